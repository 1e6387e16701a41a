package org.neckar.grenade.compile;

import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.CrossbarNode;

/** Which words of a chip image are crossbar nodes; a run opens and closes them itself. */
final class CrossbarNodes {
    /** The event counters of the crossbar have 24 bits. */
    static final long COUNTER_MASK = 0xff_ffff;

    private static final int FIRST =
            RegisterMap.of(CrossbarNode.class).address(new CrossbarNodeOnDLS(0), 0, Backend.OMNIBUS);

    private CrossbarNodes() {}

    static boolean contains(int address) {
        return address >= FIRST && address < FIRST + CrossbarNodeOnDLS.SIZE;
    }
}
