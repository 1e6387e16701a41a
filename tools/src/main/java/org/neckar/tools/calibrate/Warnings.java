package org.neckar.tools.calibrate;

import java.util.List;
import java.util.Locale;
import org.neckar.calibration.routine.Outcome;
import org.neckar.tools.terminal.TerminalTraits;

/** What a person should know of the routines of a calibration. */
final class Warnings {
    /** In the order in which they count. */
    static final List<String> QUADRANTS = List.of("top left", "top right", "bottom left", "bottom right");

    private Warnings() {}

    /** One line per routine whose instances did not all succeed. */
    static List<String> of(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.failed() > 0)
                .map(Warnings::warning)
                .toList();
    }

    /** Names the first instance that failed and what it reads, so that a person can judge whether it matters. */
    private static String warning(Outcome outcome) {
        boolean[] success = outcome.success().values();
        int first = 0;
        while (success[first]) {
            first++;
        }
        String instance = success.length == QUADRANTS.size() ? QUADRANTS.get(first) : "number " + first;
        return String.format(
                Locale.ROOT,
                "%s: %d of %d failed; %s has %s %d and reads %s %s (target %.1f)",
                outcome.routine(),
                outcome.failed(),
                success.length,
                instance,
                outcome.knob(),
                outcome.knobs().values()[first],
                Change.number(outcome.after().values()[first], 1),
                outcome.unit(),
                outcome.target().values()[first]);
    }

    /** As lines of text. */
    static String toText(List<String> warnings, TerminalTraits traits) {
        var lines = new StringBuilder();
        warnings.forEach(line -> lines.append(traits.warning("warning"))
                .append("   ")
                .append(line)
                .append('\n'));
        return lines.toString();
    }
}
