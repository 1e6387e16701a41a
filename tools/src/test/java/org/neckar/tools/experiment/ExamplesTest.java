package org.neckar.tools.experiment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neckar.grenade.compile.ChipCalibration;
import org.neckar.grenade.compile.Compiler;
import org.neckar.grenade.compile.ExperimentProgram;
import org.neckar.grenade.place.Placer;
import org.neckar.grenade.route.Router;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.stadls.run.BoardState;
import org.neckar.testkit.ProjectRoot;

class ExamplesTest {
    private static List<Path> examples() throws Exception {
        try (Stream<Path> files = Files.list(ProjectRoot.path().resolve("examples"))) {
            return files.sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldBecomeAPlaybackProgram() throws Exception {
        return examples().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var experiment = ExperimentReader.read(file);
                    var compiled =
                            Compiler.compile(Router.route(Placer.place(experiment.network())), ChipCalibration.NONE);
                    var runtime = FpgaCycles.ofMicroseconds(experiment.runtime().us());
                    var program = ExperimentProgram.of(compiled, runtime, new BoardState());
                    assertTrue(program.configuredWords() > 0);
                    // of independent Poisson sources, now and then four want the same cycle
                    assertTrue(program.lateStimuli() <= program.stimuli() / 500, () -> program.lateStimuli() + " late");
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldSayWhatOneWillSee() throws Exception {
        return examples().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var lines = Files.readAllLines(file);
                    assertTrue(lines.getFirst().startsWith("# "), lines.getFirst());
                    assertTrue(lines.stream().anyMatch(line -> line.startsWith("# What you will see")));
                    assertFalse(
                            ExperimentReader.read(file).network().membranes().isEmpty());
                }));
    }
}
