package org.neckar.hal.coordinate;

/**
 * Entry of the look-up table of one of the vector generators.
 *
 * @param toEnum table * size(entry) + entry
 */
@Composed(local = VectorGeneratorLUTEntryOnVectorGeneratorLUT.class, on = VectorGeneratorLUTOnFPGA.class)
public record VectorGeneratorLUTEntryOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = VectorGeneratorLUTEntryOnVectorGeneratorLUT.SIZE * VectorGeneratorLUTOnFPGA.SIZE;

    /** Checks the range. */
    public VectorGeneratorLUTEntryOnFPGA {
        CoordinateType.check(VectorGeneratorLUTEntryOnFPGA.class, toEnum);
    }

    /** The place made of its parts. */
    public static VectorGeneratorLUTEntryOnFPGA at(
            VectorGeneratorLUTEntryOnVectorGeneratorLUT entry, VectorGeneratorLUTOnFPGA table) {
        return new VectorGeneratorLUTEntryOnFPGA(
                table.toEnum() * VectorGeneratorLUTEntryOnVectorGeneratorLUT.SIZE + entry.toEnum());
    }

    /** The place inside the table. */
    public VectorGeneratorLUTEntryOnVectorGeneratorLUT toVectorGeneratorLUTEntryOnVectorGeneratorLUT() {
        return new VectorGeneratorLUTEntryOnVectorGeneratorLUT(
                toEnum % VectorGeneratorLUTEntryOnVectorGeneratorLUT.SIZE);
    }

    /** The table. */
    public VectorGeneratorLUTOnFPGA toVectorGeneratorLUTOnFPGA() {
        return new VectorGeneratorLUTOnFPGA(toEnum / VectorGeneratorLUTEntryOnVectorGeneratorLUT.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
