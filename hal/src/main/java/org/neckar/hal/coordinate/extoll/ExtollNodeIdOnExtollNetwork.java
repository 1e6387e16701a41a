package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Node of the Extoll network.
 *
 * @param toEnum type * size(id) + id
 */
@Composed(local = ExtollNodeId.class, on = ExtollChipType.class, initial = 65536)
public record ExtollNodeIdOnExtollNetwork(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollNodeId.SIZE * ExtollChipType.SIZE;

    /** Checks the range. */
    public ExtollNodeIdOnExtollNetwork {
        CoordinateType.check(ExtollNodeIdOnExtollNetwork.class, toEnum);
    }

    /** The place made of its parts. */
    public static ExtollNodeIdOnExtollNetwork at(ExtollNodeId id, ExtollChipType type) {
        return new ExtollNodeIdOnExtollNetwork(type.toEnum() * ExtollNodeId.SIZE + id.toEnum());
    }

    /** The place inside the type. */
    public ExtollNodeId toExtollNodeId() {
        return new ExtollNodeId(toEnum % ExtollNodeId.SIZE);
    }

    /** The type. */
    public ExtollChipType toExtollChipType() {
        return new ExtollChipType(toEnum / ExtollNodeId.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
