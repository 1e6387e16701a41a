package org.neckar.tools.output;

import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * One recorded trace as two columns of equal length: the value {@code value[i]} was sampled at {@code timeUs[i]}.
 *
 * <p>The arrays are handed over, not copied: whoever makes the value must not change them afterwards.
 */
public final class TraceColumns {
    private final String name;
    private final String quantity;
    private final String unit;
    private final String neuron;
    private final double[] timeUs;
    private final double[] value;

    /** What a trace shows: the words of its axis. */
    public record Label(String name, String quantity, String unit, String neuron) {
        /**
         * @param name of the recording, as the experiment calls it
         * @param quantity what was measured, for example {@code membrane}
         * @param unit of the values, for example {@code LSB} or {@code V}; empty for a plain number
         * @param neuron where it was measured, for example {@code relay[3]}
         */
        public Label {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(quantity, "quantity");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(neuron, "neuron");
        }
    }

    /**
     * @param label names and unit
     * @param timeUs chip time of each sample in microseconds, finite, never decreasing
     * @param value the samples in the label's unit; not-a-number marks a sample that was lost
     * @throws NeckarException if the columns differ in length or time runs backwards
     */
    public TraceColumns(Label label, double[] timeUs, double[] value) {
        this.name = label.name();
        this.quantity = label.quantity();
        this.unit = label.unit();
        this.neuron = label.neuron();
        this.timeUs = timeUs;
        this.value = value;
        if (timeUs.length != value.length) {
            throw bad(value.length + " values for " + timeUs.length + " times (allowed: equally many)");
        }
        for (int i = 0; i < timeUs.length; i++) {
            if (!Double.isFinite(timeUs[i]) || (i > 0 && timeUs[i] < timeUs[i - 1])) {
                throw bad("time " + timeUs[i] + " at sample " + i + " (allowed: finite, never decreasing)");
            }
        }
    }

    private NeckarException bad(String found) {
        return new NeckarException(
                Recovery.BUG, "trace columns · '" + name + "' · " + found + " · report it with the experiment file");
    }

    /** Name of the recording. */
    public String name() {
        return name;
    }

    /** What was measured. */
    public String quantity() {
        return quantity;
    }

    /** Unit of the values, empty for a plain number. */
    public String unit() {
        return unit;
    }

    /** Where it was measured. */
    public String neuron() {
        return neuron;
    }

    /** Number of samples. */
    public int count() {
        return timeUs.length;
    }

    /** The time column itself in microseconds, not a copy. */
    public double[] timeUs() {
        return timeUs;
    }

    /** The value column itself, not a copy. */
    public double[] value() {
        return value;
    }
}
