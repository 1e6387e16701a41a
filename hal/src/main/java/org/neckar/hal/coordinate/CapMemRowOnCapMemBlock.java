package org.neckar.hal.coordinate;

/**
 * Row of a block of parameter memory: one parameter of all neurons of the quadrant.
 *
 * @param toEnum 0..23
 */
@Range(max = 23)
public record CapMemRowOnCapMemBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 24;

    /** Leak potential. */
    public static final CapMemRowOnCapMemBlock V_LEAK = new CapMemRowOnCapMemBlock(0);

    /** Reset potential. */
    public static final CapMemRowOnCapMemBlock V_RESET = new CapMemRowOnCapMemBlock(1);

    /** Spike threshold. */
    public static final CapMemRowOnCapMemBlock V_THRESHOLD = new CapMemRowOnCapMemBlock(2);

    /** Excitatory reversal potential; matters with conductance-based input only. */
    public static final CapMemRowOnCapMemBlock E_SYNIN_EXC_REV = new CapMemRowOnCapMemBlock(3);

    /** Inhibitory reversal potential; matters with conductance-based input only. */
    public static final CapMemRowOnCapMemBlock E_SYNIN_INH_REV = new CapMemRowOnCapMemBlock(4);

    /** Leak potential of the adaptation. */
    public static final CapMemRowOnCapMemBlock V_ADAPT_LEAK = new CapMemRowOnCapMemBlock(5);

    /** Threshold of the exponential term. */
    public static final CapMemRowOnCapMemBlock V_EXP = new CapMemRowOnCapMemBlock(6);

    /** Reference the adaptation relaxes to. */
    public static final CapMemRowOnCapMemBlock V_ADAPT_REF = new CapMemRowOnCapMemBlock(7);

    /** Leak conductance. */
    public static final CapMemRowOnCapMemBlock I_BIAS_LEAK = new CapMemRowOnCapMemBlock(8);

    /** Reset conductance. */
    public static final CapMemRowOnCapMemBlock I_BIAS_RESET = new CapMemRowOnCapMemBlock(9);

    /** Time constant of the excitatory input. */
    public static final CapMemRowOnCapMemBlock I_BIAS_SYNIN_EXC_TAU = new CapMemRowOnCapMemBlock(10);

    /** Strength of the excitatory input when conductance-based. */
    public static final CapMemRowOnCapMemBlock I_BIAS_SYNIN_EXC_COBA = new CapMemRowOnCapMemBlock(11);

    /** Reference of the amplifier of the excitatory input. */
    public static final CapMemRowOnCapMemBlock I_BIAS_SYNIN_EXC_SHIFT = new CapMemRowOnCapMemBlock(12);

    /** Strength of the excitatory input when current-based. */
    public static final CapMemRowOnCapMemBlock I_BIAS_SYNIN_EXC_GM = new CapMemRowOnCapMemBlock(13);

    /** Time constant of the inhibitory input. */
    public static final CapMemRowOnCapMemBlock I_BIAS_SYNIN_INH_TAU = new CapMemRowOnCapMemBlock(14);

    /** Strength of the inhibitory input when conductance-based. */
    public static final CapMemRowOnCapMemBlock I_BIAS_SYNIN_INH_COBA = new CapMemRowOnCapMemBlock(15);

    /** Reference of the amplifier of the inhibitory input. */
    public static final CapMemRowOnCapMemBlock I_BIAS_SYNIN_INH_SHIFT = new CapMemRowOnCapMemBlock(16);

    /** Strength of the inhibitory input when current-based. */
    public static final CapMemRowOnCapMemBlock I_BIAS_SYNIN_INH_GM = new CapMemRowOnCapMemBlock(17);

    /** Time constant of the adaptation. */
    public static final CapMemRowOnCapMemBlock I_BIAS_ADAPT_TAU = new CapMemRowOnCapMemBlock(18);

    /** Sub-threshold adaptation. */
    public static final CapMemRowOnCapMemBlock I_BIAS_ADAPT_A = new CapMemRowOnCapMemBlock(19);

    /** Spike-triggered adaptation. */
    public static final CapMemRowOnCapMemBlock I_BIAS_ADAPT_B = new CapMemRowOnCapMemBlock(20);

    /** Strength of the exponential term. */
    public static final CapMemRowOnCapMemBlock I_BIAS_EXP = new CapMemRowOnCapMemBlock(21);

    /** Offset current onto the membrane, sign chosen in the neuron configuration. */
    public static final CapMemRowOnCapMemBlock I_MEM_OFFSET = new CapMemRowOnCapMemBlock(22);

    /** Conductance between compartments. */
    public static final CapMemRowOnCapMemBlock I_BIAS_NMDA = new CapMemRowOnCapMemBlock(23);

    /** Checks the range. */
    public CapMemRowOnCapMemBlock {
        CoordinateType.check(CapMemRowOnCapMemBlock.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
