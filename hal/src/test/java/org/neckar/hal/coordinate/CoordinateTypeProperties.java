package org.neckar.hal.coordinate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.json.JsonForm;
import org.neckar.hal.protobuf.ProtoForm;
import org.neckar.testkit.Seeds;

/** What holds for every coordinate type, by its declaration alone. */
class CoordinateTypeProperties {
    private static final List<CoordinateType<?>> TYPES = CoordinateType.types();

    @Test
    void shouldFindTheTypesOfAllPackages() {
        List<String> names = TYPES.stream().map(CoordinateType::name).toList();
        assertTrue(
                names.containsAll(List.of("NeuronRowOnDLS", "ExtollNodeId", "GlobalMergerMatrixNodeOnDLS")),
                names::toString);
        assertEquals(names.stream().distinct().sorted().toList(), names);
    }

    @Test
    void shouldNameTypeValueAndRangeWhenConstructedOutOfRange() {
        for (CoordinateType<?> type : TYPES) {
            assertRefused(type, type.firstIndex() - 1);
            assertRefused(type, type.lastIndex() + 1);
        }
    }

    @Seeds(20)
    void shouldReadAnyTypeAsItPrintsIt(RandomGenerator random) {
        for (CoordinateType<?> type : TYPES) {
            Coordinate place = random(type, random);
            assertEquals(place, CoordinateType.parseAny(place.toString()));
            assertEquals(place, CoordinateType.parseAny(type.name() + "(" + place.index() + ")"));
        }
    }

    @Seeds(20)
    void shouldMakeThePlaceOfAnIndex(RandomGenerator random) {
        for (CoordinateType<?> type : TYPES) {
            Coordinate place = random(type, random);
            assertEquals(place, type.at(place.index()));
            assertEquals(type.type(), place.getClass());
        }
    }

    @Seeds(5)
    void shouldReadTheJsonItWrote(RandomGenerator random) {
        for (CoordinateType<?> type : TYPES) {
            Coordinate place = random(type, random);
            assertEquals(place, JsonForm.readCoordinate(JsonForm.write(place)));
        }
    }

    @Seeds(5)
    void shouldReadTheMessageItWrote(RandomGenerator random) {
        for (CoordinateType<?> type : TYPES) {
            Coordinate place = random(type, random);
            assertEquals(place, ProtoForm.read(type, ProtoForm.write(place)));
        }
    }

    @Test
    void shouldIterateOverThePlacesInTheOrderOfTheirIndex() {
        for (CoordinateType<?> type : TYPES) {
            List<Long> first = type.all().limit(100).map(Coordinate::index).toList();
            assertEquals(type.firstIndex(), first.getFirst(), type::name);
            assertEquals(first.stream().distinct().sorted().toList(), first, type::name);
        }
    }

    @Test
    void shouldReadPlacesByTheirNames() {
        for (CoordinateType<?> type : TYPES) {
            type.namedPlaces()
                    .forEach((name, place) -> assertEquals(place, CoordinateType.parseAny(type.name() + "." + name)));
        }
    }

    /** A random place; of the indices of an interval about half do not exist. */
    private static Coordinate random(CoordinateType<?> type, RandomGenerator random) {
        while (true) {
            long index = random.nextLong(type.firstIndex(), type.lastIndex() + 1);
            try {
                return type.at(index);
            } catch (NeckarException e) {
                assertTrue(e.getMessage().contains("first <= last"), e::getMessage);
            }
        }
    }

    private static void assertRefused(CoordinateType<?> type, long index) {
        String expected = "%s(%d): out of range (allowed %d..%d)"
                .formatted(type.name(), index, type.firstIndex(), type.lastIndex());
        assertEquals(
                expected,
                assertThrows(NeckarException.class, () -> type.at(index)).getMessage());
        var components = type.type().getRecordComponents();
        if (components.length == 1 && (components[0].getType() == long.class || index == (int) index)) {
            var refused = assertThrows(InvocationTargetException.class, () -> construct(type, index));
            assertEquals(expected, refused.getCause().getMessage());
        }
    }

    private static void construct(CoordinateType<?> type, long index) throws ReflectiveOperationException {
        var component = type.type().getRecordComponents()[0].getType();
        if (component == long.class) {
            type.type().getConstructor(component).newInstance(index);
        } else {
            type.type().getConstructor(component).newInstance((int) index);
        }
    }
}
