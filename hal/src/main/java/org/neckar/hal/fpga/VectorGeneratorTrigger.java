package org.neckar.hal.fpga;

import org.neckar.hal.coordinate.VectorGeneratorTriggerOnFPGA;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Trigger of a vector generator: the write itself is the action. Source: HICANN-X v3 register map, FPGA. */
@Register(
        at = VectorGeneratorTriggerOnFPGA.class,
        meaning = "Trigger of a vector generator",
        routes = @Route(via = Backend.OMNIBUS, address = "0x84000000 + 0x1000*n + 2"),
        access = Access.WRITE_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.ON_WRITE, meaning = "triggers the vector generator"))
public record VectorGeneratorTrigger() implements Container<VectorGeneratorTriggerOnFPGA> {
    /** The only value. */
    public static final VectorGeneratorTrigger DEFAULT =
            RegisterMap.of(VectorGeneratorTrigger.class).initial();
}
