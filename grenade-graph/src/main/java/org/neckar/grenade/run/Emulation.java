package org.neckar.grenade.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.neckar.grenade.compile.ChipCalibration;
import org.neckar.grenade.compile.CompiledNetwork;
import org.neckar.grenade.compile.Compiler;
import org.neckar.grenade.compile.ExperimentProgram;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.place.Placer;
import org.neckar.grenade.result.PhaseTimes;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.result.ResultBuilder;
import org.neckar.grenade.result.RunRecord;
import org.neckar.grenade.route.Router;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.hwdb.store.CalibrationRecord;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.stadls.run.Board;
import org.neckar.stadls.run.RunResult;

/**
 * Runs networks on one board. A second run writes only what differs from the first. One thread at a time.
 *
 * <pre>{@code
 * try (var board = Board.open("sim:")) {
 *     var result = Emulation.on(board).run(net, ms(0.2));
 *     System.out.println(result.of(out).size() + " spikes");
 * }
 * }</pre>
 */
public final class Emulation {
    private final Board board;
    private final Optional<CalibrationStore> calibrations;
    private final Consumer<Phase> watcher;

    private Emulation(Board board, Optional<CalibrationStore> calibrations, Consumer<Phase> watcher) {
        this.board = board;
        this.calibrations = calibrations;
        this.watcher = watcher;
    }

    /** Runs on an initialised board, with nominal parameters. */
    public static Emulation on(Board board) {
        return new Emulation(board, Optional.empty(), phase -> {});
    }

    /** The same, with the latest calibrations that a store has of the chip. */
    public Emulation with(CalibrationStore store) {
        return new Emulation(board, Optional.of(store), watcher);
    }

    /** The same, telling when a phase begins. */
    public Emulation telling(Consumer<Phase> phases) {
        return new Emulation(board, calibrations, phases);
    }

    /** Compiles and runs a network as it is now. */
    public Result run(Network network, TimeSpan runTime) {
        return run(network.description(), runTime);
    }

    /**
     * Compiles and runs a network.
     *
     * @param runTime chip time between start and end of the experiment
     * @throws org.neckar.fisch.NeckarException when the network does not fit the chip, or the board fails
     */
    public Result run(NetworkDescription network, TimeSpan runTime) {
        long begin = System.nanoTime();
        CompiledNetwork compiled = compile(network);
        long compiledAt = System.nanoTime();
        ExperimentProgram experiment = prepare(compiled, runTime);
        long preparedAt = System.nanoTime();
        watcher.accept(Phase.EXECUTE);
        RunResult run = board.run(experiment.program());
        long ranAt = System.nanoTime();
        watcher.accept(Phase.DECODE);
        ResultBuilder.Parts parts = ResultBuilder.sort(experiment, run);
        long sortedAt = System.nanoTime();
        PhaseTimes times = new PhaseTimes(
                compiledAt - begin,
                preparedAt - compiledAt + run.times().encodeNs(),
                ranAt - preparedAt - run.times().encodeNs() - run.times().decodeNs(),
                sortedAt - ranAt + run.times().decodeNs());
        return parts.with(times, record(experiment));
    }

    /** Goes through all stages up to the chip image. */
    public CompiledNetwork compile(NetworkDescription network) {
        watcher.accept(Phase.COMPILE);
        var calibration = calibrations
                .map(store -> ChipCalibration.latest(store, board.identity()))
                .orElse(ChipCalibration.NONE);
        return Compiler.compile(Router.route(Placer.place(network)), calibration);
    }

    /** The playback program of the next run, without running it. */
    public ExperimentProgram prepare(CompiledNetwork compiled, TimeSpan runTime) {
        watcher.accept(Phase.ENCODE);
        return ExperimentProgram.of(compiled, FpgaCycles.ofMicroseconds(runTime.us()), board.state());
    }

    private RunRecord record(ExperimentProgram experiment) {
        CompiledNetwork compiled = experiment.compiled();
        NetworkDescription network = compiled.routes().placement().network();
        return new RunRecord(
                network.name(),
                experiment.program().hash(),
                compiled.image().hash(),
                board.identity(),
                board.info().uri(),
                compiled.calibration().records().stream()
                        .map(CalibrationRecord::checksum)
                        .toList(),
                compiled.parameters(),
                seeds(network),
                version(),
                experiment.runTime().microseconds(),
                experiment.configuredWords());
    }

    private static Map<String, Long> seeds(NetworkDescription network) {
        Map<String, Long> seeds = new HashMap<>();
        for (SpikeSource source : network.sources()) {
            if (source.trains() instanceof SpikeTrains.Poisson poisson) {
                seeds.put(source.name(), poisson.seed());
            }
        }
        for (BackgroundSource source : network.backgrounds()) {
            if (source.spiking() instanceof BackgroundSource.Poisson poisson) {
                seeds.put(source.name(), poisson.seed());
            }
        }
        return seeds;
    }

    private static String version() {
        String version = Emulation.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
