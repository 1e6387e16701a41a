package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Release state of a barrier of one node of the Extoll network.
 *
 * @param toEnum node * size(barrier) + barrier
 */
@Composed(local = ExtollBarrierReleasedOnExtollNodeId.class, on = ExtollNodeIdOnExtollNetwork.class)
public record ExtollBarrierReleasedOnExtollNetwork(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollBarrierReleasedOnExtollNodeId.SIZE * ExtollNodeIdOnExtollNetwork.SIZE;

    /** Checks the range. */
    public ExtollBarrierReleasedOnExtollNetwork {
        CoordinateType.check(ExtollBarrierReleasedOnExtollNetwork.class, toEnum);
    }

    /** The place made of its parts. */
    public static ExtollBarrierReleasedOnExtollNetwork at(
            ExtollBarrierReleasedOnExtollNodeId barrier, ExtollNodeIdOnExtollNetwork node) {
        return new ExtollBarrierReleasedOnExtollNetwork(
                node.toEnum() * ExtollBarrierReleasedOnExtollNodeId.SIZE + barrier.toEnum());
    }

    /** The place inside the node. */
    public ExtollBarrierReleasedOnExtollNodeId toExtollBarrierReleasedOnExtollNodeId() {
        return new ExtollBarrierReleasedOnExtollNodeId(toEnum % ExtollBarrierReleasedOnExtollNodeId.SIZE);
    }

    /** The node. */
    public ExtollNodeIdOnExtollNetwork toExtollNodeIdOnExtollNetwork() {
        return new ExtollNodeIdOnExtollNetwork(toEnum / ExtollBarrierReleasedOnExtollNodeId.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
