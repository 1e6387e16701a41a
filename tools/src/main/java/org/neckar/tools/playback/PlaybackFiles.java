package org.neckar.tools.playback;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.lola.RegisterGroups;
import org.neckar.stadls.file.ProgramFile;
import org.neckar.tools.output.AtomicFile;

/** Stores playback programs and fetches them. */
public final class PlaybackFiles {
    private PlaybackFiles() {}

    /**
     * Reads a program.
     *
     * @throws NeckarException when the file cannot be read or holds no program, naming the file
     */
    public static ProgramFile read(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return ProgramFile.read(in, RegisterGroups::named);
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "cannot read file · %s · %s: %s · give the path of a program file"
                            .formatted(file, e.getClass().getSimpleName(), e.getMessage()),
                    e);
        } catch (NeckarException e) {
            throw new NeckarException(e.recovery(), file + " · " + e.getMessage(), e);
        }
    }

    /**
     * Writes a program whole or not at all.
     *
     * @throws NeckarException when the file cannot be written; it is then as it was
     */
    public static void write(Path file, ProgramFile program) {
        AtomicFile.write(file, program::write);
    }
}
