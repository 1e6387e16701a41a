package org.neckar.hal.coordinate;

/**
 * PADI bus; it carries events to every fourth synapse driver of its hemisphere.
 *
 * @param toEnum block * size(bus) + bus
 */
@Composed(local = PADIBusOnPADIBusBlock.class, on = PADIBusBlockOnDLS.class)
public record PADIBusOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = PADIBusOnPADIBusBlock.SIZE * PADIBusBlockOnDLS.SIZE;

    /** Checks the range. */
    public PADIBusOnDLS {
        CoordinateType.check(PADIBusOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static PADIBusOnDLS at(PADIBusOnPADIBusBlock bus, PADIBusBlockOnDLS block) {
        return new PADIBusOnDLS(block.toEnum() * PADIBusOnPADIBusBlock.SIZE + bus.toEnum());
    }

    /** The place inside the block. */
    public PADIBusOnPADIBusBlock toPADIBusOnPADIBusBlock() {
        return new PADIBusOnPADIBusBlock(toEnum % PADIBusOnPADIBusBlock.SIZE);
    }

    /** The block. */
    public PADIBusBlockOnDLS toPADIBusBlockOnDLS() {
        return new PADIBusBlockOnDLS(toEnum / PADIBusOnPADIBusBlock.SIZE);
    }

    /** Crossbar output that feeds the bus. */
    public CrossbarOutputOnDLS toCrossbarOutputOnDLS() {
        return new CrossbarOutputOnDLS(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
