package org.neckar.tools.playback;

import org.neckar.grenade.compile.ChipCalibration;
import org.neckar.grenade.compile.Compiler;
import org.neckar.grenade.compile.ExperimentProgram;
import org.neckar.grenade.place.Placer;
import org.neckar.grenade.route.Router;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.run.BoardState;
import org.neckar.tools.experiment.Experiment;

/** The playback program of an experiment. */
public final class ExperimentPlayback {
    private ExperimentPlayback() {}

    /**
     * The program for a board that is brought up and of which nothing else is known. Parameters are translated by the
     * nominal transfer functions.
     *
     * @throws org.neckar.fisch.NeckarException when the network does not fit on the chip
     */
    public static PlaybackProgram of(Experiment experiment) {
        var compiled = Compiler.compile(Router.route(Placer.place(experiment.network())), ChipCalibration.NONE);
        var runtime = FpgaCycles.ofMicroseconds(experiment.runtime().us());
        return ExperimentProgram.of(compiled, runtime, new BoardState()).program();
    }
}
