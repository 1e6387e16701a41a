package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.fisch.arq.Datagrams.ack;
import static org.neckar.fisch.arq.Datagrams.frame;
import static org.neckar.fisch.arq.Datagrams.sent;
import static org.neckar.fisch.arq.Datagrams.sentUntil;
import static org.neckar.fisch.arq.Datagrams.taken;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** The host's end against an FPGA made of bytes. */
class ArqClientTest {
    private static final String RESET = "abababab";
    private static final long[] INFO = {
        0x76657273696f6e3aL, 0x20310a636f6d7061L, 0x7469626c655f756eL, 0x74696c3a20320a00L
    };
    private static final long WORD = 0x747ba401;

    private static final int UT = 0x0010;
    private static final int LOOPBACK = 0x8001;
    private static final int CONFIGURATION = 0x8002;
    private static final long MS = 1_000_000;

    private final ArqClient client = new ArqClient(ArqSettings.DEFAULT, "fpga 10.0.0.1");
    private long nowNs;

    @Test
    void shouldOpenWithTheBytesOfTheFieldsHostSoftware() {
        client.open(WORD, nowNs);
        assertEquals(List.of(RESET), sent(client, nowNs));
        assertEquals(
                List.of("00000000000000008001000100000000747ba401"),
                receive("000000ff 00000000 8002 0008 0000000000000100 0000000000000080 00000000000000b4 "
                        + "0000000000000004 76657273696f6e3a 20310a636f6d7061 7469626c655f756e 74696c3a20320a00"));
        assertEquals(ArqState.CHECKING, client.state());
        assertEquals(List.of("00000001"), receive("00000000 00000001 8001 0001 00000000747ba401"));

        assertEquals(ArqState.OPEN, client.state());
        assertEquals("version: 1\ncompatible_until: 2\n", client.bitfileInfo());
    }

    @Test
    void shouldTalkWithTheBytesOfTheFieldsHostSoftware() {
        open();
        client.offer(new long[] {0x0400000000000000L, 0x0a00000000000000L}, 0, 2);
        client.flush();
        assertEquals(List.of("00000001000000010010000204000000000000000a00000000000000"), sent(client, nowNs));
        assertEquals(List.of("00000002"), receive("00000001 00000002 0010 0001 0200000000000000"));
        assertEquals(List.of(0x0200000000000000L), taken(client));

        client.close(nowNs);
        assertEquals(List.of("0000000200000002800000010000000000000000"), sent(client, nowNs));
        assertEquals(ArqState.CLOSING, client.state());
        assertEquals(List.of(), receive(ack(2)));
        assertEquals(ArqState.CLOSED, client.state());
        assertEquals(List.of(), sentUntil(client, nowNs, nowNs + 10_000 * MS));
    }

    @Test
    void shouldWriteTheResetForTheResetPortAndEverythingElseForTheDataPort() {
        var buffer = ByteBuffer.allocate(ArqProtocol.MAX_DATAGRAM_BYTES);
        client.open(WORD, nowNs);
        assertEquals(Outgoing.TO_RESET_PORT, client.transmit(buffer.clear(), nowNs));
        client.receive(Datagrams.bytes(configuration(0, INFO)), nowNs);

        assertEquals(Outgoing.TO_DATA_PORT, client.transmit(buffer.clear(), nowNs));
        assertEquals(Outgoing.NOTHING, client.transmit(buffer.clear(), nowNs));
    }

    @Test
    void shouldRepeatTheResetWithGrowingPausesAndGiveUpAfterTwoSeconds() {
        client.open(WORD, nowNs);

        for (long at : new long[] {0, 50, 105, 165, 230, 300, 375}) {
            assertEquals(List.of(), sentUntil(client, nowNs, at * MS - 1));
            nowNs = at * MS;
            assertEquals(List.of(RESET), sent(client, nowNs));
        }
        assertEquals(14, sentUntil(client, nowNs, 3000 * MS).size());
        assertFailed(
                Recovery.BOARD_FAULT,
                "HostARQ with fpga 10.0.0.1, waiting for the configuration frame: no configuration within 2000 ms; is "
                        + "the board powered and this its address?");
    }

    @Test
    void shouldThrowAwayEverythingBeforeTheConfiguration() {
        client.open(WORD, nowNs);
        sent(client, nowNs);

        assertEquals(List.of(), receive(frame(0, 1, LOOPBACK, WORD)));
        assertEquals(List.of(), receive(frame(0, 0, UT, 1)));
        assertEquals(List.of(), receive(ack(0)));
        assertEquals(List.of(frame(0, 0, LOOPBACK, WORD)), receive(configuration(0, INFO)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void shouldRefuseOtherParameters(int which) {
        long[] words = {256, 128, 180, 1, 0x41};
        words[which] /= 2;
        client.open(WORD, nowNs);
        receive(frame(255, 0, CONFIGURATION, words));

        assertEquals(ArqState.FAILED, client.state());
        assertFailed(
                Recovery.BOARD_FAULT,
                "HostARQ with fpga 10.0.0.1, exchanging the configuration: configuration: got %d sequence numbers, "
                                .formatted(words[0])
                        + "window %d, %d words per frame (allowed 256, 128, 180)".formatted(words[1], words[2]));
    }

    @Test
    void shouldRefuseAConfigurationWithoutLengthOfTheInformation() {
        client.open(WORD, nowNs);
        receive(frame(255, 0, CONFIGURATION, 256, 128, 180));

        assertFailed(
                Recovery.BOARD_FAULT,
                "HostARQ with fpga 10.0.0.1, exchanging the configuration: configuration: got 3 words (allowed 4 or "
                        + "more)");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 2049, Long.MAX_VALUE, Long.MIN_VALUE})
    void shouldRefuseAnAbsurdAmountOfInformation(long words) {
        client.open(WORD, nowNs);
        receive(frame(255, 0, CONFIGURATION, 256, 128, 180, words));

        assertFailed(
                Recovery.BOARD_FAULT,
                "HostARQ with fpga 10.0.0.1, exchanging the configuration: configuration: announces %d words of "
                                .formatted(words)
                        + "bitfile information (allowed 0..2048)");
    }

    @Test
    void shouldRefuseMoreInformationThanAnnounced() {
        client.open(WORD, nowNs);
        receive(frame(255, 0, CONFIGURATION, 256, 128, 180, 1, 2, 3));

        assertFailed(
                Recovery.BOARD_FAULT,
                "HostARQ with fpga 10.0.0.1, exchanging the configuration: configuration: got 2 words of bitfile "
                        + "information (allowed 1, as announced)");
    }

    @Test
    void shouldAcceptInformationSplitOverTwoFrames() {
        client.open(WORD, nowNs);
        receive(frame(255, 0, CONFIGURATION, 256, 128, 180, 4, INFO[0], INFO[1]));
        assertEquals(ArqState.CONFIGURING, client.state());

        assertEquals(List.of(frame(1, 0, LOOPBACK, WORD)), receive(frame(255, 1, CONFIGURATION, INFO[2], INFO[3])));
        assertEquals("version: 1\ncompatible_until: 2\n", client.bitfileInfo());
    }

    @Test
    void shouldSayWhenTheInformationIsNotThereYet() {
        assertEquals(
                "HostARQ with fpga 10.0.0.1, without session: no bitfile information yet; wait until the session is "
                        + "open",
                assertThrows(NeckarException.class, client::bitfileInfo).getMessage());
    }

    @Test
    void shouldIgnorePaddedDatagrams() {
        client.open(WORD, nowNs);
        receive(configuration(0, INFO) + "00".repeat(8));
        assertEquals(ArqState.RESETTING, client.state());
        sentUntil(client, nowNs, 2000 * MS);

        assertEquals(ArqState.FAILED, client.state());
    }

    /** Such an FPGA confuses the field's host software for good. */
    @Test
    void shouldTolerateAnFpgaWhoseFirstFrameAcknowledgesFrame0() {
        client.open(WORD, nowNs);
        sent(client, nowNs);
        assertEquals(List.of(frame(0, 0, LOOPBACK, WORD)), receive(frame(0, 0, CONFIGURATION, 256, 128, 180, 1, 0x41)));
        receive(ack(0));
        receive(frame(0, 1, LOOPBACK, WORD));

        assertEquals(ArqState.OPEN, client.state());
    }

    @Test
    void shouldFailWhenTheLoopbackFrameIsAcknowledgedButNotReturned() {
        client.open(WORD, nowNs);
        receive(configuration(0, INFO));
        for (long at = 0; at < 400 * MS; at += 10 * MS) {
            assertNull(client.failure());
            if (sentUntil(client, at, at + 10 * MS - 1).contains(RESET)) {
                client.receive(Datagrams.bytes(configuration(0, INFO)), at + 10 * MS - 1);
            }
            client.receive(Datagrams.bytes(ack(0)), at + 10 * MS - 1);
        }
        sent(client, 400 * MS);

        assertFailed(
                Recovery.BOARD_FAULT,
                "HostARQ with fpga 10.0.0.1, waiting for the loopback frame: the loopback frame did not come back "
                        + "within 400 ms");
    }

    /** The loopback frame of a program killed before, at the same address, can open our session in our place. */
    @Test
    void shouldResetAgainWhenAnotherLoopbackFrameComesBack() {
        client.open(WORD, nowNs);
        sent(client, nowNs);
        receive(configuration(0, INFO));
        receive(frame(0, 1, LOOPBACK, WORD + 1));

        assertEquals(List.of(RESET), sentUntil(client, nowNs, 51 * MS));
        nowNs = 51 * MS;
        assertEquals(List.of(frame(0, 0, LOOPBACK, WORD)), receive(configuration(0, INFO)));
    }

    @Test
    void shouldSendAgainOnlyTheFrameThatIsMissing() {
        open();
        offerFrames(16);
        sent(client, nowNs);
        nowNs += MS / 10;
        receive(ack(3));
        assertEquals(List.of(), receive(ack(3)));
        assertEquals(List.of(), receive(ack(3)));

        assertEquals(List.of(frame(1, 4, UT, 3)), receive(ack(3)));
        nowNs += MS / 10;
        assertEquals(List.of(), receive(ack(16)));
        assertTrue(client.isDrained());
        assertEquals(1, client.counters().of(ArqCounter.FAST_RETRANSMISSIONS));
        assertEquals(0, client.counters().of(ArqCounter.TIMEOUT_RETRANSMISSIONS));
    }

    @Test
    void shouldSendTheSecondMissingFrameAsSoonAsTheFirstIsAcknowledged() {
        open();
        offerFrames(16);
        sent(client, nowNs);
        nowNs += MS / 10;
        receive(ack(3));
        receive(ack(3));
        receive(ack(3));
        receive(ack(3));
        nowNs += MS / 10;

        assertEquals(List.of(frame(1, 9, UT, 8)), receive(ack(8)));
    }

    @Test
    void shouldGoOnAfterRetransmissionWithoutWaitingForTheRest() {
        open();
        offerFrames(30);
        assertEquals(17, sent(client, nowNs).size());
        nowNs += MS / 10;
        receive(ack(3));
        receive(ack(3));
        receive(ack(3));
        receive(ack(3));
        nowNs += MS / 10;

        var sent = receive(ack(10));
        assertTrue(sent.size() > 5, sent::toString);
    }

    @Test
    void shouldNotTakeAcknowledgementsInDataFramesForAReportOfAGap() {
        open();
        offerFrames(5);
        sent(client, nowNs);
        for (int sequence = 2; sequence < 12; sequence++) {
            assertEquals(List.of(ack(sequence)), receive(frame(0, sequence, UT, 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 100, 255})
    void shouldIgnoreAcknowledgementsOfFramesThatAreNotUnderWay(int acknowledgement) {
        open();
        offerFrames(5);
        sent(client, nowNs);
        receive(ack(acknowledgement));

        assertEquals(5, client.outstanding());
    }

    @Test
    void shouldRepeatAFrameWithGrowingPausesAndGiveUpAfterTwoMinutes() {
        open();
        offerFrames(1);
        assertEquals(List.of(frame(1, 1, UT, 0)), sent(client, nowNs));
        assertEquals(List.of(frame(1, 1, UT, 0)), sentUntil(client, nowNs, nowNs + 7 * MS / 5));
        int more = sentUntil(client, nowNs + 7 * MS / 5, nowNs + 200_000 * MS).size();

        assertEquals(10_004, 2 + more);
        assertFailed(
                Recovery.RESET_LINK,
                "HostARQ with fpga 10.0.0.1, open: frame 1 was sent 10004 times in 120003 ms without any answer; "
                        + "is the peer still there?");
        assertEquals(0, client.offer(new long[1], 0, 1));
    }

    @Test
    void shouldNotGiveUpAPeerThatLives() {
        var client = new ArqClient(new ArqSettings(1000 * MS, 2000 * MS, 400 * MS, 500 * MS), "busy");
        openThis(client);
        client.offer(new long[] {1}, 0, 1);
        client.flush();
        for (int i = 0; i < 1000; i++) {
            nowNs += 12 * MS;
            sent(client, nowNs);
            if (i % 50 == 0) {
                client.receive(Datagrams.bytes(ack(0)), nowNs);
            }
        }

        assertEquals(ArqState.OPEN, client.state());
    }

    /** The field's host software leaves the tail of a burst without acknowledgement. */
    @Test
    void shouldAcknowledgeTheLastFrameOfABurst() {
        open();
        assertEquals(List.of(ack(2)), receive(frame(0, 2, UT, 1)));
        assertEquals(List.of(ack(3)), receive(frame(0, 3, UT, 1)));
        assertEquals(List.of(ack(4)), receive(frame(0, 4, UT, 1)));
    }

    @Test
    void shouldCloseAfterHalfASecondWhenTheFlushFrameIsNotAcknowledged() {
        open();
        client.close(nowNs);
        sentUntil(client, nowNs, nowNs + 499 * MS);
        assertEquals(ArqState.CLOSING, client.state());
        sentUntil(client, nowNs + 499 * MS, nowNs + 501 * MS);

        assertEquals(ArqState.CLOSED, client.state());
        assertNull(client.failure());
    }

    @Test
    void shouldBeSilentAndIgnoreEverythingOnceClosed() {
        client.close(nowNs);

        assertEquals(ArqState.CLOSED, client.state());
        assertEquals(List.of(), receive(configuration(0, INFO)));
        assertEquals(Long.MAX_VALUE, client.nextWakeupNs(nowNs));
    }

    @Test
    void shouldOpenAgainAfterClosing() {
        open();
        client.close(nowNs);
        open();
        offerFrames(1);

        assertEquals(List.of(frame(1, 1, UT, 0)), sent(client, nowNs));
    }

    @Test
    void shouldFailWhenTheFpgaIsResetByAnotherProgram() {
        open();
        offerFrames(2);
        sent(client, nowNs);
        assertEquals(List.of(), receive(configuration(0, INFO)));
        nowNs += 21 * MS;
        receive(configuration(0, INFO));

        assertFailed(
                Recovery.RESET_LINK,
                "HostARQ with fpga 10.0.0.1, open: the FPGA was reset under this session, by another program or its "
                        + "own restart");
    }

    @Test
    void shouldBeginAgainWhenTheFpgaIsResetBeforeAnyWordWasSent() {
        open();
        assertEquals(List.of(), receive(configuration(0, INFO)));
        nowNs += 21 * MS;
        assertEquals(List.of(frame(0, 0, LOOPBACK, WORD)), receive(configuration(0, INFO)));
        receive(frame(0, 1, LOOPBACK, WORD));

        assertEquals(ArqState.OPEN, client.state());
    }

    @Test
    void shouldFailWhenTheFpgaKnowsNoSuchSession() {
        open();
        offerFrames(1);
        sent(client, nowNs);
        receive(RESET);
        receive(RESET);
        assertEquals(ArqState.OPEN, client.state());
        receive(RESET);

        assertFailed(
                Recovery.RESET_LINK,
                "HostARQ with fpga 10.0.0.1, open: the FPGA knows nothing of this session: it was restarted or serves "
                        + "another host now");
    }

    @Test
    void shouldProbeByALoopbackFrameWhenNothingIsUnderWay() {
        open();
        client.probe();
        client.probe();

        assertEquals(List.of(frame(1, 1, LOOPBACK, WORD)), sent(client, nowNs));
        assertEquals(List.of(ack(2)), receive(frame(1, 2, LOOPBACK, WORD)));
        assertEquals(List.of(), taken(client));
    }

    @Test
    void shouldShowBackPressureByTakingNoMoreWords() {
        open();
        int room = client.room();
        assertEquals(248 * 180, room);
        assertEquals(room, client.offer(new long[room + 500], 0, room + 500));
        assertEquals(0, client.room());
        sent(client, nowNs);
        receive(ack(8));

        assertEquals(8 * 180, client.room());
    }

    @Test
    void shouldRefuseABufferThatIsTooSmall() {
        var small = ByteBuffer.allocate(ArqProtocol.MAX_DATAGRAM_BYTES - 1);

        assertEquals(
                "HostARQ: got a buffer of 1451 bytes (allowed 1452 or more)",
                assertThrows(NeckarException.class, () -> client.transmit(small, 0))
                        .getMessage());
    }

    private void open() {
        openThis(client);
    }

    private void openThis(ArqClient client) {
        client.open(WORD, nowNs);
        sent(client, nowNs);
        for (var datagram : List.of(configuration(0, INFO), frame(0, 1, LOOPBACK, WORD))) {
            client.receive(Datagrams.bytes(datagram), nowNs);
            sent(client, nowNs);
        }
        assertEquals(ArqState.OPEN, client.state());
    }

    private List<String> receive(String datagram) {
        client.receive(Datagrams.bytes(datagram), nowNs);
        return sent(client, nowNs);
    }

    private void offerFrames(int count) {
        for (int i = 0; i < count; i++) {
            client.offer(new long[] {i}, 0, 1);
            client.flush();
        }
    }

    private void assertFailed(Recovery recovery, String message) {
        assertEquals(ArqState.FAILED, client.state());
        assertEquals(message, client.failure().getMessage());
        assertEquals(recovery, client.failure().recovery());
    }

    private static String configuration(int sequence, long... info) {
        var words = new long[4 + info.length];
        words[0] = 256;
        words[1] = 128;
        words[2] = 180;
        words[3] = info.length;
        System.arraycopy(info, 0, words, 4, info.length);
        return frame(255, sequence, CONFIGURATION, words);
    }
}
