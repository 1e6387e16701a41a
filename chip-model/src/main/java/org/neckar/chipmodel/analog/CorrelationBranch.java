package org.neckar.chipmodel.analog;

/** The two correlation sensors of a synapse, in the order of the CADC channels that read them. */
public enum CorrelationBranch {
    /** Pre before post. */
    CAUSAL,
    /** Post before pre. */
    ACAUSAL
}
