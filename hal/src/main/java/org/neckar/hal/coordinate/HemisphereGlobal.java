package org.neckar.hal.coordinate;

/**
 * A hemisphere among those of all chips of a system.
 *
 * @param toEnum chip * size(hemisphere) + hemisphere
 */
@Composed(local = HemisphereOnDLS.class, on = DLSGlobal.class)
public record HemisphereGlobal(int toEnum) implements OnHemisphere {
    /** Number of places. */
    public static final int SIZE = HemisphereOnDLS.SIZE * DLSGlobal.SIZE;

    /** Checks the range. */
    public HemisphereGlobal {
        CoordinateType.check(HemisphereGlobal.class, toEnum);
    }

    /** The place made of its parts. */
    public static HemisphereGlobal at(HemisphereOnDLS hemisphere, DLSGlobal chip) {
        return new HemisphereGlobal(chip.toEnum() * HemisphereOnDLS.SIZE + hemisphere.toEnum());
    }

    @Override
    public HemisphereOnDLS toHemisphereOnDLS() {
        return new HemisphereOnDLS(toEnum % HemisphereOnDLS.SIZE);
    }

    /** The chip. */
    public DLSGlobal toDLSGlobal() {
        return new DLSGlobal(toEnum / HemisphereOnDLS.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
