package org.neckar.hal.coordinate;

/**
 * Signal that the ADC multiplexers of the xBoard can select.
 *
 * @param toEnum see the constants
 */
@Range(max = 9)
public record ADCSourceOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 10;

    /** Readout chain 0. */
    public static final ADCSourceOnBoard READOUT_CHAIN_0 = new ADCSourceOnBoard(0);

    /** Readout chain 1. */
    public static final ADCSourceOnBoard READOUT_CHAIN_1 = new ADCSourceOnBoard(1);

    /** Spare. */
    public static final ADCSourceOnBoard MUX_RFU_0 = new ADCSourceOnBoard(2);

    /** Reset voltage. */
    public static final ADCSourceOnBoard V_RESET = new ADCSourceOnBoard(3);

    /** Supply of the resistor measurement. */
    public static final ADCSourceOnBoard VDD_RES_MEAS = new ADCSourceOnBoard(4);

    /** 2.5 V DAC. */
    public static final ADCSourceOnBoard MUX_DAC_25 = new ADCSourceOnBoard(5);

    /** Reference current. */
    public static final ADCSourceOnBoard I_REF = new ADCSourceOnBoard(6);

    /** Spare. */
    public static final ADCSourceOnBoard MUX_RFU_1 = new ADCSourceOnBoard(7);

    /** Spare. */
    public static final ADCSourceOnBoard MUX_RFU_2 = new ADCSourceOnBoard(8);

    /** Nothing. */
    public static final ADCSourceOnBoard NONE = new ADCSourceOnBoard(9);

    /** Checks the range. */
    public ADCSourceOnBoard {
        CoordinateType.check(ADCSourceOnBoard.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
