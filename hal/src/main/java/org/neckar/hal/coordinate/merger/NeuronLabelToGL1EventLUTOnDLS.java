package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Table that turns labels of neurons into events of the global merger matrix, one per event output.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record NeuronLabelToGL1EventLUTOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public NeuronLabelToGL1EventLUTOnDLS {
        CoordinateType.check(NeuronLabelToGL1EventLUTOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
