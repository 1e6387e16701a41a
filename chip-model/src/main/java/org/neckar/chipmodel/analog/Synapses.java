package org.neckar.chipmodel.analog;

/**
 * The synapses of both halves and what an event does to them: every synapse of the row with the label of the event
 * sends a charge of (weight) x (length of the pulse) down its column. Every synapse and every driver has its own
 * factor.
 */
final class Synapses {
    private static final double SYNAPSE_SIGMA = 0.07;
    private static final double DRIVER_SIGMA = 0.05;

    /** Neurons that an event must reach for the sweep of a half to cost less than they do one by one. */
    private static final int WORTH_A_SWEEP = 16;

    private static final int ROWS = 2 * SynapseArray.SIZE;

    private final FixedPattern pattern;
    private final Neurons neurons;
    private final SynapseArray[] arrays = {new SynapseArray(), new SynapseArray()};
    private final float[][] factors = new float[ROWS][];
    private final RowCharges[] charges = new RowCharges[ROWS];
    private final int[] chargesLabel = new int[ROWS];
    private final int[] chargesRevision = new int[ROWS];

    Synapses(FixedPattern pattern, Neurons neurons) {
        this.pattern = pattern;
        this.neurons = neurons;
    }

    SynapseArray array(int hemisphere) {
        return arrays[hemisphere];
    }

    /**
     * An event on a row.
     *
     * @param row 0..511: hemisphere * 256 + row
     */
    void event(long cycle, int row, int address, int lines, double pulse) {
        int half = row / SynapseArray.SIZE;
        SynapseArray array = arrays[half];
        if (lines == 0 || (known(row, address) && neurons.charge(cycle, half, lines, charges[row], pulse))) {
            return;
        }
        int first = array.firstOfLabel(row % SynapseArray.SIZE, address);
        int end = array.endOfLabel(row % SynapseArray.SIZE, address);
        if (end - first >= WORTH_A_SWEEP && neurons.charge(cycle, half, lines, charges(row, address), pulse)) {
            return;
        }
        for (int position = first; position < end; position++) {
            int column = array.columnAt(position);
            neurons.charge(cycle, half * SynapseArray.SIZE + column, lines, charge(row, column) * pulse);
        }
    }

    /** Whether the charges of a row are those of a label and up to date. */
    private boolean known(int row, int label) {
        return charges[row] != null
                && chargesLabel[row] == label
                && chargesRevision[row] == arrays[row / SynapseArray.SIZE].revision(row % SynapseArray.SIZE);
    }

    /** Charges of the synapses of a row with a label, by column, those of other labels 0; kept until one changes. */
    private RowCharges charges(int row, int label) {
        SynapseArray array = arrays[row / SynapseArray.SIZE];
        if (known(row, label)) {
            return charges[row];
        }
        if (charges[row] == null) {
            charges[row] = new RowCharges();
        }
        charges[row].clear();
        for (int column = 0; column < SynapseArray.SIZE; column++) {
            if (array.label(row % SynapseArray.SIZE, column) == label) {
                charges[row].set(column, charge(row, column));
            }
        }
        chargesLabel[row] = label;
        chargesRevision[row] = array.revision(row % SynapseArray.SIZE);
        return charges[row];
    }

    private float charge(int row, int column) {
        return arrays[row / SynapseArray.SIZE].weight(row % SynapseArray.SIZE, column) * factors(row)[column];
    }

    /** Factor of a synapse on its charge, that of its driver included; row 0..511. */
    double factor(int row, int column) {
        return factors(row)[column];
    }

    private float[] factors(int row) {
        if (factors[row] == null) {
            float[] ofRow = new float[SynapseArray.SIZE];
            double driver = pattern.factor("driver pulse", row / 2, DRIVER_SIGMA);
            for (int column = 0; column < ofRow.length; column++) {
                int synapse = row * SynapseArray.SIZE + column;
                ofRow[column] = (float) (driver * pattern.factor("synapse", synapse, SYNAPSE_SIGMA));
            }
            factors[row] = ofRow;
        }
        return factors[row];
    }
}
