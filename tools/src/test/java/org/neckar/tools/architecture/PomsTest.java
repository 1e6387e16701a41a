package org.neckar.tools.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neckar.testkit.ProjectRoot;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PomsTest {
    @ParameterizedTest
    @EnumSource
    void shouldDependOnTheNeighboursOfTheTable(Room room) throws Exception {
        var used = usedByMain(pomOf(room));

        assertTrue(used.containsAll(room.neighbours()), () -> "misses " + room.neighbours() + ", has " + used);
        used.removeAll(room.reachable());
        assertEquals(Set.of(), used);
    }

    @Test
    void shouldReadWhatTheMainCodeUses() throws Exception {
        var pom = """
                <project><dependencies>
                  <dependency><groupId>org.neckar</groupId><artifactId>hal</artifactId></dependency>
                  <dependency><groupId>org.neckar</groupId><artifactId>lola-logical</artifactId>
                    <scope>test</scope></dependency>
                  <dependency><groupId>org.example</groupId><artifactId>hwdb</artifactId></dependency>
                </dependencies></project>
                """;

        assertEquals(Set.of(Room.HAL), usedByMain(pom));
    }

    private static String pomOf(Room room) throws Exception {
        return Files.readString(ProjectRoot.path().resolve(room.module()).resolve("pom.xml"));
    }

    /** The rooms that a module depends on beyond its tests. */
    private static Set<Room> usedByMain(String pom) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(pom)));
        var dependencies = document.getElementsByTagName("dependency");
        var used = EnumSet.noneOf(Room.class);
        for (int i = 0; i < dependencies.getLength(); i++) {
            var dependency = (Element) dependencies.item(i);
            for (var room : Room.values()) {
                if (text(dependency, "groupId", "").equals("org.neckar")
                        && text(dependency, "artifactId", "").equals(room.module())
                        && !text(dependency, "scope", "compile").equals("test")) {
                    used.add(room);
                }
            }
        }
        return used;
    }

    private static String text(Element element, String name, String absent) {
        var found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? absent : found.item(0).getTextContent();
    }
}
