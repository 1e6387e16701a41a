package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Control register of the interrupts of one node of the Extoll network.
 *
 * @param toEnum node * size(control) + control
 */
@Composed(local = ExtollInterruptControlOnExtollNodeId.class, on = ExtollNodeIdOnExtollNetwork.class)
public record ExtollInterruptControlOnExtollNetwork(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollInterruptControlOnExtollNodeId.SIZE * ExtollNodeIdOnExtollNetwork.SIZE;

    /** Checks the range. */
    public ExtollInterruptControlOnExtollNetwork {
        CoordinateType.check(ExtollInterruptControlOnExtollNetwork.class, toEnum);
    }

    /** The place made of its parts. */
    public static ExtollInterruptControlOnExtollNetwork at(
            ExtollInterruptControlOnExtollNodeId control, ExtollNodeIdOnExtollNetwork node) {
        return new ExtollInterruptControlOnExtollNetwork(
                node.toEnum() * ExtollInterruptControlOnExtollNodeId.SIZE + control.toEnum());
    }

    /** The place inside the node. */
    public ExtollInterruptControlOnExtollNodeId toExtollInterruptControlOnExtollNodeId() {
        return new ExtollInterruptControlOnExtollNodeId(toEnum % ExtollInterruptControlOnExtollNodeId.SIZE);
    }

    /** The node. */
    public ExtollNodeIdOnExtollNetwork toExtollNodeIdOnExtollNetwork() {
        return new ExtollNodeIdOnExtollNetwork(toEnum / ExtollInterruptControlOnExtollNodeId.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
