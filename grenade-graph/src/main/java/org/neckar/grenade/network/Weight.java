package org.neckar.grenade.network;

/**
 * A signed synaptic weight: positive excites, negative inhibits, the amount is the 6-bit weight of the synapse circuit.
 *
 * @param value -63..63
 */
public record Weight(int value) {
    /** Largest amount a synapse circuit holds. */
    public static final int MAX = 63;

    /** Checks the range. */
    public Weight {
        if (value < -MAX || value > MAX) {
            throw new NetworkInvalid("weight %d: out of range (allowed %d..%d); use several synapses for a stronger one"
                    .formatted(value, -MAX, MAX));
        }
    }

    /** A weight of the given amount and sign. */
    public static Weight of(int value) {
        return new Weight(value);
    }

    /** True for a weight that excites; 0 counts as exciting. */
    public boolean isExcitatory() {
        return value >= 0;
    }

    /** The 6-bit weight of the circuit. */
    public int amount() {
        return Math.abs(value);
    }
}
