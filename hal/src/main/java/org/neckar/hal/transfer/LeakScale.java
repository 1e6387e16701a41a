package org.neckar.hal.transfer;

/** The digital switches that scale the leak, or the reset, conductance of a neuron. */
public enum LeakScale {
    /** Conductance / 8, for long time constants. */
    DIVIDED(1.0 / 8),
    /** No switch set. */
    PLAIN(1),
    /** Conductance * 8, for short time constants. */
    MULTIPLIED(8);

    private final double factor;

    LeakScale(double factor) {
        this.factor = factor;
    }

    /** Factor on the conductance. */
    public double factor() {
        return factor;
    }

    /** The setting that two register bits make; both set cancel each other. */
    public static LeakScale of(boolean divide, boolean multiply) {
        if (divide == multiply) {
            return PLAIN;
        }
        return divide ? DIVIDED : MULTIPLIED;
    }
}
