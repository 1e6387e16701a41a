package org.neckar.hal.coordinate;

/** Configuration of the I/O expander that switches the supplies. */
public record TCA9554ConfigOnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    /** Input levels of the expander. */
    public TCA9554InputsOnBoard toTCA9554InputsOnBoard() {
        return new TCA9554InputsOnBoard();
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
