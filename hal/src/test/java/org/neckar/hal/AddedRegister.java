package org.neckar.hal;

import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.Route;

/** A register that only the tests have: the one file that somebody who adds a register has to write. */
@Register(
        at = NeuronConfigOnDLS.class,
        meaning = "A register that was added",
        routes = @Route(address = "0x00700000 + n"))
public record AddedRegister(
        @Bits(value = "w0[7:4]", meaning = "a level", initial = 5)
        int level,

        @Bits(value = "w0[0]", meaning = "a switch") boolean enable)
        implements Container<NeuronConfigOnDLS> {}
