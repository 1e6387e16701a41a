package org.neckar.fisch.ut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

class UtEncodingTest {
    private static final int A = FromFpga.event(0x1111, 1);
    private static final int B = FromFpga.event(0x2222, 2);
    private static final int C = FromFpga.event(0x3333, 3);

    @Test
    void shouldEncodeJtagMessagesToTheFpga() {
        assertWord("0000000000000000", ToFpga.jtagInit());
        assertWord("0100000000000003", ToFpga.jtagScaler(3));
        assertWord("01000000000000ff", ToFpga.jtagScaler(255));
        assertWord("0200000000000001", ToFpga.jtagInstruction(1));
        assertWord("020000000000007f", ToFpga.jtagInstruction(0x7f));
        assertWord("0301200000000000", ToFpga.jtagData(true, 32, 0));
        assertWord("03002101ffffffff", ToFpga.jtagData(false, 33, 0x1_ffff_ffffL));
        assertWord("03012101ffffffff", ToFpga.jtagData(true, 33, 0x1_ffff_ffffL));
        assertWord("0300030000000001", ToFpga.jtagData(false, 3, 1));
    }

    @Test
    void shouldEncodeTimingAndSystemMessagesToTheFpga() {
        assertWord("0400000000000000", ToFpga.timerSetup());
        assertWord("050000000000000a", ToFpga.waitUntil(10));
        assertWord("0500000000000123", ToFpga.waitUntil(0x123));
        assertWord("05000000ffffffff", ToFpga.waitUntil(0xffff_ffffL));
        assertWord("0600000000000001", ToFpga.systimeInit(true));
        assertWord("0700000000000001", ToFpga.barrier(1));
        assertWord("0700000000000002", ToFpga.barrier(2));
        assertWord("0700000000000004", ToFpga.barrier(4));
        assertWord("0700000000000008", ToFpga.barrier(8));
        assertWord("0700000000000010", ToFpga.barrier(0x10));
        assertWord("0800000000000001", ToFpga.pollingOmnibusBlock(true));
        assertWord("0900000000000001", ToFpga.reset(true));
        assertWord("0900000000000000", ToFpga.reset(false));
        assertWord("0a00000000000000", ToFpga.HALT);
        assertWord("0a00000000000001", ToFpga.TICK);
    }

    @Test
    void shouldEncodeOmnibusAndSpikesToTheFpga() {
        assertWord("0b00001f00000003", ToFpga.omnibusAddress(3, true, 0xf));
        assertWord("0b00000000000003", ToFpga.omnibusAddress(3, false, 0));
        assertWord("0b00000f00000003", ToFpga.omnibusAddress(3, false, 0xf));
        assertWord("0b00000180000000", ToFpga.omnibusAddress(0x8000_0000, false, 1));
        assertWord("0b00001f8800000c", ToFpga.omnibusAddress(0x8800_000c, true, 0xf));
        assertWord("0c00000012345678", ToFpga.omnibusData(0x1234_5678));
        assertWord("0c000000ffffffff", ToFpga.omnibusData(-1));
        assertWord("0d00000000001234", ToFpga.spikePack(0x1234));
        assertWord("0e00000011112222", ToFpga.spikePack(0x1111, 0x2222));
        assertWord("0f00111122223333", ToFpga.spikePack(0x1111, 0x2222, 0x3333));
    }

    @ParameterizedTest
    @CsvSource({
        "2, JTAG data, number of bits: got 2 = 0x2 (allowed 3..33 = 0x21)",
        "34, JTAG data, number of bits: got 34 = 0x22 (allowed 3..33 = 0x21)"
    })
    void shouldRefuseAJtagBitCountOutOfRange(int bits, String what, String got) {
        assertEquals(what + ", " + got, refused(() -> ToFpga.jtagData(false, bits, 0)));
    }

    @Test
    void shouldRefuseValuesThatDoNotFit() {
        refused(() -> ToFpga.jtagScaler(256));
        refused(() -> ToFpga.jtagInstruction(128));
        refused(() -> ToFpga.jtagData(false, 33, 1L << 33));
        refused(() -> ToFpga.waitUntil(-1));
        refused(() -> ToFpga.barrier(-1));
        refused(() -> ToFpga.omnibusAddress(0, false, 16));
        refused(() -> ToFpga.spikePack(0, 65536));
        refused(() -> FromFpga.event(65536, 0));
        refused(() -> FromFpga.event(0, 256));
        var encoder = new FromFpgaEncoder(new WordBuffer());
        refused(() -> encoder.jtag(1L << 33));
        refused(() -> encoder.systime(1L << 43));
        refused(() -> encoder.timeoutNotification(-1));
        refused(() -> encoder.sysdelta(256));
        refused(() -> encoder.highspeedLinkNotification(256));
        refused(() -> encoder.spikes(1 << 24));
        refused(() -> encoder.madcSamples(0, 0, -1));
    }

    @Test
    void shouldEncodeResponsesFromTheFpga() {
        assertStream("0000000000000123", encoder -> encoder.jtag(0x123));
        assertStream("00000001ffffffff", encoder -> encoder.jtag(0x1_ffff_ffffL));
        assertStream("0100000012345678", encoder -> encoder.omnibus(0x12345678));
        assertStream("01000000ffffffff", encoder -> encoder.omnibus(-1));
        assertStream("0200000000000000", FromFpgaEncoder::halt);
        assertStream("0200000000000001", FromFpgaEncoder::tick);
        assertStream("03000000000000ab", encoder -> encoder.highspeedLinkNotification(0xab));
        assertStream("04001fffffffffff", encoder -> encoder.timeoutNotification(0x1fff_ffff_ffffL));
        assertStream("04001a6000000005", encoder -> encoder.timeoutNotification(52L << 39 | 96L << 32 | 5));
        assertStream("050007ffffffffff", encoder -> encoder.systime(0x7ff_ffff_ffffL));
        assertStream("0600000000000080", encoder -> encoder.sysdelta(0x80));
    }

    @Test
    void shouldEncodeEventsFromTheFpga() {
        assertStream("0700000000ab07ff", encoder -> encoder.madcSamples(FromFpga.event(0x7ff, 0xab)));
        assertStream("0700000000ff3fff", encoder -> encoder.madcSamples(FromFpga.event(0x3fff, 0xff)));
        assertStream(
                "0800010111020222", encoder -> encoder.madcSamples(FromFpga.event(0x111, 1), FromFpga.event(0x222, 2)));
        assertStream(
                "0901011102022203 0333800000000000",
                encoder -> encoder.madcSamples(
                        FromFpga.event(0x111, 1), FromFpga.event(0x222, 2), FromFpga.event(0x333, 3)));
        assertStream("0a00000000ab1234", encoder -> encoder.spikes(FromFpga.event(0x1234, 0xab)));
        assertStream("0b00011111022222", encoder -> encoder.spikes(A, B));
        assertStream("0c01111102222203 3333800000000000", encoder -> encoder.spikes(A, B, C));
    }

    @Test
    void shouldContinueInsideAWordAfterAWideMessage() {
        assertStream("0c01111102222203 3333020000000000 0000800000000000", encoder -> {
            encoder.spikes(A, B, C);
            encoder.halt();
        });
        assertStream(
                "050007ffffffffff 0b00011111022222 0c01111102222203 3333020000000000 0000800000000000", encoder -> {
                    encoder.systime(FromFpga.SYSTIME_MASK);
                    encoder.spikes(A, B);
                    encoder.spikes(A, B, C);
                    encoder.halt();
                });
    }

    @Test
    void shouldFillFiveWordsWithFourWideMessagesAndNeedNoComma() {
        assertStream(
                "0c01111102222203 33330c0111110222 220333330c011111 0222220333330c01 1111022222033333", encoder -> {
                    for (int i = 0; i < 4; i++) {
                        encoder.spikes(A, B, C);
                    }
                });
    }

    @Test
    void shouldAddNothingWhenFlushedAtAWordBoundary() {
        assertStream("0200000000000001 0200000000000000", encoder -> {
            encoder.tick();
            encoder.flush();
            encoder.flush();
            encoder.halt();
        });
    }

    @Test
    void shouldDecodeNothingFromFiller() {
        var from = new FromFpgaReencoder();
        new FromFpgaDecoder(from).accept(new long[] {FromFpga.FILLER, -1, FromFpga.FILLER | 0x0c}, 0, 3);
        assertEquals(0, from.messages);
        var to = new ToFpgaReencoder();
        new ToFpgaDecoder(to).accept(new long[] {ToFpga.COMMA, -1}, 0, 2);
        assertEquals(0, to.words.size());
        assertEquals(List.of(), to.refusals);
    }

    @Test
    void shouldShiftInWordsRegardlessOfTheirTopBitInsideAMessage() {
        var handler = new FromFpgaReencoder();
        var decoder = new FromFpgaDecoder(handler);
        var words = new long[] {0x0c01_1111_0222_2203L, 0xb333_8000_0000_0000L};
        decoder.accept(words, 0, 1);
        assertFalse(decoder.isAligned());
        decoder.accept(words, 1, 1);
        assertTrue(decoder.isAligned());
        handler.encoder.flush();
        assertEquals("0c01111102222203 b333800000000000", hex(handler.words));
    }

    @Test
    void shouldReportAnUnknownMessageFromTheFpgaAndGoOnAfterIt() {
        var handler = new FromFpgaReencoder();
        var decoder = new FromFpgaDecoder(handler);
        var damaged = new long[] {0x0200_0000_0000_0001L, 0x0d00_0000_0000_0005L, 0x0200_0000_0000_0001L};
        var failure = assertThrows(NeckarException.class, () -> decoder.accept(damaged, 0, 3));
        assertEquals(
                "message from the FPGA at word 1: got index 13 in 0d00000000000005 (allowed 0..12); the stream is "
                        + "damaged, open the connection anew",
                failure.getMessage());
        assertEquals(Recovery.RESET_LINK, failure.recovery());
        assertEquals(1, handler.messages);
        decoder.accept(damaged, 2, 1);
        assertEquals(2, handler.messages);
    }

    @Test
    void shouldSayWhereAndWhyAWordToTheFpgaIsRefused() {
        var handler = new ToFpgaReencoder();
        var decoder = new ToFpgaDecoder(handler);
        var words = new long[] {
            ToFpga.TICK,
            0x1000_0000_0000_0000L,
            ToFpga.COMMA,
            0x0a00_0000_0000_0002L,
            0x0300_0200_0000_0000L,
            ToFpga.TICK
        };
        decoder.accept(words, 0, 2);
        decoder.accept(words, 2, 4);
        assertEquals(
                List.of(
                        "1 1000000000000000 UNKNOWN_INDEX",
                        "3 0a00000000000002 GAP_NOT_ZERO",
                        "4 0300020000000000 JTAG_BIT_COUNT"),
                handler.refusals);
        assertEquals(2, handler.words.size());
        assertEquals(6, decoder.position());
    }

    @Test
    void shouldKnowIndexAndWidthOfEveryMessage() {
        for (int i = 0; i < ToFpga.COUNT; i++) {
            assertEquals(i, Messages.TO_FPGA.get(i).index());
        }
        for (int i = 0; i < FromFpga.COUNT; i++) {
            assertEquals(i, Messages.FROM_FPGA.get(i).index());
            assertEquals(i == 9 || i == 12 ? 80 : 64, Messages.FROM_FPGA.get(i).width());
        }
    }

    private static void assertWord(String expected, long word) {
        assertEquals(expected, "%016x".formatted(word));
    }

    private static void assertStream(String expected, Consumer<FromFpgaEncoder> messages) {
        var out = new WordBuffer();
        var encoder = new FromFpgaEncoder(out);
        messages.accept(encoder);
        encoder.flush();
        assertEquals(expected, hex(out));
    }

    private static String hex(WordBuffer words) {
        return Arrays.stream(words.toArray()).mapToObj("%016x"::formatted).collect(Collectors.joining(" "));
    }

    private static String refused(Executable call) {
        var refusal = assertThrows(NeckarException.class, call);
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        return refusal.getMessage();
    }
}
