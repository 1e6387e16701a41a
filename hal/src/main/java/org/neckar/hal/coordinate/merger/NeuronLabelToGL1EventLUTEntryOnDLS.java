package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Entry of a table that turns labels of neurons into events of the global merger matrix.
 *
 * @param toEnum table * size(entry) + entry
 */
@Composed(local = NeuronLabelToGL1EventLUTEntryOnLUT.class, on = NeuronLabelToGL1EventLUTOnDLS.class)
public record NeuronLabelToGL1EventLUTEntryOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = NeuronLabelToGL1EventLUTEntryOnLUT.SIZE * NeuronLabelToGL1EventLUTOnDLS.SIZE;

    /** Checks the range. */
    public NeuronLabelToGL1EventLUTEntryOnDLS {
        CoordinateType.check(NeuronLabelToGL1EventLUTEntryOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static NeuronLabelToGL1EventLUTEntryOnDLS at(
            NeuronLabelToGL1EventLUTEntryOnLUT entry, NeuronLabelToGL1EventLUTOnDLS table) {
        return new NeuronLabelToGL1EventLUTEntryOnDLS(
                table.toEnum() * NeuronLabelToGL1EventLUTEntryOnLUT.SIZE + entry.toEnum());
    }

    /** The place inside the table. */
    public NeuronLabelToGL1EventLUTEntryOnLUT toNeuronLabelToGL1EventLUTEntryOnLUT() {
        return new NeuronLabelToGL1EventLUTEntryOnLUT(toEnum % NeuronLabelToGL1EventLUTEntryOnLUT.SIZE);
    }

    /** The table. */
    public NeuronLabelToGL1EventLUTOnDLS toNeuronLabelToGL1EventLUTOnDLS() {
        return new NeuronLabelToGL1EventLUTOnDLS(toEnum / NeuronLabelToGL1EventLUTEntryOnLUT.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
