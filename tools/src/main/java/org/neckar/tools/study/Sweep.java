package org.neckar.tools.study;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.neckar.calibration.Spread;
import org.neckar.tools.plot.CurvePlot;
import org.neckar.tools.study.Membranes.Recorded;

/**
 * What several circuits measured while one parameter was varied: {@code values[step][circuit]}. Handed over, not
 * copied.
 */
final class Sweep {
    private final double[] parameter;
    private final double[][] values;

    private Sweep(double[] parameter, double[][] values) {
        this.parameter = parameter;
        this.values = values;
    }

    /**
     * Measures at every step.
     *
     * @param parameter the steps
     * @param measure the values of all circuits at one step
     */
    static Sweep over(int[] parameter, IntFunction<double[]> measure) {
        return new Sweep(
                Membranes.numbers(parameter),
                Arrays.stream(parameter).mapToObj(measure).toArray(double[][]::new));
    }

    /**
     * One number of every recording of several runs.
     *
     * @param parameter the steps
     * @param recorded all circuits at each step
     */
    static Sweep of(int[] parameter, List<List<Recorded>> recorded, ToDoubleFunction<Recorded> number) {
        return new Sweep(
                Membranes.numbers(parameter),
                recorded.stream().map(step -> Membranes.each(step, number)).toArray(double[][]::new));
    }

    /** Steps from one value to another, both included. */
    static int[] steps(int from, int to, int step) {
        return IntStream.rangeClosed(0, (to - from) / step)
                .map(i -> from + i * step)
                .toArray();
    }

    double[] parameter() {
        return parameter;
    }

    double[][] values() {
        return values;
    }

    /** Mean over the circuits at each step. */
    double[] mean() {
        return Arrays.stream(values).mapToDouble(step -> Spread.of(step).mean()).toArray();
    }

    /** Standard deviation over the circuits at each step. */
    double[] deviation() {
        return Arrays.stream(values)
                .mapToDouble(step -> Spread.of(step).deviation())
                .toArray();
    }

    /** The values of one circuit at all steps. */
    double[] circuit(int circuit) {
        return Arrays.stream(values).mapToDouble(step -> step[circuit]).toArray();
    }

    /** The line through the mean between two values of the parameter. */
    StraightLine line(double low, double high) {
        return StraightLine.between(low, high, parameter, mean());
    }

    /** The lines of all circuits between two values of the parameter. */
    List<StraightLine> lines(double low, double high) {
        return IntStream.range(0, values[0].length)
                .mapToObj(circuit -> StraightLine.between(low, high, parameter, circuit(circuit)))
                .toList();
    }

    /** Mean and standard deviation as a curve. */
    CurvePlot.Curve curve(String name) {
        return CurvePlot.Curve.withSpread(name, parameter, mean(), deviation());
    }

    /** The mean alone as a curve. */
    CurvePlot.Curve meanCurve(String name) {
        return CurvePlot.Curve.of(name, parameter, mean());
    }
}
