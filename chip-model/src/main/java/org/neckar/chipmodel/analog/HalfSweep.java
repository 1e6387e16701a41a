package org.neckar.chipmodel.analog;

/**
 * Carries the 256 neurons of one half together: what {@link Neurons} does for one circuit at a time, as loops over
 * columns without a branch, which the just-in-time compiler turns into vector instructions; it does so only for short
 * bodies, hence the many loops, and only where all arrays have the same index. Worth while when an event reaches many
 * neurons at once.
 *
 * <p>The exponentials come from one polynomial: all arguments are divided by the same power of two until the largest is
 * below 1/8, and the results are squared as often. Plain double arithmetic in a fixed order: the same numbers on every
 * JVM, vectorised or not.
 *
 * <p>Not for rates so close to each other that their difference loses its digits, see {@link #MIN_RATE_DIFFERENCE}.
 */
final class HalfSweep {
    /** Rates of membrane and line, per cycle, closer than this are left to the careful way of one circuit. */
    static final double MIN_RATE_DIFFERENCE = 1e-7;

    /** Largest product of time and rate that {@link #carry} is asked to cover. */
    static final double LONGEST = 64;

    private static final int SIZE = SynapseArray.SIZE;
    private static final double LARGEST_ARGUMENT = 1.0 / 8;
    private static final double NO_CHARGE_VOLTS = 1e-18;
    private static final double SUPPLY_VOLTS = Neurons.SUPPLY_VOLTS;
    private static final double NO_SLOPE = 1e-300;

    private final NeuronColumns columns;
    private final NeuronParameters parameters;
    private final double[] elapsed = new double[Neurons.COUNT];
    private final double[] decay = new double[Neurons.COUNT];
    private final double[] excDecay = new double[Neurons.COUNT];
    private final double[] inhDecay = new double[Neurons.COUNT];
    private final double[] excitation = new double[Neurons.COUNT];
    private final double[] inhibition = new double[Neurons.COUNT];
    private final double[] slope = new double[Neurons.COUNT];

    HalfSweep(NeuronColumns columns, NeuronParameters parameters) {
        this.columns = columns;
        this.parameters = parameters;
    }

    /**
     * Carries all circuits of a half to a cycle.
     *
     * @param first first neuron of the half, 0 or 256
     * @param cycle not before any circuit's present
     * @param longest largest distance of any circuit from its present, times the largest rate; up to {@link #LONGEST}
     */
    void carry(int first, long cycle, double longest) {
        int halvings = 0;
        double argument = longest;
        while (argument > LARGEST_ARGUMENT) {
            argument /= 2;
            halvings++;
        }
        elapse(first, (double) cycle);
        exponentials(columns.rate, first, halvings, decay);
        exponentials(parameters.excRate, first, halvings, excDecay);
        exponentials(parameters.inhRate, first, halvings, inhDecay);
        membranes(first);
        lines(columns.uExc, first, excDecay);
        lines(columns.uInh, first, inhDecay);
    }

    private void elapse(int first, double cycle) {
        double[] since = columns.since;
        for (int n = first; n < first + SIZE; n++) {
            elapsed[n] = cycle - since[n];
            since[n] = cycle;
        }
    }

    private void exponentials(double[] rate, int first, int halvings, double[] result) {
        double scale = -1.0 / (1L << halvings);
        for (int n = first; n < first + SIZE; n++) {
            double x = rate[n] * elapsed[n] * scale;
            double high = 1.0 / 24 + x * (1.0 / 120 + x * (1.0 / 720 + x * (1.0 / 5040)));
            result[n] = 1 + x * (1 + x * (0.5 + x * (1.0 / 6 + x * high)));
        }
        for (int squaring = 0; squaring < halvings; squaring++) {
            for (int n = first; n < first + SIZE; n++) {
                result[n] *= result[n];
            }
        }
    }

    private void membranes(int first) {
        response(columns.excResponse, columns.uExc, excDecay, first, excitation);
        response(columns.inhResponse, columns.uInh, inhDecay, first, inhibition);
        double[] v = columns.v;
        double[] target = columns.target;
        for (int n = first; n < first + SIZE; n++) {
            excitation[n] += target[n] + (v[n] - target[n]) * decay[n];
        }
        for (int n = first; n < first + SIZE; n++) {
            v[n] = positive(SUPPLY_VOLTS - positive(SUPPLY_VOLTS - (excitation[n] + inhibition[n])));
        }
    }

    private void response(double[] response, double[] drop, double[] lineDecay, int first, double[] result) {
        for (int n = first; n < first + SIZE; n++) {
            result[n] = response[n] * drop[n] * (decay[n] - lineDecay[n]);
        }
    }

    private static void lines(double[] drop, int first, double[] decay) {
        for (int n = first; n < first + SIZE; n++) {
            drop[n] = positive(drop[n] * decay[n] - NO_CHARGE_VOLTS);
        }
    }

    /** The larger of x and 0, in arithmetic that stays a handful of instructions in a vector loop. */
    private static double positive(double x) {
        return 0.5 * (x + Math.abs(x));
    }

    /**
     * Sets the bound of every circuit of a half, all of them carried to the same cycle, and returns the earliest. While
     * a membrane driven by excitation and leak rises, it rises ever more slowly, and inhibition only lowers it: it
     * stays below its tangent.
     */
    double bound(int first, long cycle) {
        double now = (double) cycle;
        slopes(first);
        double[] v = columns.v;
        double[] level = columns.level;
        double[] bound = columns.bound;
        for (int n = first; n < first + SIZE; n++) {
            bound[n] = now + (level[n] - v[n]) / slope[n];
        }
        double earliest = Double.POSITIVE_INFINITY;
        for (int n = first; n < first + SIZE; n++) {
            if (bound[n] < earliest) {
                earliest = bound[n];
            }
        }
        return earliest;
    }

    private void slopes(int first) {
        double[] v = columns.v;
        double[] rate = columns.rate;
        double[] target = columns.target;
        double[] excGain = columns.excGain;
        double[] uExc = columns.uExc;
        for (int n = first; n < first + SIZE; n++) {
            slope[n] = rate[n] * (target[n] - v[n]) + excGain[n] * uExc[n];
        }
        for (int n = first; n < first + SIZE; n++) {
            slope[n] = positive(slope[n]) + NO_SLOPE;
        }
    }
}
