package org.neckar.tools.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.exchange.BoardNetwork;
import org.neckar.chipmodel.fpga.BoardSettings;
import org.neckar.chipmodel.fpga.EmulatedBoard;
import org.neckar.fisch.connection.MultiConnection;
import org.neckar.fisch.connection.Outcome;
import org.neckar.fisch.connection.Program;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.netty.NetworkBoardSettings;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;

/** Boards behind HostARQ that belong together. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NetworkedBoardsTest {
    private static final int BOARDS = 2;
    private static final int LATER = 20_000;
    private static final int TIMEOUT_REGISTER = FpgaAddress.EXECUTOR + 9;

    private static ModelBoard start(int index, BoardNetwork network) {
        var chip = ModelSettings.chip(index);
        var at = NetworkBoardSettings.at(InetAddress.getLoopbackAddress(), EmulatedBoard.bitfileInfo(chip))
                .withPorts(0, 0);
        var log = new BoardLog(new PrintWriter(Writer.nullWriter()), true);
        return ModelBoard.start(index, at, BoardSettings.of(chip), Optional.of(network), log);
    }

    /** Meets the other board, which comes later or earlier, and reads when. */
    private static WordBuffer program(int waits, int timeout) {
        var program = new WordBuffer();
        Omnibus.write(program, TIMEOUT_REGISTER, timeout);
        Timing.setupTimer(program);
        Timing.waitUntil(program, waits);
        Timing.barrier(program, Timing.BARRIER_MULTI_FPGA);
        Timing.readTimer(program);
        return program;
    }

    private static List<PlaybackDecoder> run(List<ModelBoard> boards, int timeout) {
        List<PlaybackDecoder> answers = new ArrayList<>();
        List<Program> programs = new ArrayList<>();
        for (int i = 0; i < BOARDS; i++) {
            var decoder = new PlaybackDecoder();
            answers.add(decoder);
            programs.add(new Program(program(i * LATER, timeout), new FromFpgaDecoder(decoder)::accept));
        }
        try (var connections =
                MultiConnection.open(boards.stream().map(ModelBoard::uri).toList())) {
            Outcome.requireFinished(connections.execute(programs));
        }
        return answers;
    }

    @Test
    void shouldMeetAtTheBarrierAndAgainAfterATimeoutWithNewConnections() {
        var network = new BoardNetwork(BOARDS);
        try (var first = start(0, network);
                var second = start(1, network)) {
            var boards = List.of(first, second);
            requireMet(run(boards, 2 * LATER));
            run(boards, LATER / 2)
                    .forEach(answers ->
                            assertEquals(1, answers.timeoutNotifications().size()));
            requireMet(run(boards, 2 * LATER));
        }
    }

    private static void requireMet(List<PlaybackDecoder> boards) {
        for (var answers : boards) {
            // the later board needs no time for its way to the barrier; the barrier itself takes 150 cycles
            assertEquals(LATER + 150, answers.responses(ResponseQueue.OMNIBUS).value(0));
        }
    }
}
