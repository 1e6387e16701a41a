package org.neckar.tools.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.neckar.tools.shell.Completion.Proposal;

/** Names of files that may stand at the cursor. */
final class FileProposals {
    private FileProposals() {}

    /** The entries of the folder that a text names so far, hidden ones only where the text begins with their dot. */
    static List<Proposal> of(String text) {
        int slash = text.lastIndexOf('/');
        var folder = text.substring(0, slash + 1);
        boolean hidden = text.startsWith(".", slash + 1);
        try (var entries = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return entries.filter(
                            entry -> hidden || !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(entry -> proposal(folder, entry))
                    .toList();
        } catch (IOException | InvalidPathException e) {
            // No such folder: then there is nothing to propose, and the command will say what is wrong.
            return List.of();
        }
    }

    private static Proposal proposal(String folder, Path entry) {
        boolean isFolder = Files.isDirectory(entry);
        return new Proposal(folder + entry.getFileName() + (isFolder ? "/" : ""), "", !isFolder);
    }
}
