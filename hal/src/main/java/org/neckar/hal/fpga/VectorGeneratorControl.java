package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.VectorGeneratorControlOnFPGA;
import org.neckar.hal.coordinate.VectorGeneratorLUTEntryOnVectorGeneratorLUT;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;
import org.neckar.hal.register.ThermometerCode;

/**
 * Control of a vector generator, which turns vectors of activations into input events. Lists count sources. Its
 * registers overlap the external DRAM; which of the two answers depends on the FPGA image. Source: HICANN-X v3 register
 * map, FPGA.
 */
@RecordBuilder
@Register(
        at = VectorGeneratorControlOnFPGA.class,
        meaning = "Control of a vector generator",
        routes = @Route(via = Backend.OMNIBUS, address = "0x84000000 + 0x1000*n"),
        access = Access.WRITE_ONLY)
public record VectorGeneratorControl(
        @Bits(value = "w0[0]", meaning = "way of the trigger")
        VectorGeneratorPort trigger,

        @Bits(value = "v[0]>w0[3], v[1]>w0[1]", meaning = "signals in use", code = ThermometerCode.class)
        VectorGeneratorSignal signal,

        @Bits(value = "w0[2]", meaning = "way of the notification")
        VectorGeneratorPort notification,

        @Bits(value = "w0[7:4]", meaning = "how often the same input is repeated")
        int resendCount,

        @Bits(value = "w0[8]", meaning = "send no events for zeros")
        boolean enableIgnoreZeros,

        @Bits(
                value = "w0[10:9]",
                meaning = "events sent in one cycle",
                initial = 1,
                min = 1,
                max = 3,
                storedOffset = -1)
        int eventPack,

        @Bits(value = "w0[20:17]|w0[14:11]", meaning = "wait of the source")
        List<Integer> sourceWaits,

        @Bits(value = "w0[22:21]|w0[16:15]", meaning = "origin of the input")
        List<VectorGeneratorSource> sources,

        @Bits(value = "w0[23]", meaning = "number of sources in use", initial = 1, min = 1, max = 2, storedOffset = -1)
        int sourceCount,

        @Bits(value = "w0[31:24]", meaning = "first entry of the look-up table")
        VectorGeneratorLUTEntryOnVectorGeneratorLUT lookupTableEntryStart)
        implements Container<VectorGeneratorControlOnFPGA>, VectorGeneratorControlBuilder.With {
    /** All fields at their defaults. */
    public static final VectorGeneratorControl DEFAULT =
            RegisterMap.of(VectorGeneratorControl.class).initial();
}
