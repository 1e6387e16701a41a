package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.WideCoordinate;

/**
 * Register address of one node of the Extoll network.
 *
 * @param index node * size(address) + address
 */
@Composed(local = ExtollAddress.class, on = ExtollNodeIdOnExtollNetwork.class)
public record ExtollAddressOnExtollNetwork(long index) implements WideCoordinate {
    /** Checks the range. */
    public ExtollAddressOnExtollNetwork {
        CoordinateType.check(ExtollAddressOnExtollNetwork.class, index);
    }

    /** The place made of its parts. */
    public static ExtollAddressOnExtollNetwork at(ExtollAddress address, ExtollNodeIdOnExtollNetwork node) {
        return new ExtollAddressOnExtollNetwork((long) node.toEnum() * ExtollAddress.SIZE + address.toEnum());
    }

    /** The place inside the node. */
    public ExtollAddress toExtollAddress() {
        return new ExtollAddress((int) (index % ExtollAddress.SIZE));
    }

    /** The node. */
    public ExtollNodeIdOnExtollNetwork toExtollNodeIdOnExtollNetwork() {
        return new ExtollNodeIdOnExtollNetwork((int) (index / ExtollAddress.SIZE));
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
