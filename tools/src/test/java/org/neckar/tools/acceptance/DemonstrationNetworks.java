package org.neckar.tools.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.result.Spikes;
import org.neckar.grenade.run.Emulation;
import org.neckar.testkit.ProjectRoot;
import org.neckar.tools.experiment.ExperimentReader;

/** The networks among the examples, and what their spikes say. */
final class DemonstrationNetworks {
    /** Links of the synfire chain. */
    static final int LINKS = 8;

    /** Truth tables of the logic gates for the questions neither, a, b, both. */
    static final Map<String, List<Boolean>> TRUTH_TABLES = Map.of(
            "or", List.of(false, true, true, true),
            "and", List.of(false, false, false, true),
            "not", List.of(true, false, true, false));

    private static final int QUESTIONS = 4;
    private static final double FIRST_QUESTION_US = 20;
    private static final double QUESTION_US = 50;
    private static final double STIMULUS_US = 10;

    private DemonstrationNetworks() {}

    static Result run(Emulation emulation, String example) {
        var experiment = ExperimentReader.read(ProjectRoot.path().resolve("examples/" + example + ".yaml"));
        return emulation.run(experiment.network(), experiment.runtime());
    }

    static Spikes spikes(Result result, String population) {
        return result.spikes().stream()
                .filter(spikes -> spikes.origin().name().equals(population))
                .findFirst()
                .orElseThrow();
    }

    static double[] times(Result result, String population) {
        return spikes(result, population).timesUs();
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Median spike time of each link of the chain. */
    static double[] steps(Result result) {
        return IntStream.range(0, LINKS)
                .mapToDouble(link -> median(times(result, "exc" + link)))
                .toArray();
    }

    /** Time from the stimulus to the first link, and from each link to the next. */
    static double[] delays(Result result) {
        var steps = steps(result);
        return IntStream.range(0, LINKS)
                .mapToDouble(link -> steps[link] - (link == 0 ? STIMULUS_US : steps[link - 1]))
                .toArray();
    }

    /** Whether every exciting neuron of the chain fired once, and every link 1 to 4 us after the one before. */
    static boolean isCleanStaircase(Result result) {
        return IntStream.range(0, LINKS)
                        .mapToObj(link -> spikes(result, "exc" + link).counts())
                        .flatMapToInt(Arrays::stream)
                        .allMatch(count -> count == 1)
                && Arrays.stream(delays(result)).allMatch(delay -> delay > 1 && delay < 4);
    }

    /** For each question: whether the gate answered before the next one. */
    static List<Boolean> answers(Result result, String gate) {
        var spikes = times(result, gate);
        return IntStream.range(0, QUESTIONS)
                .mapToDouble(question -> FIRST_QUESTION_US + QUESTION_US * question)
                .mapToObj(asked -> Arrays.stream(spikes).anyMatch(time -> time >= asked && time < asked + QUESTION_US))
                .toList();
    }

    /** Whether all gates hold their truth tables. */
    static boolean holdsTruthTables(Result result) {
        return TRUTH_TABLES.entrySet().stream()
                .allMatch(gate -> answers(result, gate.getKey()).equals(gate.getValue()));
    }
}
