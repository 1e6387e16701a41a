package org.neckar.hal.coordinate;

/**
 * One cell of the parameter memory.
 *
 * @param toEnum block * size(cell) + cell
 */
@Composed(local = CapMemCellOnCapMemBlock.class, on = CapMemBlockOnDLS.class)
public record CapMemCellOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = CapMemCellOnCapMemBlock.SIZE * CapMemBlockOnDLS.SIZE;

    /** Reference of the switched-capacitor amplifier of the readout. */
    public static final CapMemCellOnDLS READOUT_SC_AMP_V_REF = cell(128, 6, 0);

    /** Pseudo-differential reference of the readout. */
    public static final CapMemCellOnDLS READOUT_PSEUDO_DIFF_V_REF = cell(128, 6, 1);

    /** Test voltage of the current conversion of the readout. */
    public static final CapMemCellOnDLS READOUT_ICONV_TEST_VOLTAGE = cell(128, 6, 2);

    /** Reference of the amplifier of the current conversion of the readout. */
    public static final CapMemCellOnDLS READOUT_ICONV_SC_AMP_V_REF = cell(128, 6, 3);

    /** Amplifier of the current conversion of the readout. */
    public static final CapMemCellOnDLS READOUT_ICONV_SC_AMP_I_BIAS = cell(128, 21, 0);

    /** Pseudo-differential buffer of the readout. */
    public static final CapMemCellOnDLS READOUT_PSEUDO_DIFF_BUFFER_BIAS = cell(128, 22, 0);

    /** Output amplifier 0 of the readout. */
    public static final CapMemCellOnDLS READOUT_OUT_AMP_I_BIAS_0 = cell(128, 23, 0);

    /** Output amplifier 1 of the readout. */
    public static final CapMemCellOnDLS READOUT_OUT_AMP_I_BIAS_1 = cell(129, 8, 0);

    /** Current DAC of the readout. */
    public static final CapMemCellOnDLS READOUT_IDAC_I_BIAS = cell(129, 9, 0);

    /** Cascode of the current DAC of the readout. */
    public static final CapMemCellOnDLS READOUT_IDAC_I_BIAS_CASC = cell(129, 10, 0);

    /** Buffer of the current conversion of the readout. */
    public static final CapMemCellOnDLS READOUT_ICONV_I_BIAS_BUFFER = cell(129, 11, 0);

    /** AC multiplexer of the readout. */
    public static final CapMemCellOnDLS READOUT_AC_MUX_I_BIAS = cell(129, 12, 0);

    /** Input current of the MADC, 500 nA. */
    public static final CapMemCellOnDLS READOUT_MADC_IN_500NA = cell(129, 13, 0);

    /** Switched-capacitor amplifier of the readout. */
    public static final CapMemCellOnDLS READOUT_SC_AMP_I_BIAS = cell(129, 14, 0);

    /** Readout of the synapse drivers of the top half. */
    public static final CapMemCellOnDLS STP_IBIAS_READOUT_TOP = cell(128, 21, 1);

    /** Readout of the synapse drivers of the bottom half. */
    public static final CapMemCellOnDLS STP_IBIAS_READOUT_BOTTOM = cell(128, 21, 3);

    /** Activation converters of the synapse drivers of the top half. */
    public static final CapMemCellOnDLS HAGEN_IBIAS_DAC_TOP = cell(128, 22, 1);

    /** Activation converters of the synapse drivers of the bottom half. */
    public static final CapMemCellOnDLS HAGEN_IBIAS_DAC_BOTTOM = cell(128, 22, 3);

    /** Checks the range. */
    public CapMemCellOnDLS {
        CoordinateType.check(CapMemCellOnDLS.class, toEnum);
    }

    private static CapMemCellOnDLS cell(int column, int row, int block) {
        return at(CapMemCellOnCapMemBlock.at(column, row), new CapMemBlockOnDLS(block));
    }

    /** The place made of its parts. */
    public static CapMemCellOnDLS at(CapMemCellOnCapMemBlock cell, CapMemBlockOnDLS block) {
        return new CapMemCellOnDLS(block.toEnum() * CapMemCellOnCapMemBlock.SIZE + cell.toEnum());
    }

    /** The place inside the block. */
    public CapMemCellOnCapMemBlock toCapMemCellOnCapMemBlock() {
        return new CapMemCellOnCapMemBlock(toEnum % CapMemCellOnCapMemBlock.SIZE);
    }

    /** The block. */
    public CapMemBlockOnDLS toCapMemBlockOnDLS() {
        return new CapMemBlockOnDLS(toEnum / CapMemCellOnCapMemBlock.SIZE);
    }

    /** The column. */
    public CapMemColumnOnCapMemBlock toCapMemColumnOnCapMemBlock() {
        return toCapMemCellOnCapMemBlock().toCapMemColumnOnCapMemBlock();
    }

    /** The row. */
    public CapMemRowOnCapMemBlock toCapMemRowOnCapMemBlock() {
        return toCapMemCellOnCapMemBlock().toCapMemRowOnCapMemBlock();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
