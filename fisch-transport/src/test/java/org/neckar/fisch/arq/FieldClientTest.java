package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.FaultPlan;
import org.neckar.testkit.FaultyLink;
import org.neckar.testkit.Seeds;

/** Our FPGA side against a model of the field's host software. */
class FieldClientTest {
    private static final long MS = 1_000_000;

    private final ArqServer server = new ArqServer(ArqSettings.DEFAULT, VirtualWire.INFO);
    private final FieldClient client = new FieldClient(0x13fe9b8);
    private final List<Long> atFpga = new ArrayList<>();
    private long nowNs;

    /** Both ends and their link; every step goes to the next event. */
    private final class Run {
        final FaultyLink up;
        final FaultyLink down;
        final ByteBuffer buffer = ByteBuffer.allocate(ArqProtocol.MAX_DATAGRAM_BYTES);

        Run(FaultPlan up, FaultPlan down, RandomGenerator random) {
            this.up = new FaultyLink(up, random);
            this.down = new FaultyLink(down, random);
            server.receiveReset(Datagrams.bytes("abababab"), VirtualWire.HOST, nowNs);
        }

        void until(long endNs) {
            while (nowNs < endNs) {
                client.onTime(nowNs);
                for (var datagram = client.transmit(); datagram != null; datagram = client.transmit()) {
                    up.send(Datagrams.bytes(datagram), ArqProtocol.DATA_PORT, nowNs);
                }
                while (server.transmit(buffer.clear(), nowNs) != Outgoing.NOTHING) {
                    down.send(buffer.flip(), ArqProtocol.DATA_PORT, nowNs);
                }
                long next = Math.min(up.nextArrivalNs(), down.nextArrivalNs());
                next = Math.min(next, Math.min(server.nextWakeupNs(nowNs), client.nextTickNs()));
                nowNs = Math.min(Math.max(next, nowNs + 1), endNs);
                for (var datagram = up.poll(nowNs); datagram != null; datagram = up.poll(nowNs)) {
                    server.receive(datagram.bytes(), VirtualWire.HOST, nowNs);
                }
                atFpga.addAll(Datagrams.taken(server));
                for (var datagram = down.poll(nowNs); datagram != null; datagram = down.poll(nowNs)) {
                    client.receive(datagram.bytes().duplicate());
                }
            }
        }

        void untilIdle(long limitNs) {
            while (!(client.isIdle() && server.isDrained()) && nowNs < limitNs) {
                until(nowNs + MS);
            }
        }
    }

    @Test
    void shouldOpenWithoutRetransmission() {
        var run = new Run(FaultPlan.NONE, FaultPlan.NONE, new SplittableRandom(1));
        run.until(MS / 2);

        assertTrue(client.open);
        assertEquals(0, client.retransmissions);
        assertEquals(ArqState.OPEN, server.state());
    }

    @Test
    void shouldCarryALongProgramWithoutASingleRetransmission() {
        var run = new Run(FaultPlan.NONE, FaultPlan.NONE, new SplittableRandom(1));
        run.until(MS);
        sendFrames(2000);
        run.untilIdle(1000 * MS);

        assertEquals(LongStream.range(0, 2000).boxed().toList(), atFpga);
        assertEquals(0, client.retransmissions);
    }

    /** It acknowledges on arrival only, at most every 500 us: the last frames must come again. */
    @Test
    void shouldObtainTheTrailingAcknowledgementByRepeating() {
        var run = new Run(FaultPlan.NONE, FaultPlan.NONE, new SplittableRandom(1));
        run.until(20 * MS);
        answerFrames(3);
        run.until(nowNs + 5 * MS);

        assertTrue(server.isDrained());
        assertEquals(List.of(0L, 1L, 2L), client.received);
        assertEquals(4, client.acknowledgementsSent.getLast());
        long sent = server.counters().of(ArqCounter.BYTES_SENT);
        run.until(nowNs + 100 * MS);
        assertEquals(sent, server.counters().of(ArqCounter.BYTES_SENT));
    }

    @Test
    void shouldKeepServingAfterTheHostHasLeft() {
        var run = new Run(FaultPlan.NONE, FaultPlan.NONE, new SplittableRandom(1));
        run.until(MS);
        client.flush();
        run.until(2 * MS);

        assertTrue(client.isIdle());
        assertEquals(ArqState.OPEN, server.state());
        assertEquals(Long.MAX_VALUE, server.nextWakeupNs(nowNs));
    }

    @Seeds(200)
    void shouldCarryAllWordsBothWaysWhateverIsLost(RandomGenerator random) {
        var test = new FieldClientTest();
        test.carry(random);
    }

    private void carry(RandomGenerator random) {
        // The field's software sends its reset once and expects order on the wire.
        var plan = new FaultPlan(random.nextDouble(0.1), random.nextDouble(0.1), 0, 0, 0, 20_000, 0);
        var run = new Run(plan, plan, random);
        run.until(200 * MS);
        assertTrue(client.open);
        int up = random.nextInt(400);
        int down = random.nextInt(200);
        sendFrames(up);
        answerFrames(down);
        run.untilIdle(60_000 * MS);

        assertFalse(client.dead);
        assertEquals(LongStream.range(0, up).boxed().toList(), atFpga);
        assertEquals(LongStream.range(0, down).boxed().toList(), client.received);
    }

    private void sendFrames(int count) {
        for (int i = 0; i < count; i++) {
            client.send(i);
        }
    }

    private void answerFrames(int count) {
        for (int i = 0; i < count; i++) {
            server.offer(new long[] {i}, 0, 1);
            server.flush();
        }
    }
}
