package org.neckar.chipmodel.omnibus;

import java.util.HashSet;
import java.util.List;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.coordinate.TCA9554ChannelOnBoard;
import org.neckar.hal.coordinate.VDDOnBoard;

/**
 * The supplies of the chip as the parts of the board make them. A supply is there unless its switch in the shift
 * register is open, its line or the power line of the expander is high, or its DAC channel is powered down.
 *
 * <p>Choices of this model: a board has the parts of the xBoard and of the jBOA. A DAC channel sets its supply once it
 * has a code other than 0; until then, as after power-up, the potentiometer does, at the step it powers up with.
 * Supplies follow at once.
 */
final class BoardSupplies {
    private final SpiMaster spi;
    private final I2cMaster i2c;

    BoardSupplies(SpiMaster spi, I2cMaster i2c) {
        this.spi = spi;
        this.i2c = i2c;
    }

    /** Shows the present supplies to their monitors and returns what the chip gets of them. */
    ChipSupplies update(ShiftRegister switches) {
        var sufficient = new HashSet<VDDOnBoard>();
        for (var rail : SupplyRail.ALL) {
            double volts = volts(rail, switches);
            i2c.monitor(rail.monitor()).supply(volts, rail.amperes(volts));
            if (rail.suffices(volts)) {
                sufficient.add(rail.place());
            }
        }
        return new ChipSupplies(
                sufficient.contains(VDDOnBoard.VDD12_DIGITAL),
                sufficient.contains(VDDOnBoard.VDD25_DIGITAL),
                sufficient.containsAll(List.of(VDDOnBoard.VDD12_ANALOG, VDDOnBoard.VDD25_ANALOG)),
                sufficient.contains(VDDOnBoard.VDD12_MADC),
                sufficient.contains(VDDOnBoard.VDD12_PLL));
    }

    private double volts(SupplyRail rail, ShiftRegister switches) {
        boolean disabled = i2c.isHigh(rail.disableLine()) || i2c.isHigh(TCA9554ChannelOnBoard.DISABLE_POWER);
        boolean switchedOn = switches.enableVdd().get(rail.place().toEnum());
        int channel = rail.place().toDACChannelOnBoard().toEnum();
        if (disabled || !switchedOn || !spi.isPowered(channel)) {
            return 0;
        }
        int code = spi.dacOutput(channel);
        return code == 0 ? rail.voltsOfStep(i2c.wiper(rail.potentiometer())) : rail.voltsOfCode(code);
    }
}
