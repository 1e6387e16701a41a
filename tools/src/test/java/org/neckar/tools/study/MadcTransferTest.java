package org.neckar.tools.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.instruction.MadcColumns;
import org.neckar.hal.board.DACChannel;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.coordinate.DACChannelOnBoard;
import org.neckar.hal.coordinate.EventRecordingConfigOnFPGA;
import org.neckar.hal.coordinate.MADCConfigOnDLS;
import org.neckar.hal.coordinate.MADCControlOnDLS;
import org.neckar.hal.coordinate.PadMultiplexerConfigOnDLS;
import org.neckar.hal.coordinate.ReadoutSourceSelectionOnDLS;
import org.neckar.hal.coordinate.ShiftRegisterOnBoard;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.run.Board;

/** The MADC looks at a converter of the board, which goes from 0 V to 1.2 V in steps of 0.05 V. */
class MadcTransferTest {
    private static final double FULL_SCALE_VOLTS = 2.5;
    private static final int LARGEST_CODE = 4095;
    private static final int STEPS = 25;
    private static final double STEP_VOLTS = 0.05;
    private static final long MILLISECOND = 125_000;
    private static final long SETTLED = 2_500;
    private static final int SAMPLES = 200;
    private static final MADCControl SAMPLING =
            MADCControl.DEFAULT.withEnablePreAmplifier(true).withEnableContinuousSampling(true);

    private static void connect(Board board) {
        var program = new PlaybackProgramBuilder();
        program.write(new ShiftRegisterOnBoard(), ShiftRegister.DEFAULT.withEnableDacToReadout0(true));
        program.write(new PadMultiplexerConfigOnDLS(0), PadMultiplexerConfig.DEFAULT.withDebugToPad(true));
        program.write(
                new ReadoutSourceSelectionOnDLS(), ReadoutSourceSelection.DEFAULT.withDebugPlus(List.of(true, false)));
        program.write(new MADCConfigOnDLS(), MADCConfig.DEFAULT);
        program.write(new EventRecordingConfigOnFPGA(), EventRecordingConfig.DEFAULT.withEnableEventRecording(true));
        program.blockUntil(Barrier.OMNIBUS);
        board.run(program.done());
    }

    private static double meanLsb(Board board, double volts) {
        int code = (int) Math.round(volts / FULL_SCALE_VOLTS * LARGEST_CODE);
        var program = new PlaybackProgramBuilder();
        program.write(DACChannelOnBoard.ANA_READOUT_DEBUG_0, DACChannel.DEFAULT.withValue(code));
        program.write(new MADCControlOnDLS(), SAMPLING.withWakeUp(true));
        program.pause(MILLISECOND);
        program.write(new MADCControlOnDLS(), SAMPLING.withStartRecording(true));
        program.pause(SETTLED);
        program.write(new MADCControlOnDLS(), SAMPLING.withStopRecording(true));
        program.pause(SETTLED);
        program.blockUntil(Barrier.OMNIBUS);
        MadcColumns samples = board.run(program.done()).madcSamples();
        return IntStream.range(samples.size() - SAMPLES, samples.size())
                .map(samples::value)
                .average()
                .orElseThrow();
    }

    @Test
    void shouldConvertTheVoltageOfTheBoardLinearlyWithAnR2Above0p999() {
        try (var board = Board.open("sim:")) {
            connect(board);
            var volts =
                    IntStream.range(0, STEPS).mapToDouble(i -> i * STEP_VOLTS).toArray();
            var lsb = IntStream.range(0, STEPS)
                    .mapToDouble(i -> meanLsb(board, volts[i]))
                    .toArray();

            var line = StraightLine.through(volts, lsb);
            assertTrue(line.r2() > 0.999, line::toString);
            assertEquals(1 / 1.49e-3, line.slope(), 0.03 / 1.49e-3);
            assertEquals(22, line.offset(), 8);
        }
    }
}
