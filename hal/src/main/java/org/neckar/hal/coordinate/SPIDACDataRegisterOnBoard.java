package org.neckar.hal.coordinate;

/**
 * Data register of a channel of the DACs of the xBoard.
 *
 * @param toEnum DAC * size(register) + register
 */
@Composed(local = SPIDACDataRegisterOnDAC.class, on = DACOnBoard.class)
public record SPIDACDataRegisterOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = SPIDACDataRegisterOnDAC.SIZE * DACOnBoard.SIZE;

    /** Checks the range. */
    public SPIDACDataRegisterOnBoard {
        CoordinateType.check(SPIDACDataRegisterOnBoard.class, toEnum);
    }

    /** The place made of its parts. */
    public static SPIDACDataRegisterOnBoard at(SPIDACDataRegisterOnDAC register, DACOnBoard DAC) {
        return new SPIDACDataRegisterOnBoard(DAC.toEnum() * SPIDACDataRegisterOnDAC.SIZE + register.toEnum());
    }

    /** The place inside the DAC. */
    public SPIDACDataRegisterOnDAC toSPIDACDataRegisterOnDAC() {
        return new SPIDACDataRegisterOnDAC(toEnum % SPIDACDataRegisterOnDAC.SIZE);
    }

    /** The DAC. */
    public DACOnBoard toDACOnBoard() {
        return new DACOnBoard(toEnum / SPIDACDataRegisterOnDAC.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
