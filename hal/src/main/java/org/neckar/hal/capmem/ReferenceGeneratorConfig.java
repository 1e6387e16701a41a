package org.neckar.hal.capmem;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.ReferenceGeneratorConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Reference currents and voltages of the capacitive memory. Source: HICANN-X v3 register map, capacitive memory. */
@RecordBuilder
@Register(
        at = ReferenceGeneratorConfigOnDLS.class,
        meaning = "Reference currents and voltages of the capacitive memory",
        words = 9,
        routes = @Route(address = "0x000c0012 + i"))
public record ReferenceGeneratorConfig(
        @Bits(value = "w0[12]", meaning = "generate the reference current on the chip", initial = 1)
        boolean enableInternalReference,

        @Bits(value = "w0[13]", meaning = "drive the reference current to a pad")
        boolean enableReferenceOutput,

        @Bits(value = "w0[14]", meaning = "take the reference current from a pad")
        boolean enableReferenceInput,

        @Bits(
                value = "w0[15]",
                meaning = "reset of the resistor control; assert it once after power-up for 1000 FPGA cycles")
        boolean enableReset,

        @Bits(value = "w1[11:6]", meaning = "current of the reference", initial = 10)
        int referenceControl,

        @Bits(value = "w2[5:0]", meaning = "resistor of the reference", initial = 40)
        int resistorControl,

        @Bits(
                value = "w3[5:0] | w3[11:6] | w4[5:0] | w4[11:6]",
                meaning = "bias of the output amplifier, per block",
                initial = 40)
        List<Integer> capmemAmplifier,

        @Bits(value = "w5[5:0] | w5[11:6] | w6[5:0] | w6[11:6]", meaning = "offset current, per block", initial = 1)
        List<Integer> capmemOffset,

        @Bits(
                value = "w7[5:0] | w7[11:6] | w8[5:0] | w8[11:6]",
                meaning = "current that sets the slope of the ramp, per block",
                initial = 11)
        List<Integer> capmemSlope)
        implements Container<ReferenceGeneratorConfigOnDLS>, ReferenceGeneratorConfigBuilder.With {
    /** All fields at their defaults. */
    public static final ReferenceGeneratorConfig DEFAULT =
            RegisterMap.of(ReferenceGeneratorConfig.class).initial();
}
