package org.neckar.tools.vcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;

class VcdWriterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void shouldWriteDeclarationsUnknownsAndChangesInOrder() throws IOException {
        try (var vcd = new VcdWriter(bytes, 8)) {
            vcd.scope("fpga");
            var timer = vcd.register("timer", 32);
            var busy = vcd.wire("busy", 1);
            vcd.scope("bus");
            var access = vcd.string("access");
            vcd.endScope();
            vcd.endScope();
            vcd.scope("neuron 3");
            var spike = vcd.event("spike");
            var membrane = vcd.real("membrane");
            vcd.endScope();

            vcd.at(0);
            vcd.set(timer, 0);
            vcd.set(busy, 1);
            vcd.say(access, "write 0x1e00");
            vcd.at(125);
            vcd.set(timer, 125);
            vcd.set(busy, 1);
            vcd.fire(spike);
            vcd.setReal(membrane, 0.75);
            vcd.setUnknown(busy);
        }
        assertEquals("""
                $version Neckar $end
                $timescale 1 ns $end
                $scope module fpga $end
                $var reg 32 ! timer $end
                $var wire 1 " busy $end
                $scope module bus $end
                $var string 1 # access $end
                $upscope $end
                $upscope $end
                $scope module neuron_3 $end
                $var event 1 $ spike $end
                $var real 64 % membrane $end
                $upscope $end
                $enddefinitions $end
                $dumpvars
                bx !
                x"
                $end
                #0
                b0 !
                1"
                swrite\\0400x1e00 #
                #1000
                b1111101 !
                1$
                r0.75 %
                x"
                """, dump());
    }

    @Test
    void shouldWriteAllBitsOfTheWidestRegister() throws IOException {
        try (var vcd = new VcdWriter(bytes, 1)) {
            var word = vcd.register("word", 64);
            vcd.at(1);
            vcd.set(word, -1L);
        }
        assertTrue(dump().endsWith("#1\nb" + "1".repeat(64) + " !\n"), dump());
    }

    @Test
    void shouldWriteAValidDumpWithoutAnyChange() throws IOException {
        new VcdWriter(bytes, 1).close();
        assertEquals("$version Neckar $end\n$timescale 1 ns $end\n$enddefinitions $end\n$dumpvars\n$end\n", dump());
    }

    @Test
    void shouldGiveEachOfManySignalsItsOwnCode() throws IOException {
        var codes = new HashSet<String>();
        try (var vcd = new VcdWriter(bytes, 1)) {
            for (int i = 0; i < 20_000; i++) {
                assertTrue(codes.add(vcd.wire("w" + i, 1).code()), "code " + i);
            }
        }
        assertTrue(codes.stream().allMatch(code -> code.matches("[!-~]{1,3}")));
    }

    @Test
    void shouldKeepDumpsLargerThanItsBufferWhole() throws IOException {
        try (var vcd = new VcdWriter(bytes, 1)) {
            var word = vcd.register("word", 64);
            for (int i = 0; i < 10_000; i++) {
                vcd.at(i);
                vcd.set(word, i | Long.MIN_VALUE);
            }
        }
        var lines = dump().lines().skip(7).toList();
        assertEquals(20_000, lines.size());
        for (int i = 0; i < 10_000; i++) {
            assertEquals("#" + i, lines.get(2 * i));
            assertEquals("b" + Long.toBinaryString(i | Long.MIN_VALUE) + " !", lines.get(2 * i + 1));
        }
    }

    @Test
    void shouldFireTwoEventsAtDifferentTimesTwice() throws IOException {
        try (var vcd = new VcdWriter(bytes, 1)) {
            var spike = vcd.event("spike");
            vcd.at(4);
            vcd.fire(spike);
            vcd.fire(spike);
            vcd.at(8);
            vcd.fire(spike);
        }
        assertTrue(dump().endsWith("#4\n1!\n#8\n1!\n"), dump());
    }

    @Test
    void shouldEscapeWhatATextCannotHold() throws IOException {
        try (var vcd = new VcdWriter(bytes, 1)) {
            var text = vcd.string("text");
            vcd.at(0);
            vcd.say(text, "a\\µ\n");
        }
        assertTrue(dump().endsWith("#0\nsa\\134\\302\\265\\012 !\n"), dump());
    }

    @Test
    void shouldRefuseTimeThatDoesNotMoveForward() throws IOException {
        try (var vcd = new VcdWriter(bytes, 8)) {
            vcd.at(5);
            var error = assertThrows(NeckarException.class, () -> vcd.at(5));
            assertEquals(
                    "value change dump · time 5 · after 5 (allowed: strictly increasing, 0.." + Long.MAX_VALUE / 8
                            + ") · sort the changes",
                    error.getMessage());
        }
    }

    @Test
    void shouldRefuseAValueWiderThanItsSignal() throws IOException {
        try (var vcd = new VcdWriter(bytes, 1)) {
            var narrow = vcd.wire("narrow", 4);
            vcd.at(0);
            var error = assertThrows(NeckarException.class, () -> vcd.set(narrow, 16));
            assertEquals(
                    "value change dump · value of narrow · 0x10 (allowed: 4 bits) · widen the signal",
                    error.getMessage());
        }
    }

    @Test
    void shouldRefuseAChangeBeforeTheFirstTime() throws IOException {
        try (var vcd = new VcdWriter(bytes, 1)) {
            var wire = vcd.wire("wire", 1);
            assertThrows(NeckarException.class, () -> vcd.set(wire, 1));
        }
    }

    @Test
    void shouldRefuseADeclarationAfterTheFirstTime() throws IOException {
        try (var vcd = new VcdWriter(bytes, 1)) {
            vcd.at(0);
            assertThrows(NeckarException.class, () -> vcd.wire("late", 1));
        }
    }

    @Test
    void shouldRefuseAScopeLeftOpen() throws IOException {
        try (var vcd = new VcdWriter(bytes, 1)) {
            vcd.scope("open");
            assertThrows(NeckarException.class, () -> vcd.at(0));
            vcd.endScope();
        }
    }

    @Test
    void shouldRefuseASignalOfAnotherDump() throws IOException {
        try (var vcd = new VcdWriter(bytes, 1);
                var other = new VcdWriter(new ByteArrayOutputStream(), 1)) {
            var foreign = other.wire("foreign", 1);
            vcd.at(0);
            assertThrows(NeckarException.class, () -> vcd.set(foreign, 1));
        }
    }

    @Test
    void shouldRefuseASignalOfAnotherKind() throws IOException {
        try (var vcd = new VcdWriter(bytes, 1)) {
            var wire = vcd.wire("wire", 1);
            vcd.at(0);
            assertThrows(NeckarException.class, () -> vcd.fire(wire));
        }
    }

    private String dump() {
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
