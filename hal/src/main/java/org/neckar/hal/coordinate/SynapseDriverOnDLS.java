package org.neckar.hal.coordinate;

import java.util.List;

/**
 * Synapse driver; it feeds two rows of synapses.
 *
 * @param toEnum block * size(driver) + driver
 */
@Composed(local = SynapseDriverOnSynapseDriverBlock.class, on = SynapseDriverBlockOnDLS.class)
public record SynapseDriverOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = SynapseDriverOnSynapseDriverBlock.SIZE * SynapseDriverBlockOnDLS.SIZE;

    /** Checks the range. */
    public SynapseDriverOnDLS {
        CoordinateType.check(SynapseDriverOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SynapseDriverOnDLS at(SynapseDriverOnSynapseDriverBlock driver, SynapseDriverBlockOnDLS block) {
        return new SynapseDriverOnDLS(block.toEnum() * SynapseDriverOnSynapseDriverBlock.SIZE + driver.toEnum());
    }

    /** The place inside the block. */
    public SynapseDriverOnSynapseDriverBlock toSynapseDriverOnSynapseDriverBlock() {
        return new SynapseDriverOnSynapseDriverBlock(toEnum % SynapseDriverOnSynapseDriverBlock.SIZE);
    }

    /** The block. */
    public SynapseDriverBlockOnDLS toSynapseDriverBlockOnDLS() {
        return new SynapseDriverBlockOnDLS(toEnum / SynapseDriverOnSynapseDriverBlock.SIZE);
    }

    /** PADI bus that reaches the driver. */
    public PADIBusOnPADIBusBlock toPADIBusOnPADIBusBlock() {
        return toSynapseDriverOnSynapseDriverBlock().toPADIBusOnPADIBusBlock();
    }

    /** Position on its PADI bus. */
    public SynapseDriverOnPADIBus toSynapseDriverOnPADIBus() {
        return toSynapseDriverOnSynapseDriverBlock().toSynapseDriverOnPADIBus();
    }

    /** Parameter memory with the shared parameters of the driver. */
    public CapMemBlockOnDLS toCapMemBlockOnDLS() {
        return new CapMemBlockOnDLS(2 * toSynapseDriverBlockOnDLS().toEnum() + toEnum % 2);
    }

    /** The two rows it feeds inside their synapse array, top first. */
    public List<SynapseRowOnSynram> toSynapseRowOnSynram() {
        return toSynapseDriverOnSynapseDriverBlock().toSynapseRowOnSynram();
    }

    /** The two rows it feeds, in the order of their index: bottom first. */
    public List<SynapseRowOnDLS> toSynapseRowOnDLS() {
        return List.of(new SynapseRowOnDLS(2 * toEnum), new SynapseRowOnDLS(2 * toEnum + 1));
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
