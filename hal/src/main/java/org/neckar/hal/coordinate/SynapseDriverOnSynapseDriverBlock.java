package org.neckar.hal.coordinate;

import java.util.List;

/**
 * Synapse driver of one hemisphere; it feeds two rows of synapses.
 *
 * @param toEnum 0..127
 */
@Range(max = 127)
public record SynapseDriverOnSynapseDriverBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 128;

    /** Checks the range. */
    public SynapseDriverOnSynapseDriverBlock {
        CoordinateType.check(SynapseDriverOnSynapseDriverBlock.class, toEnum);
    }

    /** PADI bus that reaches the driver. */
    public PADIBusOnPADIBusBlock toPADIBusOnPADIBusBlock() {
        return new PADIBusOnPADIBusBlock(toEnum % PADIBusOnPADIBusBlock.SIZE);
    }

    /** Position on its PADI bus. */
    public SynapseDriverOnPADIBus toSynapseDriverOnPADIBus() {
        return new SynapseDriverOnPADIBus(toEnum / PADIBusOnPADIBusBlock.SIZE);
    }

    /** The two rows it feeds, top first. */
    public List<SynapseRowOnSynram> toSynapseRowOnSynram() {
        return List.of(new SynapseRowOnSynram(2 * toEnum + 1), new SynapseRowOnSynram(2 * toEnum));
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
