package org.neckar.tools.reg.manual;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.lola.RegisterGroups;
import org.neckar.tools.output.AtomicFile;

/**
 * The register manual of HICANN-X v3 as files of a static site: {@code index.html} with a search, one page per
 * container, {@code coordinates.html}, a style sheet and a script. Everything on it follows from the register map.
 */
public final class RegisterManual {
    private static final List<String> FIXED_FILES = List.of("style.css", "search.js");

    private RegisterManual() {}

    /**
     * Writes the site; files of the same names are replaced, others stay.
     *
     * @param folder made if missing
     * @return number of pages
     * @throws NeckarException when a file cannot be written
     */
    public static int writeTo(Path folder) {
        var pages = RegisterGroups.all().stream()
                .map(group -> new ContainerPage(RegisterGroups.atAnyPlace(group)))
                .toList();
        var registers = pages.stream().map(ContainerPage::register).toList();
        for (var page : pages) {
            write(folder.resolve(ContainerPage.file(page.register().name())), page.html());
        }
        write(folder.resolve(CoordinatesPage.FILE), CoordinatesPage.html(registers));
        FIXED_FILES.forEach(file -> AtomicFile.write(folder.resolve(file), out -> {
            try (var in = Objects.requireNonNull(RegisterManual.class.getResourceAsStream(file), file)) {
                in.transferTo(out);
            }
        }));
        write(folder.resolve(IndexPage.FILE), IndexPage.html(registers));
        return pages.size() + 2;
    }

    private static void write(Path file, String content) {
        AtomicFile.write(file, out -> out.write(content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
