package org.neckar.hal.coordinate;

import java.util.Optional;

/**
 * Channel of one of the DACs of the xBoard.
 *
 * @param toEnum DAC * size(channel) + channel
 */
@Composed(local = DACChannelOnDAC.class, on = DACOnBoard.class)
public record DACChannelOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = DACChannelOnDAC.SIZE * DACOnBoard.SIZE;

    /** Reset voltage. */
    public static final DACChannelOnBoard V_RESET = new DACChannelOnBoard(0);

    /** Voltage of the resistor measurement. */
    public static final DACChannelOnBoard V_RES_MEAS = new DACChannelOnBoard(1);

    /** Spare. */
    public static final DACChannelOnBoard MUX_RFU_0 = new DACChannelOnBoard(2);

    /** Spare. */
    public static final DACChannelOnBoard MUX_RFU_1 = new DACChannelOnBoard(3);

    /** Reference current. */
    public static final DACChannelOnBoard I_REF_BOARD = new DACChannelOnBoard(4);

    /** Line of readout chain 0. */
    public static final DACChannelOnBoard ANA_READOUT_DEBUG_0 = new DACChannelOnBoard(5);

    /** Line of readout chain 1. */
    public static final DACChannelOnBoard ANA_READOUT_DEBUG_1 = new DACChannelOnBoard(6);

    /** 2.5 V input of the ADC multiplexer. */
    public static final DACChannelOnBoard MUX_DAC_25 = new DACChannelOnBoard(7);

    /** 2.5 V digital supply. */
    public static final DACChannelOnBoard VDD25_DIGITAL = new DACChannelOnBoard(8);

    /** 1.2 V digital supply. */
    public static final DACChannelOnBoard VDD12_DIGITAL = new DACChannelOnBoard(9);

    /** 2.5 V analog supply. */
    public static final DACChannelOnBoard VDD25_ANALOG = new DACChannelOnBoard(10);

    /** 1.2 V analog supply. */
    public static final DACChannelOnBoard VDD12_ANALOG = new DACChannelOnBoard(11);

    /** 1.2 V supply of the MADC. */
    public static final DACChannelOnBoard VDD12_MADC = new DACChannelOnBoard(12);

    /** 1.2 V supply of the PLL. */
    public static final DACChannelOnBoard VDD12_PLL = new DACChannelOnBoard(13);

    /** Free. */
    public static final DACChannelOnBoard GENERAL_PURPOSE_0 = new DACChannelOnBoard(14);

    /** Free. */
    public static final DACChannelOnBoard GENERAL_PURPOSE_1 = new DACChannelOnBoard(15);

    /** Checks the range. */
    public DACChannelOnBoard {
        CoordinateType.check(DACChannelOnBoard.class, toEnum);
    }

    /** The place made of its parts. */
    public static DACChannelOnBoard at(DACChannelOnDAC channel, DACOnBoard dac) {
        return new DACChannelOnBoard(dac.toEnum() * DACChannelOnDAC.SIZE + channel.toEnum());
    }

    /** The place inside the DAC. */
    public DACChannelOnDAC toDACChannelOnDAC() {
        return new DACChannelOnDAC(toEnum % DACChannelOnDAC.SIZE);
    }

    /** The DAC. */
    public DACOnBoard toDACOnBoard() {
        return new DACOnBoard(toEnum / DACChannelOnDAC.SIZE);
    }

    /** The supply set by this channel, if it sets one. */
    public Optional<VDDOnBoard> toVDDOnBoard() {
        int supply = toEnum - DACChannelOnDAC.SIZE;
        return supply >= 0 && supply < VDDOnBoard.SIZE ? Optional.of(new VDDOnBoard(supply)) : Optional.empty();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
