package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Configuration of a barrier of one node of the Extoll network.
 *
 * @param toEnum node * size(barrier) + barrier
 */
@Composed(local = ExtollBarrierConfigOnExtollNodeId.class, on = ExtollNodeIdOnExtollNetwork.class)
public record ExtollBarrierConfigOnExtollNetwork(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollBarrierConfigOnExtollNodeId.SIZE * ExtollNodeIdOnExtollNetwork.SIZE;

    /** Checks the range. */
    public ExtollBarrierConfigOnExtollNetwork {
        CoordinateType.check(ExtollBarrierConfigOnExtollNetwork.class, toEnum);
    }

    /** The place made of its parts. */
    public static ExtollBarrierConfigOnExtollNetwork at(
            ExtollBarrierConfigOnExtollNodeId barrier, ExtollNodeIdOnExtollNetwork node) {
        return new ExtollBarrierConfigOnExtollNetwork(
                node.toEnum() * ExtollBarrierConfigOnExtollNodeId.SIZE + barrier.toEnum());
    }

    /** The place inside the node. */
    public ExtollBarrierConfigOnExtollNodeId toExtollBarrierConfigOnExtollNodeId() {
        return new ExtollBarrierConfigOnExtollNodeId(toEnum % ExtollBarrierConfigOnExtollNodeId.SIZE);
    }

    /** The node. */
    public ExtollNodeIdOnExtollNetwork toExtollNodeIdOnExtollNetwork() {
        return new ExtollNodeIdOnExtollNetwork(toEnum / ExtollBarrierConfigOnExtollNodeId.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
