package org.neckar.stadls.reinit;

import org.neckar.hal.RegisterIndex;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.RegisterMap;

/**
 * Registers of the chip of which a write does something and leaves nothing: events, pulses, resets of sensors and
 * counters. Those of the FPGA's vector generators are not among them, because they share their addresses with memory.
 */
final class Actions {
    private static final RegisterIndex INDEX = RegisterIndex.of(Backend.OMNIBUS);
    private static final boolean[] IS_ACTION = actions();

    private Actions() {}

    static boolean contains(int address) {
        if (address < 0) {
            return false;
        }
        long entry = INDEX.entry(address);
        return entry != RegisterIndex.NONE && IS_ACTION[RegisterIndex.container(entry)];
    }

    private static boolean[] actions() {
        boolean[] actions = new boolean[INDEX.size()];
        for (int container = 0; container < actions.length; container++) {
            RegisterMap<?, ?> map = INDEX.map(container);
            actions[container] = map.access() == Access.WRITE_ONLY
                    && map.behaviour().stream().anyMatch(kind -> kind.kind() == Behaviour.Kind.ON_WRITE);
        }
        return actions;
    }
}
