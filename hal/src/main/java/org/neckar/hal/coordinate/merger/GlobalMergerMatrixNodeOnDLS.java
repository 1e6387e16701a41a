package org.neckar.hal.coordinate.merger;

import java.util.Optional;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Filter of events in the global merger matrix. The first 140 stand at crossings, the last five do not.
 *
 * @param toEnum 0..144, by crossing
 */
@Range(max = 144)
public record GlobalMergerMatrixNodeOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 145;

    /** First node of every crossing, and behind them the first node without crossing. */
    private static final int[] FIRST = firstNodes();

    /** Checks the range. */
    public GlobalMergerMatrixNodeOnDLS {
        CoordinateType.check(GlobalMergerMatrixNodeOnDLS.class, toEnum);
    }

    private static int[] firstNodes() {
        int[] first = new int[GlobalMergerMatrixIntersectionOnDLS.SIZE + 1];
        for (int crossing = 0; crossing < GlobalMergerMatrixIntersectionOnDLS.SIZE; crossing++) {
            first[crossing + 1] = first[crossing] + new GlobalMergerMatrixIntersectionOnDLS(crossing).nodes();
        }
        return first;
    }

    /** The crossing; empty for the last five nodes. */
    public Optional<GlobalMergerMatrixIntersectionOnDLS> toGlobalMergerMatrixIntersectionOnDLS() {
        if (toEnum >= FIRST[GlobalMergerMatrixIntersectionOnDLS.SIZE]) {
            return Optional.empty();
        }
        int crossing = 0;
        while (FIRST[crossing + 1] <= toEnum) {
            crossing++;
        }
        return Optional.of(new GlobalMergerMatrixIntersectionOnDLS(crossing));
    }

    /** Which of the filters of its crossing; empty for the last five nodes. */
    public Optional<NodeOnGlobalMergerMatrixIntersection> toNodeOnGlobalMergerMatrixIntersection() {
        return toGlobalMergerMatrixIntersectionOnDLS()
                .map(crossing -> new NodeOnGlobalMergerMatrixIntersection(toEnum - FIRST[crossing.toEnum()]));
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
