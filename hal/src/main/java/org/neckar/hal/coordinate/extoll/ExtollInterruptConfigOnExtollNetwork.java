package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Configuration of an interrupt of one node of the Extoll network.
 *
 * @param toEnum node * size(interrupt) + interrupt
 */
@Composed(local = ExtollInterruptConfigOnExtollNodeId.class, on = ExtollNodeIdOnExtollNetwork.class)
public record ExtollInterruptConfigOnExtollNetwork(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollInterruptConfigOnExtollNodeId.SIZE * ExtollNodeIdOnExtollNetwork.SIZE;

    /** Checks the range. */
    public ExtollInterruptConfigOnExtollNetwork {
        CoordinateType.check(ExtollInterruptConfigOnExtollNetwork.class, toEnum);
    }

    /** The place made of its parts. */
    public static ExtollInterruptConfigOnExtollNetwork at(
            ExtollInterruptConfigOnExtollNodeId interrupt, ExtollNodeIdOnExtollNetwork node) {
        return new ExtollInterruptConfigOnExtollNetwork(
                node.toEnum() * ExtollInterruptConfigOnExtollNodeId.SIZE + interrupt.toEnum());
    }

    /** The place inside the node. */
    public ExtollInterruptConfigOnExtollNodeId toExtollInterruptConfigOnExtollNodeId() {
        return new ExtollInterruptConfigOnExtollNodeId(toEnum % ExtollInterruptConfigOnExtollNodeId.SIZE);
    }

    /** The node. */
    public ExtollNodeIdOnExtollNetwork toExtollNodeIdOnExtollNetwork() {
        return new ExtollNodeIdOnExtollNetwork(toEnum / ExtollInterruptConfigOnExtollNodeId.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
