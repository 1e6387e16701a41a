package org.neckar.tools.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.run.Emulation;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.stadls.run.Board;
import org.neckar.tools.experiment.Experiment;
import org.neckar.tools.terminal.ProgressLine;

/**
 * One experiment that ran on one board.
 *
 * @param experiment what ran
 * @param board where it ran
 * @param result what it brought
 * @param connectSeconds wall time to connect to the board and to bring it up
 */
public record ExperimentRun(Experiment experiment, BoardInfo board, Result result, double connectSeconds) {
    private static final String CONNECT = "connect";
    private static final double NS_PER_S = 1e9;

    /**
     * Connects, brings the board up, runs the experiment and disconnects.
     *
     * @param connection URI of the board
     * @param calibrations the latest calibration of the chip is used where there is one
     * @param progress told what goes on
     * @throws org.neckar.fisch.NeckarException when the network does not fit the chip, or the board fails
     */
    public static ExperimentRun of(
            Experiment experiment, String connection, CalibrationStore calibrations, ProgressLine progress) {
        progress.begin(CONNECT);
        try (var board = Board.open(connection)) {
            var result = Emulation.on(board)
                    .with(calibrations)
                    .telling(phase -> progress.begin(phase.name().toLowerCase(Locale.ROOT)))
                    .run(experiment.network(), experiment.runtime());
            return new ExperimentRun(
                    experiment, board.info(), result, progress.seconds().getOrDefault(CONNECT, 0.0));
        }
    }

    /** Wall time of every phase in seconds, in their order. */
    SequencedMap<String, Double> seconds() {
        var seconds = new LinkedHashMap<String, Double>();
        seconds.put(CONNECT, connectSeconds);
        seconds.put("compile", result.times().compileNs() / NS_PER_S);
        seconds.put("encode", result.times().encodeNs() / NS_PER_S);
        seconds.put("execute", result.times().executeNs() / NS_PER_S);
        seconds.put("decode", result.times().decodeNs() / NS_PER_S);
        return seconds;
    }
}
