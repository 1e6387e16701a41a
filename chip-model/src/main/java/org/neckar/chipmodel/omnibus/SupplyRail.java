package org.neckar.chipmodel.omnibus;

import java.util.List;
import org.neckar.hal.board.AD5252ChannelConfig;
import org.neckar.hal.coordinate.AD5252ChannelOnBoard;
import org.neckar.hal.coordinate.INA219OnBoard;
import org.neckar.hal.coordinate.TCA9554ChannelOnBoard;
import org.neckar.hal.coordinate.VDDOnBoard;

/**
 * A supply of the chip: what sets, disables and measures it. Sources: coordinates of the board for the wiring; start
 * sequences of the field for the codes of the nominal voltages.
 *
 * <p>Choices of this model: a voltage changes by the same share of the nominal one with every code of its DAC, rising,
 * and with every step of its potentiometer, falling. Both shares follow from the 1.2 V digital supply, which the start
 * sequences set to 1.25 V by a larger code and a smaller step than those of 1.2 V. A supply more than 15 % off is as
 * good as none. Currents are typical ones and proportional to the voltage.
 *
 * @param place which one it is; tells its switch and its DAC channel
 * @param potentiometer the one that sets it on a jBOA
 * @param disableLine the line that switches it off on a jBOA
 */
record SupplyRail(
        VDDOnBoard place,
        AD5252ChannelOnBoard potentiometer,
        TCA9554ChannelOnBoard disableLine,
        INA219OnBoard monitor,
        Nominal nominal) {
    /** What the supply is meant to be, and the settings of DAC and potentiometer that make it so. */
    record Nominal(double volts, double amperes, int code, int step) {
        static Nominal of2V5(double amperes) {
            return new Nominal(2.5, amperes, 608, AD5252ChannelConfig.VDD_25.value());
        }

        static Nominal of1V2(double amperes, int code) {
            return new Nominal(1.2, amperes, code, AD5252ChannelConfig.VDD_12.value());
        }
    }

    private static final int CODE_OF_1V2 = 1630;
    private static final int CODE_OF_1V25 = 2090;
    private static final int CODE_OF_1V2_MADC_PLL = 440;

    /** All supplies, in the order of {@link VDDOnBoard}. */
    static final List<SupplyRail> ALL = List.of(
            new SupplyRail(
                    VDDOnBoard.VDD25_DIGITAL,
                    AD5252ChannelOnBoard.VDD_25DIGITAL,
                    TCA9554ChannelOnBoard.DISABLE_VDD25_DIGITAL,
                    INA219OnBoard.VDD25_DIGITAL,
                    Nominal.of2V5(20e-3)),
            new SupplyRail(
                    VDDOnBoard.VDD12_DIGITAL,
                    AD5252ChannelOnBoard.VDD_12DIGITAL,
                    TCA9554ChannelOnBoard.DISABLE_VDD12_DIGITAL,
                    INA219OnBoard.VDD12_DIGITAL,
                    Nominal.of1V2(180e-3, CODE_OF_1V2)),
            new SupplyRail(
                    VDDOnBoard.VDD25_ANALOG,
                    AD5252ChannelOnBoard.VDD_25ANALOG,
                    TCA9554ChannelOnBoard.DISABLE_VDD25_ANALOG,
                    INA219OnBoard.VDD25_ANALOG,
                    Nominal.of2V5(90e-3)),
            new SupplyRail(
                    VDDOnBoard.VDD12_ANALOG,
                    AD5252ChannelOnBoard.VDD_12ANALOG,
                    TCA9554ChannelOnBoard.DISABLE_VDD12_ANALOG,
                    INA219OnBoard.VDD12_ANALOG,
                    Nominal.of1V2(60e-3, CODE_OF_1V2)),
            new SupplyRail(
                    VDDOnBoard.VDD12_MADC,
                    AD5252ChannelOnBoard.VDD_12MADC,
                    TCA9554ChannelOnBoard.DISABLE_VDD12_MADC,
                    INA219OnBoard.VDD12_MADC,
                    Nominal.of1V2(10e-3, CODE_OF_1V2_MADC_PLL)),
            new SupplyRail(
                    VDDOnBoard.VDD12_PLL,
                    AD5252ChannelOnBoard.VDD_12PLL,
                    TCA9554ChannelOnBoard.DISABLE_VDD12_PLL,
                    INA219OnBoard.VDD12_PLL,
                    Nominal.of1V2(15e-3, CODE_OF_1V2_MADC_PLL)));

    private static final double WORKING_SHARE = 0.15;
    private static final double RAISED_SHARE = 1.25 / 1.2 - 1;
    private static final double SHARE_PER_CODE = RAISED_SHARE / (CODE_OF_1V25 - CODE_OF_1V2);
    private static final double SHARE_PER_STEP =
            RAISED_SHARE / (AD5252ChannelConfig.VDD_12.value() - AD5252ChannelConfig.VDD_12_DIGITAL.value());

    /** Voltage that a code of its DAC gives. */
    double voltsOfCode(int code) {
        return nominal.volts * (1 + SHARE_PER_CODE * (code - nominal.code));
    }

    /** Voltage that a step of its potentiometer gives. */
    double voltsOfStep(int step) {
        return nominal.volts * (1 - SHARE_PER_STEP * (step - nominal.step));
    }

    /** Whether the chip works with a voltage. */
    boolean suffices(double volts) {
        return Math.abs(volts / nominal.volts - 1) <= WORKING_SHARE;
    }

    /** Current at a voltage. */
    double amperes(double volts) {
        return nominal.amperes * volts / nominal.volts;
    }
}
