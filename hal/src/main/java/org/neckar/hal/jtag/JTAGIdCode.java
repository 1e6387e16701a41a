package org.neckar.hal.jtag;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.JTAGIdCodeOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Fixed;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Identification code of the chip. Its lowest bit is always 1; any other answer is refused, because it shows that no
 * chip answers. Source: HICANN-X v3 register map, JTAG.
 */
@RecordBuilder
@Register(
        at = JTAGIdCodeOnDLS.class,
        meaning = "Identification code of the chip",
        routes = @Route(via = Backend.JTAG_ID_CODE, address = "0"),
        access = Access.READ_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.CONSTANT, meaning = "identifies type and revision of the chip"),
        fixed = @Fixed(value = "w0[0]", bits = 1, meaning = "marker bit of the JTAG standard", checked = true))
public record JTAGIdCode(
        @Bits(value = "w0[31:28]", meaning = "revision of the chip")
        int version,

        @Bits(value = "w0[27:12]", meaning = "part number") int partNumber,

        @Bits(value = "w0[11:1]", meaning = "manufacturer; Heidelberg is 0x057")
        int manufacturerId)
        implements Container<JTAGIdCodeOnDLS>, JTAGIdCodeBuilder.With {
    /** All fields at their defaults. */
    public static final JTAGIdCode DEFAULT = RegisterMap.of(JTAGIdCode.class).initial();

    /** Manufacturer of all HICANN-X chips. */
    public static final int HEIDELBERG = 0x057;
}
