package org.neckar.hal.coordinate.merger;

import java.util.Arrays;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Grid;
import org.neckar.hal.coordinate.Range;

/**
 * Crossing of the global merger matrix that really exists: 53 of the 14 * 18 pairs of output and input.
 *
 * @param toEnum position in the list of existing crossings, by input, then by output
 */
@Range(max = 52)
@Grid(x = GlobalMergerMatrixOutputOnDLS.class, y = GlobalMergerMatrixInputOnDLS.class, sparse = true)
public record GlobalMergerMatrixIntersectionOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 53;

    /** The outputs that each input reaches; inputs 13 to 17 reach none. */
    private static final int[][] OUTPUTS = {
        {1, 2, 3, 4, 5},
        {0, 2, 3, 4, 6},
        {0, 1, 3, 4, 7},
        {0, 1, 2, 4, 8},
        {0, 1, 2, 3, 4, 5, 6, 7, 8},
        {0, 1, 2, 3},
        {0, 1, 2, 3},
        {0, 1, 2, 3},
        {0, 1, 2, 3},
        {4, 5},
        {4, 6},
        {4, 7},
        {4, 8}
    };

    /** Input * size(output) + output of every crossing. */
    private static final int[] CROSSINGS = crossings();

    /** Checks the range. */
    public GlobalMergerMatrixIntersectionOnDLS {
        CoordinateType.check(GlobalMergerMatrixIntersectionOnDLS.class, toEnum);
    }

    private static int[] crossings() {
        int[] crossings = new int[SIZE];
        int next = 0;
        for (int input = 0; input < OUTPUTS.length; input++) {
            for (int output : OUTPUTS[input]) {
                crossings[next++] = input * GlobalMergerMatrixOutputOnDLS.SIZE + output;
            }
        }
        return crossings;
    }

    /**
     * The crossing of an output and an input.
     *
     * @throws NeckarException when they do not cross
     */
    public static GlobalMergerMatrixIntersectionOnDLS at(
            GlobalMergerMatrixOutputOnDLS output, GlobalMergerMatrixInputOnDLS input) {
        int crossing =
                Arrays.binarySearch(CROSSINGS, input.toEnum() * GlobalMergerMatrixOutputOnDLS.SIZE + output.toEnum());
        if (crossing < 0) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "global merger matrix: %s and %s do not cross".formatted(output, input));
        }
        return new GlobalMergerMatrixIntersectionOnDLS(crossing);
    }

    /** The output. */
    public GlobalMergerMatrixOutputOnDLS toGlobalMergerMatrixOutputOnDLS() {
        return new GlobalMergerMatrixOutputOnDLS(CROSSINGS[toEnum] % GlobalMergerMatrixOutputOnDLS.SIZE);
    }

    /** The input. */
    public GlobalMergerMatrixInputOnDLS toGlobalMergerMatrixInputOnDLS() {
        return new GlobalMergerMatrixInputOnDLS(CROSSINGS[toEnum] / GlobalMergerMatrixOutputOnDLS.SIZE);
    }

    /** Number of filters at the crossing: 1, 2 or 4. */
    int nodes() {
        int input = toGlobalMergerMatrixInputOnDLS().toEnum();
        boolean oneOutputChannel = toGlobalMergerMatrixOutputOnDLS().toEnum() > 4;
        if (input == 4) {
            return oneOutputChannel ? 2 : 4;
        }
        return oneOutputChannel ? 1 : input < 4 ? 4 : 2;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
