package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Report to a barrier of one node of the Extoll network that it has been reached.
 *
 * @param toEnum node * size(barrier) + barrier
 */
@Composed(local = ExtollBarrierTriggerReachedOnExtollNodeId.class, on = ExtollNodeIdOnExtollNetwork.class)
public record ExtollBarrierTriggerReachedOnExtollNetwork(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollBarrierTriggerReachedOnExtollNodeId.SIZE * ExtollNodeIdOnExtollNetwork.SIZE;

    /** Checks the range. */
    public ExtollBarrierTriggerReachedOnExtollNetwork {
        CoordinateType.check(ExtollBarrierTriggerReachedOnExtollNetwork.class, toEnum);
    }

    /** The place made of its parts. */
    public static ExtollBarrierTriggerReachedOnExtollNetwork at(
            ExtollBarrierTriggerReachedOnExtollNodeId barrier, ExtollNodeIdOnExtollNetwork node) {
        return new ExtollBarrierTriggerReachedOnExtollNetwork(
                node.toEnum() * ExtollBarrierTriggerReachedOnExtollNodeId.SIZE + barrier.toEnum());
    }

    /** The place inside the node. */
    public ExtollBarrierTriggerReachedOnExtollNodeId toExtollBarrierTriggerReachedOnExtollNodeId() {
        return new ExtollBarrierTriggerReachedOnExtollNodeId(toEnum % ExtollBarrierTriggerReachedOnExtollNodeId.SIZE);
    }

    /** The node. */
    public ExtollNodeIdOnExtollNetwork toExtollNodeIdOnExtollNetwork() {
        return new ExtollNodeIdOnExtollNetwork(toEnum / ExtollBarrierTriggerReachedOnExtollNodeId.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
