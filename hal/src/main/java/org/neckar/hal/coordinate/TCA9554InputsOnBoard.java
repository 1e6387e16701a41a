package org.neckar.hal.coordinate;

/** Input levels of the I/O expander that switches the supplies. */
public record TCA9554InputsOnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    /** Configuration of the expander. */
    public TCA9554ConfigOnBoard toTCA9554ConfigOnBoard() {
        return new TCA9554ConfigOnBoard();
    }

    /** The expander. */
    public TCA9554OnBoard toTCA9554OnBoard() {
        return new TCA9554OnBoard();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
