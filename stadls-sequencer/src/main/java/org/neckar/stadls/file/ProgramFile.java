package org.neckar.stadls.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.stadls.program.PlaybackProgram;

/**
 * A stored playback program.
 *
 * @param origin where it comes from
 * @param program its tickets hand out the {@link org.neckar.hal.register.FieldValues} of register groups, and the
 *     {@code int[]} of omnibus words
 */
public record ProgramFile(ProgramOrigin origin, PlaybackProgram program) {
    /** Version of the form; a larger one is refused. */
    public static final int VERSION = 1;

    /** Checks that nothing is null. */
    public ProgramFile {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(program, "program");
    }

    /**
     * Reads a program.
     *
     * @param in buffering is not needed; stays open
     * @param groups finds a group of registers by its name, or throws
     * @throws NeckarException when this is no program file, it is newer than this Neckar, or was cut or changed
     */
    public static ProgramFile read(InputStream in, Function<String, RegisterGroup<?>> groups) {
        return new ProgramFileReader(in, groups).read();
    }

    /**
     * Writes this program.
     *
     * @param out buffering is not needed; stays open
     * @throws NeckarException when the stream fails
     */
    public void write(OutputStream out) {
        try {
            ProgramFileWriter.write(this, out);
        } catch (IOException e) {
            throw new NeckarException(Recovery.FIX_INPUT, "program file: cannot be written: " + e.getMessage(), e);
        }
    }
}
