package org.neckar.grenade.result;

import java.util.Arrays;
import org.neckar.grenade.network.Recording;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * A recorded membrane as columns: sample {@code i} was taken at {@code timeUs(i)} and is {@code value(i)}. Immutable.
 */
public final class Trace {
    private final Recording.Membrane membrane;
    private final double[] timesUs;
    private final int[] values;

    Trace(Recording.Membrane membrane, double[] timesUs, int[] values) {
        this.membrane = membrane;
        this.timesUs = timesUs;
        this.values = values;
    }

    /** What was recorded. */
    public Recording.Membrane membrane() {
        return membrane;
    }

    /** Name, e.g. {@code neurons[0].membrane}. */
    public String name() {
        return membrane.name();
    }

    /** Number of samples. */
    public int size() {
        return values.length;
    }

    /** Microseconds after the start. */
    public double timeUs(int sample) {
        return timesUs[sample];
    }

    /** Value of the MADC, 0..1023. */
    public int value(int sample) {
        return values[sample];
    }

    /** Volts, by the nominal relation of the MADC. */
    public double volts(int sample) {
        return NominalTransfer.madcVolts(values[sample]);
    }

    /** A copy of the column of times in microseconds. */
    public double[] timesUs() {
        return timesUs.clone();
    }

    /** A copy of the column of values. */
    public int[] values() {
        return values.clone();
    }

    /** The column of voltages. */
    public double[] volts() {
        return Arrays.stream(values).mapToDouble(NominalTransfer::madcVolts).toArray();
    }

    @Override
    public String toString() {
        return "Trace(%s, %d samples)".formatted(name(), size());
    }
}
