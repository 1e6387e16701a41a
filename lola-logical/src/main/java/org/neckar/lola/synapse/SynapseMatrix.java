package org.neckar.lola.synapse;

import java.util.Arrays;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.SynapseOnSynapseRow;
import org.neckar.hal.coordinate.SynapseRowOnSynram;

/**
 * Weights and labels of one synapse array, 256 rows by 256 columns, as two byte columns. Mutable, one thread at a time;
 * no object per synapse.
 */
public final class SynapseMatrix {
    /** Rows. */
    public static final int ROWS = SynapseRowOnSynram.SIZE;
    /** Columns. */
    public static final int COLUMNS = SynapseOnSynapseRow.SIZE;
    /** Largest weight and largest label. */
    public static final int MAX = 63;

    private static final int QUADS = COLUMNS / 4;
    private static final int WORDS_PER_QUAD = 2;
    private static final byte[] STORED_WEIGHT = storedWeights();

    private final byte[] weights = new byte[ROWS * COLUMNS];
    private final byte[] labels = new byte[ROWS * COLUMNS];

    // Bits 4 to 0 of a weight are stored in reverse order, bit 5 in its place; the mapping is its own inverse.
    private static byte[] storedWeights() {
        byte[] stored = new byte[MAX + 1];
        for (int weight = 0; weight <= MAX; weight++) {
            stored[weight] = (byte) ((weight & 0x20) | (Integer.reverse(weight & 0x1f) >>> 27));
        }
        return stored;
    }

    /** Weight of a synapse, 0..63. */
    public int weight(SynapseRowOnSynram row, SynapseOnSynapseRow column) {
        return weights[index(row, column)];
    }

    /** Label of a synapse, 0..63. */
    public int label(SynapseRowOnSynram row, SynapseOnSynapseRow column) {
        return labels[index(row, column)];
    }

    /**
     * Sets a synapse.
     *
     * @throws NeckarException when weight or label is outside 0..63
     */
    public SynapseMatrix set(SynapseRowOnSynram row, SynapseOnSynapseRow column, int weight, int label) {
        if (weight < 0 || weight > MAX || label < 0 || label > MAX) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "synapse at %s, %s: weight %d, label %d (allowed 0..%d each)"
                            .formatted(row, column, weight, label, MAX));
        }
        int index = index(row, column);
        weights[index] = (byte) weight;
        labels[index] = (byte) label;
        return this;
    }

    /** Sets the labels of all synapses. */
    public SynapseMatrix fillLabels(int label) {
        if (label < 0 || label > MAX) {
            throw new NeckarException(Recovery.FIX_INPUT, "synapse labels: %d (allowed 0..%d)".formatted(label, MAX));
        }
        Arrays.fill(labels, (byte) label);
        return this;
    }

    private static int index(SynapseRowOnSynram row, SynapseOnSynapseRow column) {
        return row.toEnum() * COLUMNS + column.toEnum();
    }

    /** Column of an entry of a quad: a quad holds every second of eight neighbours. */
    static int column(int quad, int entry) {
        return 2 * (4 * (quad % 32) + entry) + quad / 32;
    }

    /** Writes the words of the window that holds weight and label together, quad by quad, row by row. */
    public void toWords(int[] words, int start) {
        for (int row = 0; row < ROWS; row++) {
            for (int quad = 0; quad < QUADS; quad++) {
                int weightWord = 0;
                int labelWord = 0;
                for (int entry = 0; entry < 4; entry++) {
                    int index = row * COLUMNS + column(quad, entry);
                    weightWord = weightWord << 8 | STORED_WEIGHT[weights[index]];
                    labelWord = labelWord << 8 | labels[index];
                }
                int at = start + WORDS_PER_QUAD * (row * QUADS + quad);
                words[at] = weightWord;
                words[at + 1] = labelWord;
            }
        }
    }

    /** Reads what {@link #toWords} writes. */
    public static SynapseMatrix fromWords(int[] words, int start) {
        SynapseMatrix matrix = new SynapseMatrix();
        for (int row = 0; row < ROWS; row++) {
            for (int quad = 0; quad < QUADS; quad++) {
                int at = start + WORDS_PER_QUAD * (row * QUADS + quad);
                for (int entry = 0; entry < 4; entry++) {
                    int index = row * COLUMNS + column(quad, entry);
                    int shift = 24 - 8 * entry;
                    matrix.weights[index] = STORED_WEIGHT[words[at] >>> shift & MAX];
                    matrix.labels[index] = (byte) (words[at + 1] >>> shift & MAX);
                }
            }
        }
        return matrix;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SynapseMatrix that
                && Arrays.equals(weights, that.weights)
                && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        int used = 0;
        for (byte weight : weights) {
            used += weight == 0 ? 0 : 1;
        }
        return "SynapseMatrix(" + used + " synapses with a weight)";
    }
}
