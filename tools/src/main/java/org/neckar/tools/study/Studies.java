package org.neckar.tools.study;

import java.util.List;
import java.util.Optional;

/** All studies, from one neuron to networks. */
public final class Studies {
    private static final List<Study> ALL = List.of(
            new FixedPatternStudy(),
            new TransferCurvesStudy(),
            new RateCurvesStudy(),
            new DynamicRangeStudy(),
            new TimeConstantStudy(),
            new PspSpreadStudy(20),
            new RateCalibrationStudy(100, 20),
            new SudokuStudy(),
            new CompartmentsStudy(),
            new LengthConstantStudy(new int[] {60, 125, 250, 500, 1000}, Sweep.steps(125, 1000, 125)),
            new AdaptationStudy(),
            new BombardmentStudy(20),
            new PoissonSourcesStudy());

    private Studies() {}

    /** All of them. */
    public static List<Study> all() {
        return ALL;
    }

    /** The study of a name. */
    public static Optional<Study> named(String name) {
        return ALL.stream().filter(study -> study.name().equals(name)).findFirst();
    }
}
