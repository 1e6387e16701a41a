package org.neckar.hal.coordinate;

import java.util.Arrays;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Crossing of the event crossbar that really exists: 76 of the 12 * 20 pairs of output and input. Source: HICANN-X v3
 * register map, routing.
 *
 * @param toEnum position in the list of existing nodes, by input, then by output
 */
@Range(max = 75)
@Grid(x = CrossbarOutputOnDLS.class, y = CrossbarInputOnDLS.class, sparse = true)
public record CrossbarNodeOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 76;

    /** Input * 12 + output of every node. */
    private static final int[] CROSSINGS = crossings();

    /** Checks the range. */
    public CrossbarNodeOnDLS {
        CoordinateType.check(CrossbarNodeOnDLS.class, toEnum);
    }

    private static int[] crossings() {
        int[] crossings = new int[SIZE];
        int node = 0;
        for (int input = 0; input < CrossbarInputOnDLS.SIZE; input++) {
            for (int output = 0; output < CrossbarOutputOnDLS.SIZE; output++) {
                if (connects(output, input)) {
                    crossings[node++] = input * CrossbarOutputOnDLS.SIZE + output;
                }
            }
        }
        return crossings;
    }

    private static boolean connects(int output, int input) {
        boolean sameChannel = output % 4 == input % 4;
        boolean toFpga = output >= 8;
        if (input < 8) {
            return sameChannel;
        }
        return input < 12 ? !toFpga || sameChannel : toFpga ? sameChannel : output == input - 12;
    }

    /** Whether there is a node between an output and an input. */
    public static boolean exists(CrossbarOutputOnDLS output, CrossbarInputOnDLS input) {
        return connects(output.toEnum(), input.toEnum());
    }

    /**
     * The node between an output and an input.
     *
     * @throws NeckarException when the crossbar has no node there
     */
    public static CrossbarNodeOnDLS at(CrossbarOutputOnDLS output, CrossbarInputOnDLS input) {
        int node = Arrays.binarySearch(CROSSINGS, input.toEnum() * CrossbarOutputOnDLS.SIZE + output.toEnum());
        if (node < 0) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "crossbar: no node between %s and %s".formatted(output, input));
        }
        return new CrossbarNodeOnDLS(node);
    }

    /** The output. */
    public CrossbarOutputOnDLS toCrossbarOutputOnDLS() {
        return new CrossbarOutputOnDLS(CROSSINGS[toEnum] % CrossbarOutputOnDLS.SIZE);
    }

    /** The input. */
    public CrossbarInputOnDLS toCrossbarInputOnDLS() {
        return new CrossbarInputOnDLS(CROSSINGS[toEnum] / CrossbarOutputOnDLS.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
