package org.neckar.tools.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RoomsTest {
    private static final String HOUSE = "org.neckar";
    private static final String FIXTURE = "org.neckar.tools.architecture.fixture";

    @ParameterizedTest
    @EnumSource
    void shouldUseOnlyTheRoomsOfTheTable(Room room) {
        mayUseOnlyItsTable(room, HOUSE).allowEmptyShould(true).check(CompiledClasses.all());
    }

    /** Nobody depends on the benchmarks, so they are not on the class path of these tests. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BENCHMARKS")
    void shouldHaveLookedAtEveryTypeOfTheRoom(Room room) throws IOException {
        var written = new TreeSet<String>();
        for (var file : SourceFile.allOf(room.module(), "main")) {
            written.addAll(file.topLevelTypes());
        }
        var imported = new TreeSet<String>();
        CompiledClasses.all().stream()
                .filter(type -> type.getPackageName().startsWith(HOUSE + "." + room.packageName()))
                .forEach(type -> imported.add(type.getName()));

        written.removeAll(imported);
        assertEquals(Set.of(), written);
    }

    @Test
    void shouldKnowTheChipModelInToolsOnly() {
        for (var room : Room.values()) {
            boolean known = room.reachable().contains(Room.CHIP_MODEL);
            assertEquals(room == Room.TOOLS || room == Room.BENCHMARKS, known, room::name);
        }
    }

    @Test
    void shouldNoticeARoomThatReachesTooFar() {
        var classes = new ClassFileImporter().importPackages(FIXTURE);

        var violations = mayUseOnlyItsTable(Room.HWDB, FIXTURE).evaluate(classes);

        assertTrue(violations.hasViolation());
        assertTrue(
                violations.getFailureReport().toString().contains("Curious"),
                () -> violations.getFailureReport().toString());
    }

    @Test
    void shouldAcceptANeighbour() {
        var classes = new ClassFileImporter().importPackages(FIXTURE);

        mayUseOnlyItsTable(Room.HAL, FIXTURE).check(classes);
    }

    private static ArchRule mayUseOnlyItsTable(Room room, String house) {
        var forbidden =
                room.forbidden().stream().map(other -> packages(house, other)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packages(house, room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }

    private static String packages(String house, Room room) {
        return house + "." + room.packageName() + "..";
    }
}
