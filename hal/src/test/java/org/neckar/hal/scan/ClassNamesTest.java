package org.neckar.hal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.hal.coordinate.Coordinate;

class ClassNamesTest {
    @Test
    void shouldListTheClassesOfAFolderAndBelow() {
        List<String> names = ClassNames.below(Coordinate.class);
        assertTrue(
                names.containsAll(List.of(
                        "org.neckar.hal.coordinate.NeuronRowOnDLS", "org.neckar.hal.coordinate.extoll.ExtollNodeId")),
                names::toString);
    }

    @Test
    void shouldListTheClassesOfAJar() {
        List<String> names = ClassNames.below(Test.class);
        assertTrue(
                names.containsAll(List.of("org.junit.jupiter.api.Test", "org.junit.jupiter.api.io.TempDir")),
                names::toString);
        assertFalse(names.contains("org.junit.platform.commons.JUnitException"));
    }

    @Test
    void shouldListOnlyTopLevelClassesInOrder() {
        List<String> names = ClassNames.below(ClassNames.class);
        assertEquals(names.stream().filter(name -> !name.contains("$")).sorted().toList(), names);
        assertFalse(names.contains("org.neckar.hal.scan.package-info"));
    }
}
