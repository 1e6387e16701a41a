package org.neckar.hal.coordinate;

/**
 * Control register of the DACs of the xBoard.
 *
 * @param toEnum DAC * size(register) + register
 */
@Composed(local = SPIDACControlRegisterOnDAC.class, on = DACOnBoard.class)
public record SPIDACControlRegisterOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = SPIDACControlRegisterOnDAC.SIZE * DACOnBoard.SIZE;

    /** Checks the range. */
    public SPIDACControlRegisterOnBoard {
        CoordinateType.check(SPIDACControlRegisterOnBoard.class, toEnum);
    }

    /** The place made of its parts. */
    public static SPIDACControlRegisterOnBoard at(SPIDACControlRegisterOnDAC register, DACOnBoard DAC) {
        return new SPIDACControlRegisterOnBoard(DAC.toEnum() * SPIDACControlRegisterOnDAC.SIZE + register.toEnum());
    }

    /** The place inside the DAC. */
    public SPIDACControlRegisterOnDAC toSPIDACControlRegisterOnDAC() {
        return new SPIDACControlRegisterOnDAC(toEnum % SPIDACControlRegisterOnDAC.SIZE);
    }

    /** The DAC. */
    public DACOnBoard toDACOnBoard() {
        return new DACOnBoard(toEnum / SPIDACControlRegisterOnDAC.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
