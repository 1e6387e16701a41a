package org.neckar.tools.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.neckar.grenade.run.Emulation;
import org.neckar.tools.plot.CurvePlot;

/** The length constant of a chain of five compartments over the two codes that shape it. */
final class LengthConstantStudy implements Study {
    private static final int LENGTH = 5;
    private static final int INPUTS = 5;
    private static final int WEIGHT = 63;
    private static final int LENGTHS = 1000;
    private static final double LENGTH_STEP = 0.01;

    private final int[] leaks;
    private final int[] conductances;

    /**
     * @param leaks codes of the leak, ascending, at least 2
     * @param conductances codes of the conductance, ascending, at least 2
     */
    LengthConstantStudy(int[] leaks, int[] conductances) {
        this.leaks = leaks.clone();
        this.conductances = conductances.clone();
    }

    @Override
    public String name() {
        return "length-constant";
    }

    @Override
    public String summary() {
        return "Length constant: how far a potential reaches along a chain, over leak and conductance.";
    }

    @Override
    public String explanation() {
        return "Five synapses on the first of five compartments. The heights along the chain fall nearly exponentially;"
                + " the length constant says after how many compartments they are down to 37 percent. It grows with the"
                + " conductance between compartments and falls with their leak, so that many pairs of codes share one.";
    }

    private static double lengthConstant(Emulation emulation, int leakBias, int conductance) {
        var chain = new Chain(LENGTH, leakBias, conductance, INPUTS, WEIGHT);
        return lengthConstant(chain.responses(emulation, 0).stream()
                .mapToDouble(Chain.Response::height)
                .toArray());
    }

    /**
     * The length constant of the exponential, from the first height on, whose squared distance to the others is least.
     * What noise adds to small heights hardly counts in it.
     */
    static double lengthConstant(double... heights) {
        return IntStream.range(1, LENGTHS)
                .mapToDouble(i -> i * LENGTH_STEP)
                .boxed()
                .min(Comparator.comparingDouble(length -> IntStream.range(1, heights.length)
                        .mapToDouble(i -> heights[i] - heights[0] * Math.exp(-i / length))
                        .map(difference -> difference * difference)
                        .sum()))
                .orElseThrow();
    }

    /** Rank correlation with the position: 1 when the values rise throughout, -1 when they fall. */
    static double rankCorrelation(double... values) {
        var ranks = new double[values.length];
        Arrays.setAll(
                ranks,
                i -> Arrays.stream(values).filter(value -> value < values[i]).count());
        var line = StraightLine.through(
                IntStream.range(0, values.length).asDoubleStream().toArray(), ranks);
        return Math.signum(line.slope()) * Math.sqrt(line.r2());
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var byLeak = new double[leaks.length][conductances.length];
        var curves = new ArrayList<CurvePlot.Curve>();
        for (int leak = 0; leak < leaks.length; leak++) {
            for (int conductance = 0; conductance < conductances.length; conductance++) {
                byLeak[leak][conductance] = lengthConstant(emulation, leaks[leak], conductances[conductance]);
            }
            curves.add(CurvePlot.Curve.of("leak " + leaks[leak], Membranes.numbers(conductances), byLeak[leak]));
        }
        double withConductance = Arrays.stream(byLeak)
                .mapToDouble(LengthConstantStudy::rankCorrelation)
                .min()
                .orElseThrow();
        double withLeak = IntStream.range(0, conductances.length)
                .mapToDouble(conductance -> rankCorrelation(Arrays.stream(byLeak)
                        .mapToDouble(row -> row[conductance])
                        .toArray()))
                .max()
                .orElseThrow();
        return new StudyOutcome.Builder()
                .measure("smallest rank correlation with the conductance, any leak", withConductance, "", "above 0")
                .measure("largest rank correlation with the leak, any conductance", withLeak, "", "below 0")
                .measure("shortest", byLeak[leaks.length - 1][0], "compartments", "")
                .measure("longest", byLeak[0][conductances.length - 1], "compartments", "")
                .picture(
                        "length-constant",
                        new CurvePlot(
                                "Length constant of a chain of five compartments",
                                "code of the conductance",
                                "length constant (compartments)",
                                curves))
                .done();
    }
}
