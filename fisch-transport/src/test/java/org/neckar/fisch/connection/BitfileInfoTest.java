package org.neckar.fisch.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

class BitfileInfoTest {
    private static final String PEER = "arq://192.168.0.1";

    @Test
    void shouldAcceptTheMinimalText() {
        var info = BitfileInfo.parse(PEER, "version: 1\ncompatible_until: 2\n").requireCompatible(PEER);
        assertEquals(1, info.version());
        assertEquals(2, info.compatibleUntil());
    }

    @Test
    void shouldPassOverEntriesItDoesNotKnow() {
        var info = BitfileInfo.parse(PEER, "githash: abc\nmodules: {ut: 3}\nversion: 0\ncompatible_until: -1\n");
        assertEquals(info, info.requireCompatible(PEER));
    }

    @Test
    void shouldRefuseAnEmptyText() {
        assertEquals(
                "arq://192.168.0.1: bitfile info: got none (allowed YAML with version and compatible_until)",
                refused(() -> BitfileInfo.parse(PEER, "\n")));
    }

    @Test
    void shouldNameTheNumberThatIsMissing() {
        assertEquals(
                "arq://192.168.0.1: bitfile info: compatible_until: missing (allowed a whole number)",
                refused(() -> BitfileInfo.parse(PEER, "version: 1\n")));
    }

    @Test
    void shouldNameTheValueThatIsNoWholeNumber() {
        assertEquals(
                "arq://192.168.0.1: bitfile info: version: got '1.5' (allowed a whole number)",
                refused(() -> BitfileInfo.parse(PEER, "version: 1.5\ncompatible_until: 2\n")));
        refused(() -> BitfileInfo.parse(PEER, "version: one\ncompatible_until: 2\n"));
        refused(() -> BitfileInfo.parse(PEER, "version: 99999999999999999999\ncompatible_until: 2\n"));
    }

    @Test
    void shouldRefuseATextThatIsNoMapping() {
        assertEquals(
                "arq://192.168.0.1: bitfile info: got 'hello' (allowed a mapping 'name: value')",
                refused(() -> BitfileInfo.parse(PEER, "hello\n")));
        assertTrue(refused(() -> BitfileInfo.parse(PEER, "version: [1")).startsWith(PEER + ": bitfile info: no YAML:"));
        refused(() -> BitfileInfo.parse(PEER, "version: 1\nversion: 2\ncompatible_until: 2\n"));
        refused(() -> BitfileInfo.parse(PEER, "version: 1\u0000"));
    }

    @Test
    void shouldRefuseABitfileThatIsTooOld() {
        var old = BitfileInfo.parse(PEER, "version: -1\ncompatible_until: 2\n");
        assertEquals(
                "arq://192.168.0.1: bitfile info: version: got -1 (allowed from 0); the bitfile is too old, load a "
                        + "newer one into the FPGA",
                refused(() -> old.requireCompatible(PEER)));
    }

    @Test
    void shouldRefuseABitfileThatNeedsNewerSoftware() {
        var ahead = BitfileInfo.parse(PEER, "version: 9\ncompatible_until: 3\n");
        assertEquals(
                "arq://192.168.0.1: bitfile info: compatible_until: got 3 (allowed to 2); this Neckar is too old for "
                        + "the bitfile, use a newer one",
                refused(() -> ahead.requireCompatible(PEER)));
    }

    @Test
    void shouldTakeTheNameOfTheKindForNoBitfile() {
        assertEquals(Optional.empty(), new BoardInfo("zeromock:", "zeromock", "zeromock", "zeromock", "").bitfile());
    }

    private static String refused(Executable call) {
        var refusal = assertThrows(NeckarException.class, call);
        assertEquals(Recovery.BOARD_FAULT, refusal.recovery());
        return refusal.getMessage();
    }
}
