package org.neckar.hal.coordinate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Synapse driver among those of one PADI bus.
 *
 * @param toEnum 0..31
 */
@Range(max = 31)
public record SynapseDriverOnPADIBus(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 32;

    /** Checks the range. */
    public SynapseDriverOnPADIBus {
        CoordinateType.check(SynapseDriverOnPADIBus.class, toEnum);
    }

    /** The drivers at this position of the four buses of a hemisphere. */
    public List<SynapseDriverOnSynapseDriverBlock> toSynapseDriverOnSynapseDriverBlock() {
        return IntStream.range(0, PADIBusOnPADIBusBlock.SIZE)
                .mapToObj(bus -> new SynapseDriverOnSynapseDriverBlock(toEnum * PADIBusOnPADIBusBlock.SIZE + bus))
                .toList();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
