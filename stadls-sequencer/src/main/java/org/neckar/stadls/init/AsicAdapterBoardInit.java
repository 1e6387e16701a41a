package org.neckar.stadls.init;

import java.util.List;
import org.neckar.hal.board.AD5252ChannelConfig;
import org.neckar.hal.board.DACChannel;
import org.neckar.hal.board.DACControl;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.board.TCA9546ChannelConfig;
import org.neckar.hal.board.TCA9554Config;
import org.neckar.hal.coordinate.AD5252ChannelConfigOnBoard;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.DACChannelOnBoard;
import org.neckar.hal.coordinate.DACOnBoard;
import org.neckar.hal.coordinate.ShiftRegisterOnBoard;
import org.neckar.hal.coordinate.TCA9546OnBoard;
import org.neckar.hal.coordinate.TCA9554ConfigOnBoard;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.program.PlaybackProgramBuilder;

/** Powers the board that carries the chip. The two kinds of boards differ in how their supplies are set. */
public enum AsicAdapterBoardInit {
    /** Cube and xBoard: shift register and SPI DACs. */
    CUBE {
        @Override
        public void appendTo(PlaybackProgramBuilder program) {
            program.write(new ShiftRegisterOnBoard(), ShiftRegister.DEFAULT);
            CoordinateType.of(DACChannelOnBoard.class)
                    .all()
                    .forEach(at -> program.write(at, DACChannel.DEFAULT.withValue(supplyCode(at))));
            CoordinateType.of(DACOnBoard.class).all().forEach(at -> program.write(at, DACControl.DEFAULT));
            program.pause(DAC_SETTLING_CYCLES);
        }
    },
    /** jBOA: I2C multiplexer, digital potentiometers and IO expander. */
    JBOA {
        @Override
        public void appendTo(PlaybackProgramBuilder program) {
            program.write(
                    new TCA9546OnBoard(), TCA9546ChannelConfig.DEFAULT.withStatus(List.of(true, true, true, false)));
            CoordinateType.of(AD5252ChannelConfigOnBoard.class)
                    .all()
                    .forEach(at ->
                            program.write(at, AD5252ChannelConfig.DEFAULT.withValue(JBOA_WIPERS.get(at.toEnum()))));
            program.write(new TCA9554ConfigOnBoard(), TCA9554Config.DEFAULT);
            program.blockUntil(Barrier.OMNIBUS);
            program.pause(JBOA_POWER_UP_CYCLES);
            program.pause(JBOA_LDO_SETTLING_CYCLES);
        }
    };

    /** The DACs settle within 1 ms; found by experience in the field. */
    private static final long DAC_SETTLING_CYCLES = 125_000;
    /** The supplies of a jBOA need 3 ms to come up. */
    private static final long JBOA_POWER_UP_CYCLES = 375_000;
    /** Its regulators settle within 0.5 ms. */
    private static final long JBOA_LDO_SETTLING_CYCLES = 62_500;

    // Codes for the second generation of regulators, written as the field does; 1.2 V digital is raised for a stable
    // link.
    private static final int FIRST_SUPPLY_CHANNEL = 8;
    private static final int FULL_SCALE = 4095;
    private static final List<Integer> SUPPLY_CODES = List.of(
            FULL_SCALE - 3487,
            FULL_SCALE - 2005,
            FULL_SCALE - 3487,
            FULL_SCALE - 2465,
            FULL_SCALE - 3655,
            FULL_SCALE - 3655);

    // 2.5 V digital, 1.2 V digital raised to 1.25 V, 1.2 V PLL, 1.2 V MADC, 1.2 V analog, 2.5 V analog
    private static final List<Integer> JBOA_WIPERS = List.of(0xa7, 0x93, 0xa8, 0xa8, 0xa8, 0xa7);

    /** Appends the sequence. */
    public abstract void appendTo(PlaybackProgramBuilder program);

    private static int supplyCode(DACChannelOnBoard at) {
        int supply = at.toEnum() - FIRST_SUPPLY_CHANNEL;
        return supply >= 0 && supply < SUPPLY_CODES.size() ? SUPPLY_CODES.get(supply) : 0;
    }
}
