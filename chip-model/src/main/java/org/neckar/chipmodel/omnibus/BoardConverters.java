package org.neckar.chipmodel.omnibus;

import java.util.List;
import java.util.OptionalDouble;
import org.neckar.chipmodel.analog.BoardVoltages;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.coordinate.DAC6573ChannelOnBoard;
import org.neckar.hal.coordinate.DACChannelOnBoard;

/**
 * What the DACs of the board put on the pins of the chip: those of the xBoard on SPI or the one of the jBOA on I2C,
 * whichever gives more, since only one of them is there on a board. The readout line of a pad is driven while the
 * switch of the shift register connects it, that of pad 0 also by the jBOA when its code is not 0.
 *
 * <p>Choice of this model: every DAC reaches 2.5 V.
 */
final class BoardConverters {
    private static final double FULL_SCALE_VOLTS = 2.5;
    private static final int XBOARD_LARGEST = 4095;
    private static final int JBOA_LARGEST = 1023;

    private final SpiMaster spi;
    private final I2cMaster i2c;

    BoardConverters(SpiMaster spi, I2cMaster i2c) {
        this.spi = spi;
        this.i2c = i2c;
    }

    /** The voltages at present, with the switches of the shift register. */
    BoardVoltages voltages(ShiftRegister switches) {
        double readout = jboa(DAC6573ChannelOnBoard.V_READOUT);
        OptionalDouble jboaPad = readout > 0 ? OptionalDouble.of(readout) : OptionalDouble.empty();
        return new BoardVoltages(
                Math.max(xboard(DACChannelOnBoard.V_RESET), jboa(DAC6573ChannelOnBoard.V_RESET)),
                Math.max(xboard(DACChannelOnBoard.V_RES_MEAS), jboa(DAC6573ChannelOnBoard.V_RES_MEAS)),
                List.of(
                        switches.enableDacToReadout0() ? pad(DACChannelOnBoard.ANA_READOUT_DEBUG_0) : jboaPad,
                        switches.enableDacToReadout1()
                                ? pad(DACChannelOnBoard.ANA_READOUT_DEBUG_1)
                                : OptionalDouble.empty()));
    }

    private OptionalDouble pad(DACChannelOnBoard channel) {
        return OptionalDouble.of(xboard(channel));
    }

    private double xboard(DACChannelOnBoard channel) {
        return FULL_SCALE_VOLTS * spi.dacOutput(channel.toEnum()) / XBOARD_LARGEST;
    }

    private double jboa(DAC6573ChannelOnBoard channel) {
        return FULL_SCALE_VOLTS * i2c.dacOutput(channel.toEnum()) / JBOA_LARGEST;
    }
}
