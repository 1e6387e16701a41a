package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.WaitUntilOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Holds the playback program until its {@link Timer} has reached a value. A value in the past does not wait. Source:
 * HICANN-X v3 register map, time bases.
 */
@RecordBuilder
@Register(
        at = WaitUntilOnFPGA.class,
        meaning = "Wait for the timer of the playback program",
        routes = @Route(via = Backend.WAIT_UNTIL, address = "0"),
        access = Access.WRITE_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "holds the playback program until its timer has reached the value"))
public record WaitUntil(
        @Bits(value = "w0[31:0]", meaning = "timer value to wait for", unit = "FPGA cycles")
        long value) implements Container<WaitUntilOnFPGA>, WaitUntilBuilder.With {
    /** All fields at their defaults. */
    public static final WaitUntil DEFAULT = RegisterMap.of(WaitUntil.class).initial();
}
