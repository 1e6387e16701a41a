package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.chipmodel.exchange.BoardNetwork;
import org.neckar.chipmodel.exchange.NetworkPort;

/**
 * Boards on several threads answer with the same words, bit by bit, as boards one after the other: neurons, noise,
 * converters and link errors in use.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelBoardsTest {
    private static final int BOARDS = 4;
    private static final int PROGRAMS = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(BOARDS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** All words of a board in some programs. */
    private static List<long[]> answers(int seed, Optional<NetworkPort> port) {
        var board = new TrafficBoard(new SplittableRandom(seed), seed, port);
        List<long[]> answers = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            answers.add(board.random(port.isPresent()));
        }
        return answers;
    }

    private List<List<long[]>> inParallel(List<Supplier<List<long[]>>> boards) {
        var running = boards.stream()
                .map(board -> CompletableFuture.supplyAsync(board, threads))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static void requireSame(List<List<long[]>> expected, List<List<long[]>> got) {
        for (int board = 0; board < expected.size(); board++) {
            for (int program = 0; program < PROGRAMS; program++) {
                int at = board * 100 + program;
                assertArrayEquals(
                        expected.get(board).get(program), got.get(board).get(program), () -> "board and program " + at);
            }
        }
    }

    @Test
    void shouldAnswerWithTheSameWordsAsBoardsOneAfterTheOther() {
        var alone = IntStream.range(0, BOARDS)
                .mapToObj(seed -> answers(seed, Optional.empty()))
                .toList();
        var together = inParallel(IntStream.range(0, BOARDS)
                .<Supplier<List<long[]>>>mapToObj(seed -> () -> answers(seed, Optional.empty()))
                .toList());
        requireSame(alone, together);
    }

    @Test
    void shouldAnswerWithTheSameWordsWheneverTheyExchangeSpikes() {
        requireSame(network(), network());
    }

    private List<List<long[]>> network() {
        var network = new BoardNetwork(BOARDS);
        return inParallel(IntStream.range(0, BOARDS)
                .<Supplier<List<long[]>>>mapToObj(seed -> {
                    var port = network.join(seed);
                    return () -> answers(seed, Optional.of(port));
                })
                .toList());
    }
}
