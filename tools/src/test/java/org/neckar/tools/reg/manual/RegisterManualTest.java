package org.neckar.tools.reg.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.hal.Containers;
import org.neckar.lola.RegisterGroups;
import org.neckar.tools.reg.RegisterDescription;
import org.xml.sax.InputSource;

class RegisterManualTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)(?:#([^\"]+))?\"");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeManual() {
        assertEquals(RegisterGroups.all().size() + 2, RegisterManual.writeTo(folder));
    }

    @Test
    void shouldShowEveryFieldWithItsMeaningOnThePageOfItsContainer() throws IOException {
        for (var group : RegisterGroups.all()) {
            var page = read(group.name() + ".html");
            for (var field :
                    RegisterDescription.of(RegisterGroups.atAnyPlace(group)).fields()) {
                assertTrue(page.contains("<b>" + field.name() + "</b>"), field::toString);
                assertTrue(page.contains(Html.escaped(field.meaning())), field::toString);
            }
        }
    }

    @Test
    void shouldShowChoicesAndWhatTransfersCause() throws IOException {
        assertTrue(read("SynapseDriverConfig.html")
                .contains("<td><code>INHIBITORY</code></td><td>currents go to the inhibitory line</td>"));
        assertTrue(
                read("NeuronReset.html").contains("<dt>On write</dt><dd>makes the neuron fire and thereby reset</dd>"));
    }

    @Test
    void shouldLinkOnlyToWhatExists() throws IOException {
        Set<String> broken = new TreeSet<>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(found -> found.toString().endsWith(".html")).toList()) {
                var links = LINK.matcher(Files.readString(file));
                while (links.find()) {
                    var target = folder.resolve(links.group(1));
                    boolean there = Files.exists(target)
                            && (links.group(2) == null
                                    || Files.readString(target).contains("id=\"" + links.group(2) + "\""));
                    if (!there) {
                        broken.add(file.getFileName() + " -> " + links.group());
                    }
                }
            }
        }
        assertEquals(Set.of(), broken);
    }

    @Test
    void shouldDrawWellFormedPictures() throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        var map = Containers.named("NeuronBackendConfig");
        for (int word = 0; word < map.words(); word++) {
            var picture = new BitDiagram(map).picture(word);
            var root = builder.parse(new InputSource(new StringReader(picture)));
            assertEquals("svg", root.getDocumentElement().getNodeName());
        }
    }

    @Test
    void shouldPutAFieldIntoItsBits() {
        var picture = new BitDiagram(Containers.named("NeuronBackendConfig")).picture(3);
        assertTrue(picture.contains("<title>bit 4: enableSpikeOut</title>"), picture);
        assertTrue(picture.contains("<rect class=\"c3\" x=\"181\" y=\"18\" width=\"60\" height=\"30\">"), picture);
    }

    @Test
    void shouldFindARegisterByAFieldInTheIndex() throws IOException {
        assertTrue(read("index.html")
                .lines()
                .anyMatch(
                        line -> line.contains("data-words=\"neuronbackendconfig ") && line.contains("refractorytime")));
    }

    @Test
    void shouldLoadNothingFromElsewhere() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var text = Files.readString(file).replace("http://www.w3.org/2000/svg", "");
                assertTrue(!text.contains("http:") && !text.contains("https:"), file::toString);
            }
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
