package org.neckar.hal.coordinate;

/**
 * One cell of a block of parameter memory.
 *
 * @param toEnum row * size(column) + column
 */
@Grid(x = CapMemColumnOnCapMemBlock.class, y = CapMemRowOnCapMemBlock.class)
public record CapMemCellOnCapMemBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = CapMemColumnOnCapMemBlock.SIZE * CapMemRowOnCapMemBlock.SIZE;

    /** Charge voltage of short-term plasticity, set 0. */
    public static final CapMemCellOnCapMemBlock STP_V_CHARGE_0 = at(128, 0);

    /** Charge voltage of short-term plasticity, set 1. */
    public static final CapMemCellOnCapMemBlock STP_V_CHARGE_1 = at(128, 1);

    /** Recovery voltage of short-term plasticity, set 0. */
    public static final CapMemCellOnCapMemBlock STP_V_RECOVER_0 = at(128, 2);

    /** Recovery voltage of short-term plasticity, set 1. */
    public static final CapMemCellOnCapMemBlock STP_V_RECOVER_1 = at(128, 3);

    /** Start of the CADC ramp. */
    public static final CapMemCellOnCapMemBlock CADC_V_RAMP_OFFSET = at(128, 4);

    /** Bias of the CADC ramp buffer. */
    public static final CapMemCellOnCapMemBlock CADC_V_BIAS_RAMP_BUF = at(128, 5);

    /** Cascode bias of the neurons. */
    public static final CapMemCellOnCapMemBlock NEURON_V_BIAS_CASC_N = at(128, 7);

    /** Bias of the synapse weights: their common scale. */
    public static final CapMemCellOnCapMemBlock SYN_I_BIAS_DAC = at(128, 8);

    /** Ramp of the correlation sensors: their time constant. */
    public static final CapMemCellOnCapMemBlock SYN_I_BIAS_RAMP = at(128, 9);

    /** Store current of the correlation sensors: their gain. */
    public static final CapMemCellOnCapMemBlock SYN_I_BIAS_STORE = at(128, 10);

    /** Output buffer of the correlation sensors. */
    public static final CapMemCellOnCapMemBlock SYN_I_BIAS_COROUT = at(128, 11);

    /** Comparator of the synapse drivers. */
    public static final CapMemCellOnCapMemBlock STP_I_BIAS_COMPARATOR = at(128, 12);

    /** Ramp of the synapse drivers. */
    public static final CapMemCellOnCapMemBlock STP_I_RAMP = at(128, 13);

    /** Calibration current of the synapse drivers. */
    public static final CapMemCellOnCapMemBlock STP_I_CALIB = at(128, 14);

    /** Slope of the CADC ramp. */
    public static final CapMemCellOnCapMemBlock CADC_I_RAMP_SLOPE = at(128, 15);

    /** Comparators of the CADC. */
    public static final CapMemCellOnCapMemBlock CADC_I_BIAS_COMP = at(128, 16);

    /** Buffer of the CADC reset voltage. */
    public static final CapMemCellOnCapMemBlock CADC_I_BIAS_VRESET_BUF = at(128, 17);

    /** Readout amplifiers of the neurons. */
    public static final CapMemCellOnCapMemBlock NEURON_I_BIAS_READOUT_AMP = at(128, 18);

    /** Source followers of the leak/reset amplifiers, buffers of the voltages of rows 3 to 7. */
    public static final CapMemCellOnCapMemBlock NEURON_I_BIAS_LEAK_SOURCE_FOLLOWER = at(128, 19);

    /** Spike comparators of the neurons. */
    public static final CapMemCellOnCapMemBlock NEURON_I_BIAS_SPIKE_COMPARATOR = at(128, 20);

    /** Source followers in front of the synaptic inputs. */
    public static final CapMemCellOnCapMemBlock NEURON_I_BIAS_SYNIN_DROP = at(129, 23);

    /** Checks the range. */
    public CapMemCellOnCapMemBlock {
        CoordinateType.check(CapMemCellOnCapMemBlock.class, toEnum);
    }

    /** The cell at a crossing of the grid. */
    public static CapMemCellOnCapMemBlock at(CapMemColumnOnCapMemBlock column, CapMemRowOnCapMemBlock row) {
        return new CapMemCellOnCapMemBlock(row.toEnum() * CapMemColumnOnCapMemBlock.SIZE + column.toEnum());
    }

    /** The cell at a crossing of the grid, parts given by their index. */
    public static CapMemCellOnCapMemBlock at(int column, int row) {
        return at(new CapMemColumnOnCapMemBlock(column), new CapMemRowOnCapMemBlock(row));
    }

    /** The column. */
    public CapMemColumnOnCapMemBlock toCapMemColumnOnCapMemBlock() {
        return new CapMemColumnOnCapMemBlock(toEnum % CapMemColumnOnCapMemBlock.SIZE);
    }

    /** The row. */
    public CapMemRowOnCapMemBlock toCapMemRowOnCapMemBlock() {
        return new CapMemRowOnCapMemBlock(toEnum / CapMemColumnOnCapMemBlock.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
