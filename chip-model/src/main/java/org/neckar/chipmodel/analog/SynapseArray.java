package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * The synapses of one half of the chip: 256 rows x 256 columns of 6-bit weights, 6-bit labels and two 2-bit trims of
 * the correlation sensors. Written by the digital half, read by the circuits. The synapses of a row that have a weight
 * are kept grouped by label, because an event asks for those of one label; the grouping is made when it is first needed
 * after a label changed, or a weight became or ceased to be zero.
 */
public final class SynapseArray {
    /** Rows, and columns, of one half. */
    public static final int SIZE = 256;

    private static final int LABELS = 64;

    private final byte[] weights = new byte[SIZE * SIZE];
    private final byte[] labels = new byte[SIZE * SIZE];
    private final byte[] timeTrims = new byte[SIZE * SIZE];
    private final byte[] amplitudeTrims = new byte[SIZE * SIZE];
    private final byte[] columnsByLabel = new byte[SIZE * SIZE];
    private final short[] firstOfLabel = new short[SIZE * (LABELS + 1)];
    private final boolean[] grouped = new boolean[SIZE];
    private final int[] revisions = new int[SIZE];

    /** Weight 0..63 of a synapse. */
    public int weight(int row, int column) {
        return weights[row * SIZE + column];
    }

    /** Sets a weight, 0..63. */
    public void setWeight(int row, int column, int weight) {
        int at = row * SIZE + column;
        byte value = (byte) (weight & 0x3f);
        if ((weights[at] == 0) != (value == 0)) {
            grouped[row] = false;
        }
        if (weights[at] != value) {
            revisions[row]++;
        }
        weights[at] = value;
    }

    /** Label 0..63 of a synapse. */
    public int label(int row, int column) {
        return labels[row * SIZE + column];
    }

    /** Sets a label, 0..63. */
    public void setLabel(int row, int column, int label) {
        int at = row * SIZE + column;
        byte value = (byte) (label & 0x3f);
        if (labels[at] != value) {
            labels[at] = value;
            grouped[row] = false;
            revisions[row]++;
        }
    }

    /** Trim of the correlation time constant, 0..3. */
    public int timeTrim(int row, int column) {
        return timeTrims[row * SIZE + column];
    }

    /** Sets the trim of the correlation time constant, 0..3. */
    public void setTimeTrim(int row, int column, int trim) {
        timeTrims[row * SIZE + column] = (byte) (trim & 3);
    }

    /** Trim of the correlation amplitude, 0..3. */
    public int amplitudeTrim(int row, int column) {
        return amplitudeTrims[row * SIZE + column];
    }

    /** Sets the trim of the correlation amplitude, 0..3. */
    public void setAmplitudeTrim(int row, int column, int trim) {
        amplitudeTrims[row * SIZE + column] = (byte) (trim & 3);
    }

    /** A number that changes with the weights and labels of a row. */
    int revision(int row) {
        return revisions[row];
    }

    /** Position, in {@link #columnAt}, of the first synapse of a row with this label and a weight. */
    int firstOfLabel(int row, int label) {
        if (!grouped[row]) {
            group(row);
        }
        return row * SIZE + firstOfLabel[row * (LABELS + 1) + label];
    }

    /** Position after the last synapse of a row with this label; call {@link #firstOfLabel} before. */
    int endOfLabel(int row, int label) {
        return row * SIZE + firstOfLabel[row * (LABELS + 1) + label + 1];
    }

    /** Column of the synapse at a position. */
    int columnAt(int position) {
        return columnsByLabel[position] & 0xff;
    }

    private void group(int row) {
        int base = row * (LABELS + 1);
        Arrays.fill(firstOfLabel, base, base + LABELS + 1, (short) 0);
        for (int column = 0; column < SIZE; column++) {
            if (weights[row * SIZE + column] != 0) {
                firstOfLabel[base + labels[row * SIZE + column] + 1]++;
            }
        }
        for (int label = 0; label < LABELS; label++) {
            firstOfLabel[base + label + 1] += firstOfLabel[base + label];
        }
        short[] next = Arrays.copyOfRange(firstOfLabel, base, base + LABELS);
        for (int column = 0; column < SIZE; column++) {
            if (weights[row * SIZE + column] != 0) {
                columnsByLabel[row * SIZE + next[labels[row * SIZE + column]]++] = (byte) column;
            }
        }
        grouped[row] = true;
    }
}
