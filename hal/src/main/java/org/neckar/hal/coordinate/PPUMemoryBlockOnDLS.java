package org.neckar.hal.coordinate;

/**
 * Neighbouring words in the memory of one of the PPUs.
 *
 * @param toEnum ppu * size(block) + block
 */
@Composed(local = PPUMemoryBlockOnPPU.class, on = PPUOnDLS.class)
public record PPUMemoryBlockOnDLS(int toEnum) implements IntervalCoordinate<PPUMemoryWordOnPPU> {
    /** Checks the range and the order. */
    public PPUMemoryBlockOnDLS {
        CoordinateType.check(PPUMemoryBlockOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static PPUMemoryBlockOnDLS at(PPUMemoryBlockOnPPU block, PPUOnDLS ppu) {
        return new PPUMemoryBlockOnDLS(ppu.toEnum() * PPUMemoryBlockOnPPU.SIZE + block.toEnum());
    }

    /** The place inside the ppu. */
    public PPUMemoryBlockOnPPU toPPUMemoryBlockOnPPU() {
        return new PPUMemoryBlockOnPPU(toEnum % PPUMemoryBlockOnPPU.SIZE);
    }

    /** The ppu. */
    public PPUOnDLS toPPUOnDLS() {
        return new PPUOnDLS(toEnum / PPUMemoryBlockOnPPU.SIZE);
    }

    @Override
    public PPUMemoryWordOnPPU toMin() {
        return toPPUMemoryBlockOnPPU().toMin();
    }

    @Override
    public PPUMemoryWordOnPPU toMax() {
        return toPPUMemoryBlockOnPPU().toMax();
    }

    /** Number of words. */
    public PPUMemoryBlockSize toPPUMemoryBlockSize() {
        return toPPUMemoryBlockOnPPU().toPPUMemoryBlockSize();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
