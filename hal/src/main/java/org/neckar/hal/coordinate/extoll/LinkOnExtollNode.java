package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Link of an Extoll node to its neighbours.
 *
 * @param toEnum 0..6
 */
@Range(max = 6)
public record LinkOnExtollNode(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 7;

    /** Checks the range. */
    public LinkOnExtollNode {
        CoordinateType.check(LinkOnExtollNode.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
