package org.neckar.tools.architecture;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms of the house, bottom up, and whom each may use. A room also sees what its neighbours are made of. */
enum Room {
    HWDB("hwdb", "hwdb"),
    FISCH("fisch-transport", "fisch"),
    HAL("hal", "hal"),
    STADLS("stadls-sequencer", "stadls"),
    LOLA("lola-logical", "lola"),
    CHIP_MODEL("chip-model", "chipmodel"),
    GRENADE("grenade-graph", "grenade"),
    CALIBRATION("calibration", "calibration"),
    TOOLS("tools", "tools"),
    TESTKIT("testkit", "testkit"),
    BENCHMARKS("benchmarks", "benchmarks");

    private final String module;
    private final String packageName;

    Room(String module, String packageName) {
        this.module = module;
        this.packageName = packageName;
    }

    /** The rooms named in the table. */
    List<Room> neighbours() {
        return switch (this) {
            case HWDB, FISCH, TESTKIT -> List.of();
            case HAL -> List.of(FISCH);
            case STADLS -> List.of(HAL, HWDB);
            case LOLA -> List.of(HAL);
            case CHIP_MODEL -> List.of(HAL, FISCH);
            case GRENADE, CALIBRATION -> List.of(LOLA, STADLS, HWDB);
            case TOOLS -> List.of(GRENADE, CALIBRATION, CHIP_MODEL, HWDB);
            case BENCHMARKS -> List.of(TOOLS);
        };
    }

    /** The Maven module and its folder. */
    String module() {
        return module;
    }

    /** The last part of the root package. */
    String packageName() {
        return packageName;
    }

    /** The neighbours, theirs, and so on. */
    Set<Room> reachable() {
        return neighbours().stream()
                .flatMap(room -> Stream.concat(Stream.of(room), room.reachable().stream()))
                .collect(toCollection(() -> EnumSet.noneOf(Room.class)));
    }

    /** All rooms that this one must not know. */
    List<Room> forbidden() {
        var reachable = reachable();
        return Arrays.stream(values())
                .filter(room -> room != this && !reachable.contains(room))
                .toList();
    }
}
