package org.neckar.hal.cadc;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.CADCChannelConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Digital offset of one CADC channel, added to every result. The offsets of the west half lie above those of the east
 * half. Source: HICANN-X v3 register map, CADC.
 */
@RecordBuilder
@Register(
        at = CADCChannelConfigOnDLS.class,
        meaning = "Digital offset of one CADC channel",
        routes = @Route(address = "0x02400800 + 0x01000000*(n/512) - 0x800*(n%256/128) + 2*(n%128) + n%512/256"),
        unreadableOn = HardwareTarget.HARDWARE)
public record CADCChannelConfig(
        @Bits(value = "w0[7:0]", meaning = "added to the result", min = -128, max = 127, storedOffset = 128)
        int offset) implements Container<CADCChannelConfigOnDLS>, CADCChannelConfigBuilder.With {
    /** All fields at their defaults. */
    public static final CADCChannelConfig DEFAULT =
            RegisterMap.of(CADCChannelConfig.class).initial();
}
