package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Loopback;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;

/** Hosts that are killed while their programs run. As a main class it is such a host: {@code URI}. */
final class KilledHosts {
    private static final int REGISTER = FpgaAddress.EXECUTOR + 7;
    private static final String RUNNING = "running";
    private static final int LONGEST_LIFE_US = 50_000;

    private KilledHosts() {}

    /** Runs programs until it is killed: writes, waits, and many answers. */
    public static void main(String[] arguments) {
        var program = new WordBuffer();
        Omnibus.write(program, REGISTER, 0x1234_5678);
        for (int i = 0; i < 200; i++) {
            Timing.setupTimer(program);
            Timing.waitUntil(program, 12_500);
            for (int k = 0; k < 1000; k++) {
                Loopback.tick(program);
            }
        }
        try (var connection = Connections.open(arguments[0])) {
            System.out.println(RUNNING);
            while (true) {
                connection.execute(program.toArray(), 0, program.size(), (words, from, count) -> {});
            }
        }
    }

    /**
     * Kills hosts at moments drawn from the seed. After each the board must serve the next host, who finds registers as
     * after power-up.
     *
     * @return longest time from the wish to connect to the first answer, in milliseconds
     */
    static double kill(String uri, int hosts, long seed) throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        // The first connection of this process loads classes, which is not the board's time.
        firstAnswerMs(uri);
        double longestMs = 0;
        for (int i = 0; i < hosts; i++) {
            var host = BoardProcess.java(KilledHosts.class, List.of(uri));
            try (var lines = host.inputReader(StandardCharsets.UTF_8)) {
                assertEquals(RUNNING, lines.readLine());
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_LIFE_US)));
            } finally {
                host.destroyForcibly().waitFor();
            }
            longestMs = Math.max(longestMs, firstAnswerMs(uri));
        }
        return longestMs;
    }

    private static double firstAnswerMs(String uri) {
        var program = new WordBuffer();
        Omnibus.read(program, REGISTER);
        var answers = new PlaybackDecoder();
        long begin = System.nanoTime();
        try (var connection = Connections.open(uri)) {
            connection.execute(program.toArray(), 0, program.size(), new FromFpgaDecoder(answers)::accept);
            double ms = (System.nanoTime() - begin) / 1e6;
            assertEquals(0, Response.OMNIBUS_WORD.value(answers.responses(ResponseQueue.OMNIBUS), 0));
            return ms;
        }
    }
}
