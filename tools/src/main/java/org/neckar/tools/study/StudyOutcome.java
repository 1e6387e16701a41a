package org.neckar.tools.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.plot.Plot;

/**
 * What a study brought.
 *
 * @param measures in the order in which they are shown
 * @param pictures by file name without ending
 */
public record StudyOutcome(List<Measure> measures, SequencedMap<String, Plot> pictures) {
    /** Keeps list and map as they are now. */
    public StudyOutcome {
        measures = List.copyOf(measures);
        pictures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(pictures));
    }

    /**
     * The value of a measure.
     *
     * @throws NeckarException when the study has no such measure
     */
    public double value(String name) {
        return measures.stream()
                .filter(measure -> measure.name().equals(name))
                .mapToDouble(Measure::value)
                .findFirst()
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "study · measure '" + name + "' · unknown (allowed: "
                                + String.join(
                                        ", ",
                                        measures.stream().map(Measure::name).toList())
                                + ") · name one of them"));
    }

    /** Collects measures and pictures. One thread at a time. */
    static final class Builder {
        private final List<Measure> measures = new ArrayList<>();
        private final SequencedMap<String, Plot> pictures = new LinkedHashMap<>();

        Builder measure(String name, double value, String unit, String published) {
            measures.add(new Measure(name, value, unit, published));
            return this;
        }

        Builder picture(String name, Plot plot) {
            pictures.put(name, plot);
            return this;
        }

        StudyOutcome done() {
            return new StudyOutcome(measures, pictures);
        }
    }
}
