package org.neckar.hal.phy;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.CommonPhyConfigFPGAOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Which transceivers run, FPGA side. Source: HICANN-X v3 register map, links. */
@RecordBuilder
@Register(
        at = CommonPhyConfigFPGAOnDLS.class,
        meaning = "Enables of the link transceivers, FPGA side",
        routes = @Route(via = Backend.OMNIBUS, address = "0x88004000"))
public record CommonPhyConfigFPGA(
        @Bits(value = "w0[0]|w0[1]|w0[2]|w0[3]|w0[4]|w0[5]|w0[6]|w0[7]", meaning = "run the transceiver", initial = 1)
        List<Boolean> enablePhy)
        implements Container<CommonPhyConfigFPGAOnDLS>, CommonPhyConfigFPGABuilder.With {
    /** All fields at their defaults. */
    public static final CommonPhyConfigFPGA DEFAULT =
            RegisterMap.of(CommonPhyConfigFPGA.class).initial();
}
