package org.neckar.hal.coordinate;

/**
 * Neighbouring words in the memory of a PPU.
 *
 * @param toEnum first * size(word) + last
 */
@Interval(of = PPUMemoryWordOnPPU.class)
public record PPUMemoryBlockOnPPU(int toEnum) implements IntervalCoordinate<PPUMemoryWordOnPPU> {
    /** Where programs of earlier tools exchange data with the host. */
    public static final PPUMemoryBlockOnPPU MAILBOX =
            at(new PPUMemoryWordOnPPU(3072), new PPUMemoryWordOnPPU(PPUMemoryWordOnPPU.SIZE - 1));

    /** Number of pairs of a first and a last word; those in wrong order do not exist. */
    public static final int SIZE = PPUMemoryWordOnPPU.SIZE * PPUMemoryWordOnPPU.SIZE;

    /** Checks the range and the order. */
    public PPUMemoryBlockOnPPU {
        CoordinateType.check(PPUMemoryBlockOnPPU.class, toEnum);
    }

    /** The words from a first to a last one. */
    public static PPUMemoryBlockOnPPU at(PPUMemoryWordOnPPU first, PPUMemoryWordOnPPU last) {
        return new PPUMemoryBlockOnPPU(first.toEnum() * PPUMemoryWordOnPPU.SIZE + last.toEnum());
    }

    @Override
    public PPUMemoryWordOnPPU toMin() {
        return new PPUMemoryWordOnPPU(toEnum / PPUMemoryWordOnPPU.SIZE);
    }

    @Override
    public PPUMemoryWordOnPPU toMax() {
        return new PPUMemoryWordOnPPU(toEnum % PPUMemoryWordOnPPU.SIZE);
    }

    /** Number of words. */
    public PPUMemoryBlockSize toPPUMemoryBlockSize() {
        return new PPUMemoryBlockSize(length());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
