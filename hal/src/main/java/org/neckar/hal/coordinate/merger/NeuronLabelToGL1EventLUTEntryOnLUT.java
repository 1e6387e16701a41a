package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Entry of such a table: label to event of the global merger matrix.
 *
 * @param toEnum 0..5
 */
@Range(max = 5)
public record NeuronLabelToGL1EventLUTEntryOnLUT(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 6;

    /** Checks the range. */
    public NeuronLabelToGL1EventLUTEntryOnLUT {
        CoordinateType.check(NeuronLabelToGL1EventLUTEntryOnLUT.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
