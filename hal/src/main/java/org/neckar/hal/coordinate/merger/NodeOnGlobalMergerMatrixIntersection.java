package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Grid;

/**
 * Filter at a crossing of the global merger matrix.
 *
 * @param toEnum input * size(output) + output
 */
@Grid(x = OutputChannelOnGlobalMergerMatrixIntersection.class, y = InputChannelOnGlobalMergerMatrixIntersection.class)
public record NodeOnGlobalMergerMatrixIntersection(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE =
            OutputChannelOnGlobalMergerMatrixIntersection.SIZE * InputChannelOnGlobalMergerMatrixIntersection.SIZE;

    /** Checks the range. */
    public NodeOnGlobalMergerMatrixIntersection {
        CoordinateType.check(NodeOnGlobalMergerMatrixIntersection.class, toEnum);
    }

    /** The place at a crossing of the grid. */
    public static NodeOnGlobalMergerMatrixIntersection at(
            OutputChannelOnGlobalMergerMatrixIntersection output, InputChannelOnGlobalMergerMatrixIntersection input) {
        return new NodeOnGlobalMergerMatrixIntersection(
                input.toEnum() * OutputChannelOnGlobalMergerMatrixIntersection.SIZE + output.toEnum());
    }

    /** The output. */
    public OutputChannelOnGlobalMergerMatrixIntersection toOutputChannelOnGlobalMergerMatrixIntersection() {
        return new OutputChannelOnGlobalMergerMatrixIntersection(
                toEnum % OutputChannelOnGlobalMergerMatrixIntersection.SIZE);
    }

    /** The input. */
    public InputChannelOnGlobalMergerMatrixIntersection toInputChannelOnGlobalMergerMatrixIntersection() {
        return new InputChannelOnGlobalMergerMatrixIntersection(
                toEnum / OutputChannelOnGlobalMergerMatrixIntersection.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
