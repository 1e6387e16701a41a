package org.neckar.hal.phy;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.CommonPhyConfigChipOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Which transceivers run, chip side. Always through JTAG: the links may be down. Source: HICANN-X v3 register map,
 * links.
 */
@RecordBuilder
@Register(
        at = CommonPhyConfigChipOnDLS.class,
        meaning = "Enables of the link transceivers, chip side",
        routes = @Route(via = Backend.OMNIBUS_CHIP_OVER_JTAG, address = "0x00040000"))
public record CommonPhyConfigChip(
        @Bits(value = "w0[7]|w0[6]|w0[5]|w0[4]|w0[3]|w0[2]|w0[1]|w0[0]", meaning = "run the transceiver", initial = 1)
        List<Boolean> enablePhy)
        implements Container<CommonPhyConfigChipOnDLS>, CommonPhyConfigChipBuilder.With {
    /** All fields at their defaults. */
    public static final CommonPhyConfigChip DEFAULT =
            RegisterMap.of(CommonPhyConfigChip.class).initial();
}
