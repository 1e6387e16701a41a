package org.neckar.hal.coordinate;

/**
 * Word of 32 bits in the memory of one of the PPUs.
 *
 * @param toEnum ppu * size(word) + word
 */
@Composed(local = PPUMemoryWordOnPPU.class, on = PPUOnDLS.class)
public record PPUMemoryWordOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = PPUMemoryWordOnPPU.SIZE * PPUOnDLS.SIZE;

    /** Checks the range. */
    public PPUMemoryWordOnDLS {
        CoordinateType.check(PPUMemoryWordOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static PPUMemoryWordOnDLS at(PPUMemoryWordOnPPU word, PPUOnDLS ppu) {
        return new PPUMemoryWordOnDLS(ppu.toEnum() * PPUMemoryWordOnPPU.SIZE + word.toEnum());
    }

    /** The place inside the ppu. */
    public PPUMemoryWordOnPPU toPPUMemoryWordOnPPU() {
        return new PPUMemoryWordOnPPU(toEnum % PPUMemoryWordOnPPU.SIZE);
    }

    /** The ppu. */
    public PPUOnDLS toPPUOnDLS() {
        return new PPUOnDLS(toEnum / PPUMemoryWordOnPPU.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
