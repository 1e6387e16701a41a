package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.grenade.compile.CompiledNetwork;
import org.neckar.grenade.compile.ExperimentProgram;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.run.Emulation;
import org.neckar.lola.chip.ChipImage;
import org.neckar.stadls.run.Board;
import org.neckar.testkit.ProjectRoot;
import org.neckar.tools.experiment.Experiment;
import org.neckar.tools.experiment.ExperimentReader;

/**
 * The words of the example programs, taken apart by a decoder that knows nothing but the table of messages, are the
 * program again: the same words when encoded anew, every word of the chip image (crossbar nodes are closed around a
 * run, so some addresses are written more than once), every stimulus.
 */
class ExampleProgramsTest {
    /** Payload bits of the messages to the FPGA, by index; message 3 has a hole between data and bit count. */
    private static final int[] PAYLOAD_BITS = {0, 8, 7, 56, 0, 32, 1, 5, 1, 1, 1, 37, 32, 16, 32, 48};

    private static final int ADDRESS = 0x0b;
    private static final int DATA = 0x0c;
    private static final int SPIKES_1 = 0x0d;

    /** What the independent decoder saw. */
    private static final class Seen {
        private final WordBuffer encodedAnew = new WordBuffer();
        private final Map<Integer, Set<Integer>> written = new HashMap<>();
        private int address;
        private boolean read;
        private int spikes;

        private void take(long word) {
            String bits = String.format("%64s", Long.toBinaryString(word)).replace(' ', '0');
            assertEquals('0', bits.charAt(0), "comma word " + Long.toHexString(word));
            int index = Integer.parseInt(bits.substring(1, 8), 2);
            assertTrue(index < PAYLOAD_BITS.length, "index of " + Long.toHexString(word));
            int first = 64 - PAYLOAD_BITS[index];
            assertTrue(bits.substring(8, first).indexOf('1') < 0, "gap of " + Long.toHexString(word));
            long payload = first == 64 ? 0 : Long.parseLong(bits.substring(first), 2);
            encodedAnew.add(encode(index, payload));
            if (index == ADDRESS) {
                address = (int) payload;
                read = (payload >>> 36 & 1) != 0;
            } else if (index == DATA) {
                assertTrue(!read, "data without a write at " + Integer.toHexString(address));
                written.computeIfAbsent(address, any -> new HashSet<>()).add((int) payload);
            } else if (index >= SPIKES_1) {
                spikes += index - SPIKES_1 + 1;
            }
        }

        private static long encode(int index, long payload) {
            return switch (index) {
                case 0x00 -> ToFpga.jtagInit();
                case 0x01 -> ToFpga.jtagScaler((int) payload);
                case 0x02 -> ToFpga.jtagInstruction((int) payload);
                case 0x03 ->
                    ToFpga.jtagData((payload >>> 48 & 1) != 0, (int) (payload >>> 40 & 0xff), payload & 0x1_ffff_ffffL);
                case 0x04 -> ToFpga.timerSetup();
                case 0x05 -> ToFpga.waitUntil(payload);
                case 0x06 -> ToFpga.systimeInit(payload != 0);
                case 0x07 -> ToFpga.barrier((int) payload);
                case 0x08 -> ToFpga.pollingOmnibusBlock(payload != 0);
                case 0x09 -> ToFpga.reset(payload != 0);
                case 0x0a -> payload == 0 ? ToFpga.HALT : ToFpga.TICK;
                case ADDRESS ->
                    ToFpga.omnibusAddress((int) payload, (payload >>> 36 & 1) != 0, (int) (payload >>> 32 & 0xf));
                case DATA -> ToFpga.omnibusData((int) payload);
                case SPIKES_1 -> ToFpga.spikePack((int) payload);
                case 0x0e -> ToFpga.spikePack((int) (payload >>> 16), (int) (payload & 0xffff));
                default ->
                    ToFpga.spikePack((int) (payload >>> 32), (int) (payload >>> 16 & 0xffff), (int) (payload & 0xffff));
            };
        }
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(ProjectRoot.path().resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldBeTheProgramAgainWhenItsWordsAreDecoded(Path file) {
        Experiment experiment = ExperimentReader.read(file);
        try (Board board = Board.open("sim:")) {
            Emulation emulation = Emulation.on(board);
            CompiledNetwork compiled = emulation.compile(experiment.network());
            ExperimentProgram prepared = emulation.prepare(compiled, experiment.runtime());
            long[] words = prepared.program().words();
            Seen seen = new Seen();
            Arrays.stream(words).forEach(seen::take);
            assertArrayEquals(words, seen.encodedAnew.toArray());
            assertHoldsImage(compiled.image(), seen.written, board);
            assertEquals(stimuli(experiment), seen.spikes);
        }
    }

    private static void assertHoldsImage(ChipImage image, Map<Integer, Set<Integer>> written, Board board) {
        for (int i = 0; i < image.size(); i++) {
            int address = image.address(i);
            assertTrue(
                    written.getOrDefault(address, Set.of()).contains(image.word(i))
                            || board.state().holds(address, image.word(i)),
                    "word at 0x%08x".formatted(address));
        }
    }

    private static int stimuli(Experiment experiment) {
        int count = 0;
        for (SpikeSource source : experiment.network().sources()) {
            for (int i = 0; i < source.size(); i++) {
                count += (int) Arrays.stream(source.trains().timesUs(i))
                        .filter(time -> time < experiment.runtime().us())
                        .count();
            }
        }
        return count;
    }
}
