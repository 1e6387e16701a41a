package org.neckar.chipmodel.analog;

import java.util.Arrays;
import org.neckar.hal.correlation.CommonCorrelationConfig;

/**
 * The correlation sensors: two per synapse. A pulse of the synapse's own events followed by a post pulse of its neuron
 * adds A exp(-dt / tau) to the causal store, the other order to the acausal one; a pulse counts only towards the first
 * one that follows it on the other side. A falls with the store bias, tau with the ramp bias of the quadrant, both with
 * the trims of the synapse. A sensor shows the reset voltage of the board, less the drop of its output stage, less what
 * it stored; a store is full when it has lost the whole reset voltage.
 *
 * <p>While the biases of all quadrants are off nothing is done and nothing is kept.
 */
final class CorrelationSensors {
    /** Height of a store step at zero time difference, times the code of {@code syn_i_bias_store}. */
    static final double AMPLITUDE_VOLTS_CODE = 0.45;

    /** Time constant, times the code of {@code syn_i_bias_ramp}. */
    static final double TAU_MICROSECONDS_CODE = 1000;

    /** Factor of one step of a trim, on amplitude or time constant. */
    static final double TRIM_FACTOR = 0.8;

    /** Voltage the output stage of a sensor takes from the stored one. */
    static final double OUTPUT_DROP_VOLTS = 0.9;

    private static final int SIZE = SynapseArray.SIZE;
    private static final int ROWS = 2 * SIZE;
    private static final long NEVER = Long.MIN_VALUE / 2;
    private static final double CYCLES_PER_MICROSECOND = 250;
    private static final double SMALLEST_BIAS = 1;
    /** Distances of more time constants than this add nothing that counts. */
    private static final double FAR = 16;

    private static final double QUADRANT_SIGMA = 0.2;
    private static final double SYNAPSE_SIGMA = 0.25;
    private static final double BRANCH_SIGMA = 0.15;
    private static final double BASELINE_SIGMA_VOLTS = 0.01;
    private static final double RESET_CYCLES = 2;
    private static final int RESET_EXTRA_CYCLES = 3;
    private static final double[] TRIM_FACTORS = {
        1, TRIM_FACTOR, TRIM_FACTOR * TRIM_FACTOR, TRIM_FACTOR * TRIM_FACTOR * TRIM_FACTOR
    };

    private final SynapseBiases biases;
    private final FixedPattern pattern;
    private final Synapses synapses;
    private final SensorRows causal = new SensorRows("causal");
    private final SensorRows acausal = new SensorRows("acausal");
    private final long[][] lastPre = new long[ROWS][];
    private final long[] lastPost = new long[Neurons.COUNT];
    private final double[] amplitudeVolts = new double[4];
    private final double[] tauCycles = new double[4];
    private final double[] storeFactor = new double[4];
    private final double[] rampFactor = new double[4];
    private final CommonCorrelationConfig[] configs = {CommonCorrelationConfig.DEFAULT, CommonCorrelationConfig.DEFAULT
    };
    private BoardVoltages board = BoardVoltages.NONE;
    private boolean on;

    CorrelationSensors(SynapseBiases biases, FixedPattern pattern, Synapses synapses) {
        this.biases = biases;
        this.pattern = pattern;
        this.synapses = synapses;
        Arrays.fill(lastPost, NEVER);
        for (int quadrant = 0; quadrant < 4; quadrant++) {
            storeFactor[quadrant] = pattern.factor("correlation store", quadrant, QUADRANT_SIGMA);
            rampFactor[quadrant] = pattern.factor("correlation ramp", quadrant, QUADRANT_SIGMA);
        }
    }

    /** What the sensors of one branch stored, and how they differ; rows come into being when first used. */
    private final class SensorRows {
        private final String name;
        private final float[][] stored = new float[ROWS][];
        private final float[][] amplitude = new float[ROWS][];
        private final float[][] tau = new float[ROWS][];
        private final float[][] baseline = new float[ROWS][];

        SensorRows(String name) {
            this.name = name;
        }

        void prepare(int row) {
            if (amplitude[row] != null) {
                return;
            }
            amplitude[row] = new float[SIZE];
            tau[row] = new float[SIZE];
            baseline[row] = new float[SIZE];
            stored[row] = new float[SIZE];
            for (int column = 0; column < SIZE; column++) {
                int synapse = row * SIZE + column;
                amplitude[row][column] = (float) (pattern.factor("correlation amplitude", synapse, SYNAPSE_SIGMA)
                        * pattern.factor("correlation amplitude " + name, synapse, BRANCH_SIGMA));
                tau[row][column] = (float) (pattern.factor("correlation tau", synapse, SYNAPSE_SIGMA)
                        * pattern.factor("correlation tau " + name, synapse, BRANCH_SIGMA));
                baseline[row][column] =
                        (float) (BASELINE_SIGMA_VOLTS * pattern.normal("correlation baseline " + name, synapse));
            }
        }

        void pair(int row, int column, double cycles) {
            SynapseArray array = synapses.array(row / SIZE);
            int quadrant = quadrant(row, column);
            prepare(row);
            double constant = tauCycles[quadrant] * tau[row][column] * TRIM_FACTORS[array.timeTrim(row % SIZE, column)];
            if (cycles < FAR * constant) {
                double sum = stored[row][column]
                        + amplitudeVolts[quadrant]
                                * amplitude[row][column]
                                * TRIM_FACTORS[array.amplitudeTrim(row % SIZE, column)]
                                * Exponential.exp(-cycles / constant);
                stored[row][column] = (float) Math.min(sum, board.correlationResetVolts());
            }
        }
    }

    private static int quadrant(int row, int column) {
        return row / SIZE * 2 + column / (SIZE / 2);
    }

    /** Takes the biases over after cells of a quadrant moved. */
    void evaluate() {
        on = false;
        for (int quadrant = 0; quadrant < 4; quadrant++) {
            double store = biases.store(quadrant);
            double ramp = biases.ramp(quadrant);
            boolean works = store >= SMALLEST_BIAS && ramp >= SMALLEST_BIAS;
            on |= works;
            amplitudeVolts[quadrant] = works ? AMPLITUDE_VOLTS_CODE / store * storeFactor[quadrant] : 0;
            tauCycles[quadrant] =
                    works ? CYCLES_PER_MICROSECOND * TAU_MICROSECONDS_CODE / ramp * rampFactor[quadrant] : 0;
        }
        if (!on) {
            Arrays.fill(lastPre, null);
            Arrays.fill(lastPost, NEVER);
        }
    }

    /** Whether pulses matter. */
    boolean isOn() {
        return on;
    }

    void board(BoardVoltages value) {
        board = value;
    }

    void configure(int hemisphere, CommonCorrelationConfig config) {
        configs[hemisphere] = config;
    }

    /** Cycles between the connection of the sensors of a row with their lines and the start of the ramp. */
    int senseDelayCycles(int hemisphere) {
        return configs[hemisphere].senseDelay();
    }

    /** Half of the quadrant, 0 left, 1 right, that supplies the start of the ramp of the CADC of a side. */
    int rampSource(int hemisphere, int side) {
        return configs[hemisphere].cadcVOffsetAssignment().get(side).toEnum();
    }

    /** An event on a row, 0..511: a pre pulse for the synapses with its label. */
    void pre(long cycle, int row, int label) {
        if (!on) {
            return;
        }
        if (lastPre[row] == null) {
            lastPre[row] = new long[SIZE];
            Arrays.fill(lastPre[row], NEVER);
        }
        long[] pre = lastPre[row];
        SynapseArray array = synapses.array(row / SIZE);
        int first = row / SIZE * SIZE;
        for (int column = 0; column < SIZE; column++) {
            if (array.label(row % SIZE, column) == label) {
                long post = lastPost[first + column];
                if (post > pre[column]) {
                    acausal.pair(row, column, (double) (cycle - post));
                }
                pre[column] = cycle;
            }
        }
    }

    /** A post pulse of a neuron. */
    void post(long cycle, int neuron) {
        if (!on) {
            return;
        }
        long before = lastPost[neuron];
        lastPost[neuron] = cycle;
        int half = neuron / SIZE;
        int column = neuron % SIZE;
        for (int row = half * SIZE; row < (half + 1) * SIZE; row++) {
            if (lastPre[row] != null && lastPre[row][column] > before) {
                causal.pair(row, column, (double) (cycle - lastPre[row][column]));
            }
        }
    }

    /** Ties the stores of four synapses of a row, 0..511, to the reset voltage. */
    void reset(int row, int quad) {
        double left = Exponential.exp(-(configs[row / SIZE].resetDuration() + RESET_EXTRA_CYCLES) / RESET_CYCLES);
        for (int entry = 0; entry < 4; entry++) {
            int column = NeuronSettings.columnOf(quad, entry);
            reset(causal.stored[row], column, left);
            reset(acausal.stored[row], column, left);
        }
    }

    private static void reset(float[] stored, int column, double left) {
        if (stored != null) {
            stored[column] *= (float) left;
        }
    }

    /** Output of a sensor of a row, 0..511, on its column line; channel 0 causal, 1 acausal. */
    double outputVolts(int channel, int row, int column) {
        if (biases.output(quadrant(row, column)) < SMALLEST_BIAS || board.correlationMeasureVolts() <= 0) {
            return 0;
        }
        SensorRows sensors = channel == 0 ? causal : acausal;
        sensors.prepare(row);
        double stored = sensors.stored[row][column] - sensors.baseline[row][column];
        return Math.clamp(board.correlationResetVolts() - OUTPUT_DROP_VOLTS - stored, 0, Neurons.SUPPLY_VOLTS);
    }

    private SensorRows rows(CorrelationBranch branch) {
        return branch == CorrelationBranch.CAUSAL ? causal : acausal;
    }

    /** What a sensor has stored. */
    double storedVolts(CorrelationBranch branch, int row, int column) {
        float[] stored = rows(branch).stored[row];
        return stored == null ? 0 : stored[column];
    }

    /** What one pair without distance adds at the present biases and trims. */
    double amplitudeVolts(CorrelationBranch branch, int row, int column) {
        SensorRows sensors = rows(branch);
        sensors.prepare(row);
        int trim = synapses.array(row / SIZE).amplitudeTrim(row % SIZE, column);
        return amplitudeVolts[quadrant(row, column)] * sensors.amplitude[row][column] * TRIM_FACTORS[trim];
    }

    /** Time constant at the present biases and trims. */
    double tauMicroseconds(CorrelationBranch branch, int row, int column) {
        SensorRows sensors = rows(branch);
        sensors.prepare(row);
        int trim = synapses.array(row / SIZE).timeTrim(row % SIZE, column);
        double cycles = tauCycles[quadrant(row, column)] * sensors.tau[row][column] * TRIM_FACTORS[trim];
        return cycles / CYCLES_PER_MICROSECOND;
    }
}
