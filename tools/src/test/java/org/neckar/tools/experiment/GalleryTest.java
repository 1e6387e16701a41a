package org.neckar.tools.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.ProjectRoot;
import org.neckar.tools.study.Studies;
import org.neckar.tools.study.Study;

/** What the gallery names is there, and every example and study is in it. */
class GalleryTest {
    private static final Path ROOT = ProjectRoot.path();
    private static final Pattern COMMAND = Pattern.compile("neckar example ([a-z-]+) (?:--connection '[^']*' )?-o");
    private static final Pattern PICTURE = Pattern.compile("\\((pictures/[^)]*)\\)");

    private static List<String> found(Pattern pattern) throws Exception {
        return pattern.matcher(Files.readString(ROOT.resolve("docs/gallery.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void shouldShowEveryStudyAndEveryExampleButTheFirstOne() throws Exception {
        var expected = new TreeSet<>(Studies.all().stream().map(Study::name).toList());
        try (var files = Files.list(ROOT.resolve("examples"))) {
            files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .forEach(expected::add);
        }
        expected.remove("first-light");

        assertEquals(expected, new TreeSet<>(found(COMMAND)));
    }

    @Test
    void shouldNameOnlyPicturesThatAreThere() throws Exception {
        for (var picture : found(PICTURE)) {
            assertTrue(Files.exists(ROOT.resolve("docs").resolve(picture)), picture);
        }
    }
}
