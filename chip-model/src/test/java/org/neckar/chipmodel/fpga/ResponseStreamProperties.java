package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.FromFpgaEncoder;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.testkit.Seeds;

/** A decoder must find the exact chip time of every event and the FPGA time to the cycle, whatever the traffic. */
class ResponseStreamProperties {
    private static final long MASK = (1L << 43) - 1;

    /** An event as it was put in. */
    private record Expected(long chipTime, long fpgaTime, int label) {}

    /** A stream under test with what it must decode to. */
    private static final class Traffic {
        final WordBuffer words = new WordBuffer();
        final ResponseStream stream = new ResponseStream(new FromFpgaEncoder(words), () -> {});
        final List<Expected> expected = new ArrayList<>();
        final RandomGenerator random;
        final long offset;

        Traffic(RandomGenerator random, long offset) {
            this.random = random;
            this.offset = offset;
            stream.synchronise(offset);
        }

        void spike(long cycle) {
            int label = random.nextInt(1 << 16);
            long chipHalfCycles = 2 * (cycle - random.nextLong(32)) + random.nextInt(2);
            stream.spike(cycle, (int) (chipHalfCycles + 2 * offset) & 0xff, label);
            expected.add(new Expected((chipHalfCycles >> 1) + offset & MASK, cycle + offset & MASK, label));
        }

        PlaybackDecoder decodedUntil(long cycle) {
            stream.emitUntil(cycle);
            stream.halt();
            var decoder = new PlaybackDecoder();
            new FromFpgaDecoder(decoder).accept(words.toArray(), 0, words.size());
            return decoder;
        }
    }

    @Seeds(200)
    void shouldGiveExactTimesForSparseTraffic(RandomGenerator random) {
        var traffic = new Traffic(random, random.nextLong(1L << 42));
        long cycle = 1000;
        for (int i = 0; i < 300; i++) {
            cycle += 1 + (random.nextInt(4) == 0 ? random.nextLong(1 << random.nextInt(20)) : random.nextInt(3));
            traffic.spike(cycle);
        }
        var spikes = traffic.decodedUntil(cycle).spikes();
        var expected = traffic.expected;
        assertEquals(expected.size(), spikes.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), new Expected(spikes.chipTime(i), spikes.fpgaTime(i), spikes.label(i)));
        }
    }

    @Seeds(200)
    void shouldGiveExactChipTimesForTrafficFasterThanTheStream(RandomGenerator random) {
        var traffic = new Traffic(random, MASK - random.nextLong(1 << 12));
        long cycle = 1000;
        for (int i = 0; i < 3000; i++) {
            cycle += random.nextInt(3) == 0 ? 1 : 0;
            if (random.nextInt(4) == 0) {
                traffic.stream.respond(ResponseStream.Kind.TICK, 0, cycle);
            }
            traffic.spike(cycle);
        }
        var spikes = traffic.decodedUntil(cycle).spikes();
        var expected = traffic.expected;
        assertEquals(expected.size(), spikes.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).chipTime(), spikes.chipTime(i), "chip time of event " + i);
            long lag = spikes.fpgaTime(i) - expected.get(i).fpgaTime() & MASK;
            assertTrue(lag <= 64, () -> "FPGA time late by " + lag);
        }
    }

    @Seeds(50)
    void shouldPackWhatArrivesTogether(RandomGenerator random) {
        var traffic = new Traffic(random, 0);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            traffic.spike(77);
        }
        var decoder = traffic.decodedUntil(77);
        assertEquals(1, decoder.spikePacks(count));
        assertEquals(count, decoder.spikes().size());
    }
}
