package org.neckar.benchmarks.fisch;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.arq.ArqClient;
import org.neckar.fisch.arq.ArqProtocol;
import org.neckar.fisch.arq.ArqServer;
import org.neckar.fisch.arq.ArqSettings;
import org.neckar.fisch.arq.Outgoing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Words per microsecond that pass from one HostARQ machine to the other in memory, both on one core, acknowledgements
 * included; 15.6 of them fill one gigabit per second. The cost of the protocol without sockets. With {@code -prof gc}
 * it shows that no frame costs memory.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ArqBenchmark {
    static final int WORDS = 1 << 15;

    private static final SocketAddress HOST = InetSocketAddress.createUnresolved("host", 40_000);
    /** Datagrams that arrive together, as with recvmmsg. */
    private static final int BATCH = 16;

    private static final long STEP_NS = 10_000;

    private final ArqClient client = new ArqClient(ArqSettings.DEFAULT, "fpga");
    private final ArqServer server = new ArqServer(ArqSettings.DEFAULT, "version: 1\ncompatible_until: 2\n");
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(ArqProtocol.MAX_DATAGRAM_BYTES);
    private final long[] words = new long[WORDS];
    private final long[] taken = new long[WORDS];
    private long nowNs;

    /** Opens the session. */
    @Setup
    public void open() {
        for (int i = 0; i < WORDS; i++) {
            words[i] = i;
        }
        client.open(1, nowNs);
        while (client.room() == 0) {
            pass();
        }
    }

    /** Full frames to the FPGA. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public long fullFrames() {
        return carry(WORDS);
    }

    /** Frames of one word, as a dialogue of register accesses has them. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public long framesOfOneWord() {
        return carry(1);
    }

    private long carry(int piece) {
        int offered = 0;
        int received = 0;
        while (received < WORDS) {
            int accepted = 1;
            while (accepted > 0 && offered < WORDS) {
                accepted = client.offer(words, offered, Math.min(piece, WORDS - offered));
                offered += accepted;
                if (piece == 1 || offered == WORDS) {
                    client.flush();
                }
            }
            pass();
            received += server.take(taken, received, WORDS - received);
        }
        return taken[WORDS - 1];
    }

    private void pass() {
        nowNs += STEP_NS;
        for (int i = 0; i < BATCH; i++) {
            var to = client.transmit(buffer.clear(), nowNs);
            if (to == Outgoing.NOTHING) {
                break;
            }
            buffer.flip();
            if (to == Outgoing.TO_RESET_PORT) {
                server.receiveReset(buffer, HOST, nowNs);
            } else {
                server.receive(buffer, HOST, nowNs);
            }
        }
        while (server.transmit(buffer.clear(), nowNs) != Outgoing.NOTHING) {
            client.receive(buffer.flip(), nowNs);
        }
    }
}
