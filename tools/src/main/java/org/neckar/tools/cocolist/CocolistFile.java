package org.neckar.tools.cocolist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.cocolist.Cocolist;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.cocolist.CocolistForm;
import org.neckar.hal.cocolist.CocolistWriter;
import org.neckar.lola.LogicalContainers;
import org.neckar.tools.output.AtomicFile;

/** Reads and writes the files, one entry at a time. */
public final class CocolistFile {
    private CocolistFile() {}

    /**
     * Reads a file in either form and hands out its entries in order.
     *
     * @throws NeckarException when it cannot be read or is wrong, naming the file and the place in it
     */
    public static void read(Path file, Consumer<CocolistEntry<?, ?>> action) {
        try (var in = Files.newInputStream(file)) {
            Cocolist.read(in, LogicalContainers.contentTypes(), action);
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "cannot read file · %s · %s: %s · give the path of a cocolist"
                            .formatted(file, e.getClass().getSimpleName(), e.getMessage()),
                    e);
        } catch (NeckarException e) {
            throw new NeckarException(e.recovery(), file + " · " + e.getMessage(), e);
        }
    }

    /**
     * Writes a file whole or not at all, as JSON if its name ends in {@code .json}, else as Protocol Buffers.
     *
     * @param content appends the entries
     * @throws NeckarException when an entry is wrong or the file cannot be written; the file is then as it was
     */
    public static void write(Path file, Consumer<CocolistWriter> content) {
        AtomicFile.write(file, stream -> {
            try (var writer = Cocolist.writer(CocolistForm.of(file), stream)) {
                content.accept(writer);
            }
        });
    }
}
