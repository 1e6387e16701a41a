package org.neckar.tools.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.neckar.calibration.LeakCalibrator;
import org.neckar.calibration.SynapticTimeConstantCalibrator;
import org.neckar.calibration.routine.CalibrationProgress;
import org.neckar.calibration.routine.LeakPotential;
import org.neckar.calibration.routine.SynapticTimeConstant;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.stadls.run.Board;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Version;
import org.neckar.tools.calibrate.Circumstances;
import org.neckar.tools.calibrate.LeakPictures;
import org.neckar.tools.calibrate.LeakSummary;
import org.neckar.tools.calibrate.StoredCalibrations;
import org.neckar.tools.calibrate.TimeConstantPictures;
import org.neckar.tools.calibrate.TimeConstantSummary;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.terminal.ProgressLine;
import org.neckar.tools.terminal.TerminalTraits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code neckar calibrate}: measures a chip and stores what was found, for later runs on that chip. */
@Command(
        name = "calibrate",
        description = "Calibrates a chip and stores the result for later runs on it.",
        subcommands = {
            CalibrateCommand.LeakCommand.class,
            CalibrateCommand.TauSynCommand.class,
            CalibrateCommand.ListCommand.class
        })
public final class CalibrateCommand {
    private CalibrateCommand() {}

    /** Where results go: the options of all calibrations. */
    static final class Results {
        @Option(
                names = "--store",
                paramLabel = "DIR",
                description = "Folder of the calibration store. Without it the user's own: NECKAR_DATA, else neckar in"
                        + " XDG_DATA_HOME, else ~/.local/share/neckar.")
        private Optional<Path> folder = Optional.empty();

        @Option(names = "--json", description = "Print the result as JSON, and nothing else.")
        private boolean json;

        CalibrationStore store() {
            return folder.map(path -> CalibrationStore.open(path.resolve(CalibrationStore.FILE_NAME)))
                    .orElseGet(CalibrationStore::standard);
        }

        void print(CommandSpec command, Object result, String text) {
            var out = command.commandLine().getOut();
            if (json) {
                out.println(SummaryJson.toJson(result));
            } else {
                out.print(text);
            }
            out.flush();
        }
    }

    /** Which chip, and how: the options of all calibrations that measure. */
    static final class Measurement {
        private static final double NS_PER_S = 1e9;

        @Mixin
        private ConnectionOption connection;

        @Option(
                names = "--seed",
                paramLabel = "N",
                defaultValue = "1",
                description = "Seed of the scattered starts of the search (default: ${DEFAULT-VALUE}).")
        private long seed;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "DIR",
                defaultValue = "out",
                description = "Folder for the pictures (default: ${DEFAULT-VALUE}).")
        private Path folder;

        <R> R on(ProgressLine progress, BiFunction<Board, CalibrationProgress, R> calibrator) {
            progress.begin("connect");
            try (var board = Board.open(connection.uri())) {
                return calibrator.apply(board, steps(progress));
            }
        }

        /** Whole milliseconds: finer times are of no use and harder to read. */
        private static Instant now() {
            return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
        }

        private Circumstances leaving(CalibrationStore store, List<String> files, long startNs) {
            double seconds = (System.nanoTime() - startNs) / NS_PER_S;
            return new Circumstances(connection.uri(), store.file().toString(), files, seconds);
        }

        private static CalibrationProgress steps(ProgressLine progress) {
            return (routine, done, of) -> {
                if (done == 1) {
                    progress.begin(routine);
                }
                progress.advance(done, of);
            };
        }
    }

    private static String version() {
        return "neckar " + Version.ofNeckar();
    }

    /** {@code neckar calibrate leak}. */
    @Command(
            name = "leak",
            description = {
                "Calibrates the CADC, then the leak potentials of all 512 neurons to one target, by noisy binary search"
                        + " over CADC reads.",
                "Pictures: " + LeakPictures.SPREAD + ", " + LeakPictures.CODES + "."
            })
    static final class LeakCommand implements Callable<Integer> {
        @Option(
                names = "--target",
                paramLabel = "LSB",
                defaultValue = "" + LeakPotential.DEFAULT_TARGET_LSB,
                description = "Wanted potential in LSB of the calibrated CADC, 50..160: 4.5 mV each, 0 at 60 mV"
                        + " (default: ${DEFAULT-VALUE}).")
        private double targetLsb;

        @Mixin
        private Measurement measurement;

        @Mixin
        private Results results;

        @Spec
        private CommandSpec command;

        @Override
        public Integer call() {
            var summary = calibrateAndStore();
            results.print(command, summary, summary.toText(TerminalTraits.ofStandardOutput()));
            return ExitCode.OK;
        }

        private LeakSummary calibrateAndStore() {
            long startNs = System.nanoTime();
            try (var progress = ProgressLine.onStandardError()) {
                var report = measurement.on(progress, new LeakCalibrator(targetLsb, measurement.seed)::run);
                var store = results.store();
                report.saveTo(store, Measurement.now(), version());
                progress.begin("draw");
                var files = LeakPictures.write(report, measurement.folder);
                return LeakSummary.of(report, measurement.leaving(store, files, startNs));
            }
        }
    }

    /** {@code neckar calibrate tau-syn}. */
    @Command(
            name = "tau-syn",
            description = {
                "Calibrates the CADC, then the time constants of both synaptic inputs of all 512 neurons to one target, by"
                        + " noisy binary search over CADC reads of the synaptic lines.",
                "Pictures: " + TimeConstantPictures.EXCITATORY + ", " + TimeConstantPictures.INHIBITORY + "."
            })
    static final class TauSynCommand implements Callable<Integer> {
        @Option(
                names = "--target",
                paramLabel = "US",
                defaultValue = "" + SynapticTimeConstant.DEFAULT_TARGET_US,
                description = "Wanted time constant in microseconds, 2..15; a network may ask for any other afterwards"
                        + " (default: ${DEFAULT-VALUE}).")
        private double targetUs;

        @Mixin
        private Measurement measurement;

        @Mixin
        private Results results;

        @Spec
        private CommandSpec command;

        @Override
        public Integer call() {
            var summary = calibrateAndStore();
            results.print(command, summary, summary.toText(TerminalTraits.ofStandardOutput()));
            return ExitCode.OK;
        }

        private TimeConstantSummary calibrateAndStore() {
            long startNs = System.nanoTime();
            try (var progress = ProgressLine.onStandardError()) {
                var calibrator = new SynapticTimeConstantCalibrator(targetUs, measurement.seed);
                var report = measurement.on(progress, calibrator::run);
                var store = results.store();
                report.saveTo(store, Measurement.now(), version());
                progress.begin("draw");
                var files = TimeConstantPictures.write(report, measurement.folder);
                return TimeConstantSummary.of(report, measurement.leaving(store, files, startNs));
            }
        }
    }

    /** {@code neckar calibrate list}. */
    @Command(name = "list", description = "Lists the stored calibrations.")
    static final class ListCommand implements Callable<Integer> {
        @Mixin
        private Results results;

        @Spec
        private CommandSpec command;

        @Override
        public Integer call() {
            var stored = StoredCalibrations.of(results.store());
            results.print(command, stored, stored.toText(TerminalTraits.ofStandardOutput()));
            return ExitCode.OK;
        }
    }
}
