package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.TimerOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Timer of the playback program. A write sets it to 0, whatever value the object holds; a read gives the FPGA cycles
 * since then. Source: HICANN-X v3 register map, time bases.
 */
@RecordBuilder
@Register(
        at = TimerOnDLS.class,
        meaning = "Timer of the playback program",
        routes = @Route(via = Backend.TIMER, address = "0"),
        behaviour = {
            @Behaviour(kind = Behaviour.Kind.ON_WRITE, meaning = "sets the timer to 0, whatever the value"),
            @Behaviour(kind = Behaviour.Kind.COUNTER, meaning = "FPGA cycles since the last write")
        })
public record Timer(
        @Bits(value = "w0[31:0]", meaning = "time since the timer was written; ignored by writes", unit = "FPGA cycles")
        long value)
        implements Container<TimerOnDLS>, TimerBuilder.With {
    /** All fields at their defaults. */
    public static final Timer DEFAULT = RegisterMap.of(Timer.class).initial();
}
