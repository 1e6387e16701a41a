package org.neckar.hal.timing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.PollingOmnibusBlockOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Holds the playback program until the word described by {@link PollingOmnibusBlockConfig} fits. Source: HICANN-X v3
 * register map, polling.
 */
@RecordBuilder
@Register(
        at = PollingOmnibusBlockOnFPGA.class,
        meaning = "Wait for a register value",
        routes = @Route(via = Backend.POLLING_OMNIBUS_BLOCK, address = "0"),
        access = Access.WRITE_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "holds the playback program until the word of PollingOmnibusBlockConfig fits"))
public record PollingOmnibusBlock(
        @Bits(
                value = "w0[0]",
                meaning = "wait until (word AND mask) equals the target; otherwise until it differs",
                initial = 1)
        boolean enableExpectsEquality)
        implements Container<PollingOmnibusBlockOnFPGA>, PollingOmnibusBlockBuilder.With {
    /** All fields at their defaults. */
    public static final PollingOmnibusBlock DEFAULT =
            RegisterMap.of(PollingOmnibusBlock.class).initial();
}
