package org.neckar.chipmodel.analog;

import java.util.Arrays;

/** What an event on a row, with a pulse of nominal length, sends down each column. */
final class RowCharges {
    private final float[] weights = new float[SynapseArray.SIZE];
    private float largest;

    /** All charges become 0. */
    void clear() {
        Arrays.fill(weights, 0);
        largest = 0;
    }

    /** Sets the charge of one column, in weights. */
    void set(int column, float weight) {
        weights[column] = weight;
        largest = Math.max(largest, weight);
    }

    /** Charges by column, in weights. */
    float[] weights() {
        return weights;
    }

    /** The largest of the charges. */
    float largest() {
        return largest;
    }
}
