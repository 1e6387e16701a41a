package org.neckar.tools.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.LifParameter;
import org.neckar.testkit.ProjectRoot;

/** The document for users says what the tables in the program say. */
class ExperimentFileDocumentTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `[a-z_]+` \\| .* \\| .* \\| .* \\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\\n(name:.*?)```");

    private static String document() throws Exception {
        return Files.readString(ProjectRoot.path().resolve("docs").resolve("experiment-file.md"));
    }

    private static String part(String heading) throws Exception {
        var text = document();
        int start = text.indexOf(heading + "\n");
        assertTrue(start >= 0, heading);
        int end = text.indexOf("\n#", start + heading.length());
        return text.substring(start, end);
    }

    @Test
    void shouldListTheParametersOfLif() throws Exception {
        var expected = Arrays.stream(LifParameter.values())
                .map(p -> "| `%s` | %s | %s | %s |"
                        .formatted(p.fieldName(), p.meaning(), p.allowed(), Quantity.print(p.initial())))
                .toList();
        assertEquals(
                expected,
                ROW.matcher(part("### Parameters of `lif`"))
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    @Test
    void shouldListTheParametersOfRawNeurons() throws Exception {
        List<String> names = NAME.matcher(part("### Parameters of `hxneuron`"))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !List.of("hxneuron", "true", "false").contains(name))
                .toList();
        assertEquals(HXNeuron.names(), names);
    }

    @Test
    void shouldShowAnExperimentThatCanBeRead() throws Exception {
        var example = EXAMPLE.matcher(document());
        assertTrue(example.find());
        assertEquals(
                "relay", ExperimentReader.parse("document", example.group(1)).name());
    }
}
