package org.neckar.hal.board;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.ShiftRegisterOnBoard;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Switches of the xBoard. {@code enableLed} counts as {@link org.neckar.hal.coordinate.LEDOnBoard}, {@code enableVdd}
 * as {@link org.neckar.hal.coordinate.VDDOnBoard}. By default all supplies and the reference current are on and the
 * lights are off. Source: HICANN-X v3 register map, board.
 */
@RecordBuilder
@Register(
        at = ShiftRegisterOnBoard.class,
        meaning = "Switches of the xBoard",
        routes = @Route(via = Backend.SPI_SHIFT_REGISTER, address = "0"),
        access = Access.WRITE_ONLY,
        differential = true)
public record ShiftRegister(
        @Bits(value = "w0[1:0]", meaning = "input of ADC multiplexer 1")
        AdcMultiplexer1 mux1,

        @Bits(value = "w0[3:2]", meaning = "input of ADC multiplexer 2")
        AdcMultiplexer2 mux2,

        @Bits(value = "w0[5:4]", meaning = "input of ADC multiplexer 3")
        AdcMultiplexer3 mux3,

        @Bits(
                value = "w0[6]",
                meaning = "feed the reference current of the parameter memory from the board",
                initial = 1)
        boolean enableIRefBoard,

        @Bits(
                value = "w0[7]",
                meaning = "lead the reference current to ground through 2.2 MOhm to measure it with the ADC")
        boolean enableMeasureIRef,

        @Bits(value = "w0[8]", meaning = "connect the DAC with readout line 0")
        boolean enableDacToReadout0,

        @Bits(value = "w0[9]", meaning = "connect the DAC with readout line 1")
        boolean enableDacToReadout1,

        @Bits(value = "w0[10] inv|w0[11] inv|w0[12] inv|w0[15] inv|w0[22] inv|w0[23] inv", meaning = "light up")
        List<Boolean> enableLed,

        @Bits(value = "w0[13]", meaning = "level of the power-down pin of the ADC")
        boolean enableAdcPowerDown,

        @Bits(value = "w0[14]", meaning = "level of the reset pin of the ADC")
        boolean enableAdcReset,

        @Bits(value = "w0[16]|w0[17]|w0[18]|w0[19]|w0[20]|w0[21]", meaning = "switch the supply on", initial = 1)
        List<Boolean> enableVdd)
        implements Container<ShiftRegisterOnBoard>, ShiftRegisterBuilder.With {
    /** All fields at their defaults. */
    public static final ShiftRegister DEFAULT =
            RegisterMap.of(ShiftRegister.class).initial();
}
