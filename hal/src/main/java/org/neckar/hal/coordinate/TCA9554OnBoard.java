package org.neckar.hal.coordinate;

/** I/O expander that switches the supplies of the jBOA board. */
public record TCA9554OnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    /** Configuration of the expander. */
    public TCA9554ConfigOnBoard toTCA9554ConfigOnBoard() {
        return new TCA9554ConfigOnBoard();
    }

    /** Input levels of the expander. */
    public TCA9554InputsOnBoard toTCA9554InputsOnBoard() {
        return new TCA9554InputsOnBoard();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
