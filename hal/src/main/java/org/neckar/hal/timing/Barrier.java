package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.BarrierOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Holds the playback program until every selected unit is idle; with none selected it passes at once. Source: HICANN-X
 * v3 register map, barrier.
 */
@RecordBuilder
@Register(
        at = BarrierOnFPGA.class,
        meaning = "Wait until units are idle",
        routes = @Route(via = Backend.BARRIER, address = "0"),
        access = Access.WRITE_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "holds the playback program until every selected unit is idle"))
public record Barrier(
        @Bits(value = "w0[0]", meaning = "wait for all omnibus accesses")
        boolean enableOmnibus,

        @Bits(value = "w0[1]", meaning = "wait for JTAG") boolean enableJtag,

        @Bits(value = "w0[2]", meaning = "wait for the synchronisation of the system times")
        boolean enableSystime,

        @Bits(value = "w0[3]", meaning = "wait until all FPGAs of a multi-chip setup have arrived")
        boolean enableMultiFpga,

        @Bits(value = "w0[4]", meaning = "wait for the system time correction, if it is armed")
        boolean enableSystimeCorrection)
        implements Container<BarrierOnFPGA>, BarrierBuilder.With {
    /** All fields at their defaults. */
    public static final Barrier DEFAULT = RegisterMap.of(Barrier.class).initial();

    /** Waits for all omnibus accesses. */
    public static final Barrier OMNIBUS = DEFAULT.withEnableOmnibus(true);

    /** Waits for JTAG. */
    public static final Barrier JTAG = DEFAULT.withEnableJtag(true);

    /** Waits for the synchronisation of the system times. */
    public static final Barrier SYSTIME = DEFAULT.withEnableSystime(true);

    /** Waits for the other FPGAs. */
    public static final Barrier MULTI_FPGA = DEFAULT.withEnableMultiFpga(true);

    /** Waits for the system time correction. */
    public static final Barrier SYSTIME_CORRECTION = DEFAULT.withEnableSystimeCorrection(true);
}
