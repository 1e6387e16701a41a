package org.neckar.tools.command;

import org.neckar.hal.register.Backend;
import org.neckar.hal.register.FieldValues;
import org.neckar.tools.message.ArgumentRefused;
import org.neckar.tools.reg.Place;
import org.neckar.tools.reg.RegisterSession;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which register, over which back end: the arguments that the commands on one register share. */
final class RegPlace {
    @Parameters(
            index = "0",
            paramLabel = "NAME@COORD",
            description = {
                "The register and where it is: NeuronConfig@NeuronConfigOnDLS(44,2), or short with the index of the",
                "coordinate, NeuronConfig@300, or its parts, NeuronConfig@44,2. What exists once needs no coordinate."
            })
    private String text;

    @Option(
            names = "--backend",
            paramLabel = "BACKEND",
            description = "Way to the hardware, such as OmnibusChipOverJTAG; the register's own choice if not given.")
    private String backend;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private final RegisterSession session;

    RegPlace() {
        this(RegisterSession.ofOneCommand());
    }

    RegPlace(RegisterSession session) {
        this.session = session;
    }

    RegisterSession session() {
        return session;
    }

    Place place() {
        return ArgumentRefused.unlessRead(text, () -> Place.parse(text));
    }

    void found(FieldValues content) {
        session.found(place(), content);
    }

    Backend backend() {
        var place = place();
        return backend == null
                ? place.backend(null)
                : ArgumentRefused.unlessRead(backend, () -> place.backend(backend));
    }

    boolean json() {
        return json;
    }
}
