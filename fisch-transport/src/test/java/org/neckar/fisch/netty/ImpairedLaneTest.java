package org.neckar.fisch.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.fisch.NeckarException;
import org.neckar.testkit.Seeds;

class ImpairedLaneTest {
    private static final int COUNT = 10_000;
    private static final long STEP_NS = 10_000;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(2048);

    /** The numbers of the datagrams in the order in which they come out, one sent every 10 us. */
    private List<Integer> pass(Impairment impairment, long seed, int bytes) {
        var lane = new ImpairedLane(impairment, seed);
        var arrived = new ArrayList<Integer>();
        var datagram = ByteBuffer.allocateDirect(bytes);
        for (int i = 0; i < COUNT; i++) {
            lane.put(datagram.putInt(0, i), i * STEP_NS);
            while (lane.poll(buffer, i * STEP_NS)) {
                assertEquals(bytes, buffer.remaining());
                arrived.add(buffer.getInt(0));
            }
        }
        while (lane.nextDueNs() != UdpSocket.NEVER) {
            assertTrue(lane.poll(buffer, lane.nextDueNs()));
            arrived.add(buffer.getInt(0));
        }
        return arrived;
    }

    private static List<Integer> all() {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < COUNT; i++) {
            all.add(i);
        }
        return all;
    }

    @Test
    void shouldPassEverythingInOrderWithoutImpairment() {
        assertEquals(all(), pass(Impairment.NONE, 1, 20));
    }

    @Test
    void shouldKeepTheOrderUnderAConstantDelay() {
        assertEquals(all(), pass(Impairment.parse("delay=200us"), 1, 20));
    }

    @Test
    void shouldHandOutNothingBeforeItsTime() {
        var lane = new ImpairedLane(Impairment.parse("delay=200us"), 1);
        lane.put(ByteBuffer.allocateDirect(20), 1000);
        assertEquals(201_000, lane.nextDueNs());
        assertFalse(lane.poll(buffer, 200_999));
        assertTrue(lane.poll(buffer, 201_000));
        assertEquals(UdpSocket.NEVER, lane.nextDueNs());
    }

    @Seeds(20)
    void shouldLoseTheGivenShare(RandomGenerator random) {
        int lost = COUNT
                - pass(Impairment.parse("loss=10%"), random.nextLong(), 20).size();
        assertTrue(lost > 800 && lost < 1200, () -> lost + " of " + COUNT + " lost");
    }

    @Seeds(20)
    void shouldLoseAcknowledgementsAlone(RandomGenerator random) {
        var impairment = Impairment.parse("ack-loss=10%");
        long seed = random.nextLong();
        int lost = COUNT - pass(impairment, seed, 4).size();
        assertTrue(lost > 800 && lost < 1200, () -> lost + " of " + COUNT + " lost");
        assertEquals(all(), pass(impairment, seed, 20));
    }

    @Seeds(20)
    void shouldDeliverTheGivenShareTwice(RandomGenerator random) {
        var arrived = pass(Impairment.parse("duplicate=5%"), random.nextLong(), 20);
        int twice = arrived.size() - COUNT;
        assertTrue(twice > 350 && twice < 650, () -> twice + " of " + COUNT + " delivered twice");
        assertEquals(COUNT, new TreeSet<>(arrived).size());
    }

    @Seeds(20)
    void shouldLetUpToFiftyLaterDatagramsOvertakeOne(RandomGenerator random) {
        var arrived = pass(Impairment.parse("reorder=2%"), random.nextLong(), 20);
        assertEquals(all(), arrived.stream().sorted().toList());
        int overtaken = 0;
        int latest = -1;
        for (int number : arrived) {
            if (number < latest) {
                overtaken++;
                int ahead = latest - number;
                assertTrue(ahead <= Impairment.REORDER_DEPTH, () -> number + " overtaken by " + ahead);
            }
            latest = Math.max(latest, number);
        }
        int count = overtaken;
        assertTrue(count > 100 && count < 300, () -> count + " overtaken");
    }

    @Seeds(20)
    void shouldDeliverEverythingOnceUnderJitter(RandomGenerator random) {
        var arrived = pass(Impairment.parse("delay=0us..5ms"), random.nextLong(), 20);
        assertNotEquals(all(), arrived);
        assertEquals(all(), arrived.stream().sorted().toList());
    }

    @Test
    void shouldDoTheSameForTheSameSeed() {
        var impairment = Impairment.parse("loss=1%,reorder=2%,duplicate=1%,delay=100us..1ms");
        assertEquals(pass(impairment, 7, 20), pass(impairment, 7, 20));
        assertNotEquals(pass(impairment, 7, 20), pass(impairment, 8, 20));
    }

    @Test
    void shouldLoseWhatHasNoRoom() {
        var lane = new ImpairedLane(Impairment.parse("delay=1s"), 1);
        for (int i = 0; i < ImpairedLane.DATAGRAMS + 5; i++) {
            lane.put(ByteBuffer.allocateDirect(20), 0);
        }
        assertEquals(5, lane.lost());
    }

    @Test
    void shouldReadItsWrittenForm() {
        assertEquals(
                new Impairment(0.01, 0.1, 0.05, 0.02, 200_000, 200_000),
                Impairment.parse("loss=1%,reorder=2%,duplicate=5%,delay=200us,ack-loss=10%"));
        assertEquals(new Impairment(0.005, 0, 0, 0, 0, 5_000_000), Impairment.parse("loss=0.5%,delay=0us..5ms"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "loss", "loss=1", "loss=101%", "lose=1%", "delay=5", "delay=2s", "delay=1us..", "loss=1%,"})
    void shouldRefuseWhatItCannotRead(String text) {
        var refusal = assertThrows(NeckarException.class, () -> Impairment.parse(text));
        assertTrue(refusal.getMessage().contains("allowed loss=1%"), refusal::getMessage);
    }
}
