package org.neckar.tools.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.ut.ToFpga;

class ProgramWaveformTest {
    private static final int NS_PER_CYCLE = 8;

    /** Just enough of a reader of value change dumps: the values of each signal over time. */
    private static final class Dump {
        private final Map<String, String> nameOfCode = new HashMap<>();
        private final Map<String, List<String>> changes = new HashMap<>();

        Dump(String text) {
            long time = -1;
            for (String line : text.lines().toList()) {
                if (line.startsWith("$var")) {
                    String[] parts = line.split(" ", -1);
                    nameOfCode.put(parts[3], parts[4]);
                } else if (line.startsWith("#")) {
                    long next = Long.parseLong(line.substring(1));
                    if (next <= time) {
                        throw new IllegalStateException("time runs back at " + line);
                    }
                    time = next;
                } else if (!line.startsWith("$") && time >= 0) {
                    change(line, time);
                }
            }
        }

        private void change(String line, long time) {
            boolean vector = line.charAt(0) == 'b' || line.charAt(0) == 's';
            String code = vector ? line.substring(line.indexOf(' ') + 1) : line.substring(1);
            String value = vector ? line.substring(1, line.indexOf(' ')) : line.substring(0, 1);
            String name = nameOfCode.get(code);
            if (name == null) {
                throw new IllegalStateException("undeclared signal in " + line);
            }
            changes.computeIfAbsent(name, _ -> new ArrayList<>()).add(time / NS_PER_CYCLE + ":" + value);
        }

        List<String> of(String name) {
            return changes.getOrDefault(name, List.of());
        }
    }

    private static Dump dump(long... words) throws IOException {
        var out = new ByteArrayOutputStream();
        ProgramWaveform.write(out, words);
        return new Dump(out.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void shouldShowAWriteWithAddressDataAndStrobe() throws IOException {
        var dump = dump(ToFpga.omnibusAddress(0x13, false, 0xf), ToFpga.omnibusData(5));
        assertEquals(List.of("0:10011"), dump.of("address"));
        assertEquals(List.of("1:101"), dump.of("data"));
        assertEquals(List.of("0:0", "1:1", "2:0"), dump.of("write"));
        assertEquals(List.of("0:0"), dump.of("read"));
    }

    @Test
    void shouldStrobeReads() throws IOException {
        assertEquals(
                List.of("0:0", "0:1", "1:0"),
                dump(ToFpga.omnibusAddress(0x13, true, 0xf)).of("read"));
    }

    @Test
    void shouldShowSpikesAtTheTimeTheyWaitFor() throws IOException {
        var dump = dump(ToFpga.timerSetup(), ToFpga.waitUntil(100), ToFpga.spikePack(3, 9));
        assertEquals(List.of("0:0", "101:10", "102:0"), dump.of("spikes"));
        assertEquals(List.of("101:11"), dump.of("label0"));
        assertEquals(List.of("101:1001"), dump.of("label1"));
        assertEquals(List.of("1:0", "101:1100100"), dump.of("timer"));
    }

    @Test
    void shouldShowBarriersAndTheChipReset() throws IOException {
        var dump = dump(ToFpga.reset(true), ToFpga.barrier(5), ToFpga.reset(false));
        assertEquals(List.of("0:0", "1:101", "2:0"), dump.of("barrier"));
        assertEquals(List.of("0:1", "1:0"), dump.of("chip_reset"));
    }

    @Test
    void shouldNameTheInstructions() throws IOException {
        var dump = dump(ToFpga.timerSetup(), ToFpga.waitUntil(7), ToFpga.HALT);
        assertEquals(List.of("0:timer\\040setup", "1:wait\\040until\\0407", "8:halt"), dump.of("instruction"));
    }
}
