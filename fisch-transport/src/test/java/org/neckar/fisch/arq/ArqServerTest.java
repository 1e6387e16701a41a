package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.fisch.arq.Datagrams.ack;
import static org.neckar.fisch.arq.Datagrams.frame;
import static org.neckar.fisch.arq.Datagrams.sent;
import static org.neckar.fisch.arq.Datagrams.sentUntil;
import static org.neckar.fisch.arq.Datagrams.taken;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.fisch.NeckarException;

/** What an FPGA must do so that the field's host software is content, item by item. */
class ArqServerTest {
    private static final SocketAddress HOST = InetSocketAddress.createUnresolved("host", 52_145);
    private static final SocketAddress OTHER = InetSocketAddress.createUnresolved("other", 1);
    private static final String INFO = "version: 1\ncompatible_until: 2\n";
    private static final String CONFIGURATION = "000000ff 00000000 8002 0008 0000000000000100 0000000000000080"
            .concat("00000000000000b4 0000000000000004")
            .concat("76657273696f6e3a 20310a636f6d7061 7469626c655f756e 74696c3a20320a00")
            .replace(" ", "");

    private static final int UT = 0x0010;
    private static final int FLUSH = 0x8000;
    private static final int LOOPBACK = 0x8001;
    private static final long MS = 1_000_000;

    private final ArqServer server = new ArqServer(ArqSettings.DEFAULT, INFO);
    private long nowNs;

    @Test
    void shouldAnswerAResetWithTheConfiguration() {
        assertEquals(List.of(CONFIGURATION), reset(HOST));
        assertEquals(HOST, server.peer());
        assertEquals(HOST, server.destination());
        assertEquals(ArqState.CONFIGURING, server.state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abababac", "ababab", "abababab00", "00000000", ""})
    void shouldTakeNothingElseForAReset(String datagram) {
        server.receiveReset(Datagrams.bytes(datagram), HOST, nowNs);

        assertEquals(List.of(), sent(server, nowNs));
        assertEquals(0, server.session());
    }

    @Test
    void shouldStartNumbersAnewWhenTheHostResetsAgain() {
        open();
        nowNs += 100 * MS;

        assertEquals(List.of(CONFIGURATION), reset(HOST));
        assertEquals(List.of(frame(0, 1, LOOPBACK, 7)), receive(frame(0, 0, LOOPBACK, 7)));
        assertEquals(2, server.session());
    }

    @Test
    void shouldForgetWordsOfTheSessionBefore() {
        open();
        receive(frame(1, 1, UT, 1, 2, 3));
        server.offer(new long[] {9}, 0, 1);
        nowNs += 100 * MS;
        reset(HOST);

        assertEquals(List.of(), taken(server));
        assertEquals(List.of(frame(0, 1, LOOPBACK, 7)), receive(frame(0, 0, LOOPBACK, 7)));
    }

    @Test
    void shouldTurnToAnotherHostAtOnce() {
        open();

        assertEquals(List.of(CONFIGURATION), reset(OTHER));
        assertEquals(OTHER, server.destination());
        server.receive(Datagrams.bytes(frame(1, 1, UT, 5)), HOST, nowNs);
        assertEquals(List.of(), taken(server));
    }

    @Test
    void shouldGoOnWhenTheNetworkRepeatsTheResetAndTheHostGoesOn() {
        open();
        nowNs += 5 * MS;
        assertEquals(List.of(), reset(HOST));
        assertEquals(List.of(ack(1)), receive(frame(1, 1, UT, 5)));
        nowNs += 50 * MS;

        assertEquals(List.of(), sent(server, nowNs));
        assertEquals(List.of(5L), taken(server));
        assertEquals(1, server.session());
    }

    @Test
    void shouldLetOldFramesPassWhenTheHostIsResetWhileItSends() {
        open();
        nowNs += 100 * MS;
        receive(frame(1, 1, UT, 5));

        assertEquals(List.of(), reset(HOST));
        assertEquals(ArqState.QUIET, server.state());
        assertEquals(2, server.session());
        nowNs += 19 * MS;
        assertEquals(List.of(), receive(frame(1, 2, UT, 6)));
        assertEquals(List.of(), reset(HOST));
        nowNs += MS;
        assertEquals(List.of(CONFIGURATION), sent(server, nowNs));
        assertEquals(2, server.session());
    }

    @Test
    void shouldTurnToAnotherHostEvenWhileOldFramesPass() {
        open();
        nowNs += 100 * MS;
        receive(frame(1, 1, UT, 5));
        reset(HOST);

        assertEquals(List.of(CONFIGURATION), reset(OTHER));
    }

    @Test
    void shouldObeyAResetSoonAfterTheFirstWhenTheHostIsSilent() {
        open();
        nowNs += 5 * MS;
        reset(HOST);

        assertEquals(nowNs + 20 * MS, server.nextWakeupNs(nowNs));
        assertEquals(List.of(), sent(server, nowNs + 20 * MS));
        assertEquals(ArqState.QUIET, server.state());
        assertEquals(List.of(CONFIGURATION), sent(server, nowNs + 40 * MS));
    }

    @Test
    void shouldRepeatTheConfigurationUntilItIsAcknowledged() {
        reset(HOST);

        var repeated = sentUntil(server, nowNs, nowNs + 5 * MS);
        assertEquals(List.of(CONFIGURATION, CONFIGURATION), repeated);
        nowNs += 6 * MS;
        assertEquals(List.of(frame(0, 1, LOOPBACK, 7)), receive(frame(0, 0, LOOPBACK, 7)));
        receive(ack(1));
        assertEquals(List.of(), sentUntil(server, nowNs, nowNs + 1000 * MS));
    }

    @Test
    void shouldSplitALongInfoOverFrames() {
        var text = "x".repeat(8 * 200);
        var longWinded = new ArqServer(ArqSettings.DEFAULT, text);
        longWinded.receiveReset(Datagrams.bytes("abababab"), HOST, nowNs);

        var frames = sent(longWinded, nowNs);

        assertEquals(2, frames.size());
        assertTrue(frames.get(0).startsWith("000000ff00000000800200b4"), frames.get(0));
        assertTrue(frames.get(1).startsWith("000000ff0000000180020018"), frames.get(1));
        assertEquals(2 * (12 + 24 * 8), frames.get(1).length());
    }

    @Test
    void shouldRefuseAnInfoThatIsTooLong() {
        var text = "x".repeat(ArqServer.MAX_INFO_BYTES + 1);

        var refused = assertThrows(NeckarException.class, () -> new ArqServer(ArqSettings.DEFAULT, text));
        assertEquals(
                "bytes of bitfile information: got 16385 = 0x4001 (allowed 0..16384 = 0x4000)", refused.getMessage());
    }

    @Test
    void shouldAcknowledgeEveryFrameAtOnce() {
        open();

        assertEquals(List.of(ack(1)), receive(frame(1, 1, UT, 1)));
        assertEquals(List.of(ack(2)), receive(frame(1, 2, UT, 2)));
    }

    @Test
    void shouldAcknowledgeFramesThatArriveTogetherByOneDatagram() {
        open();
        for (int sequence = 1; sequence < 9; sequence++) {
            server.receive(Datagrams.bytes(frame(1, sequence, UT, sequence)), HOST, nowNs);
        }

        assertEquals(List.of(ack(8)), sent(server, nowNs));
    }

    @Test
    void shouldLetAnswersCarryTheAcknowledgement() {
        open();
        server.receive(Datagrams.bytes(frame(1, 1, UT, 1)), HOST, nowNs);
        server.offer(new long[] {0x0200000000000000L}, 0, 1);
        server.flush();

        assertEquals(List.of(frame(1, 2, UT, 0x0200000000000000L)), sent(server, nowNs));
    }

    @Test
    void shouldAcknowledgeDuplicatesAgainAndDropThem() {
        open();
        receive(frame(1, 1, UT, 1));

        assertEquals(List.of(ack(1)), receive(frame(1, 1, UT, 1)));
        assertEquals(List.of(1L), taken(server));
        assertEquals(1, server.counters().of(ArqCounter.DUPLICATES));
    }

    @Test
    void shouldHandOutWordsInOrderAndAskForTheMissingFrame() {
        open();

        assertEquals(List.of(ack(0)), receive(frame(1, 3, UT, 3)));
        assertEquals(List.of(ack(0)), receive(frame(1, 2, UT, 2)));
        assertEquals(List.of(), taken(server));
        assertEquals(List.of(ack(3)), receive(frame(1, 1, UT, 1)));
        assertEquals(List.of(1L, 2L, 3L), taken(server));
    }

    @Test
    void shouldNeverHaveMoreThan128FramesUnderWay() {
        open();
        int last = 1;
        int most = 0;
        for (int round = 0; round < 8; round++) {
            offerFrames(128);
            int acknowledged = last;
            last += sent(server, nowNs).size();
            assertEquals(last - acknowledged, server.outstanding());
            most = Math.max(most, server.outstanding());
            nowNs += MS / 10;
            server.receive(Datagrams.bytes(ack(last & 0xff)), HOST, nowNs);
        }

        assertEquals(128, most);
    }

    @Test
    void shouldRepeatUnacknowledgedFramesAboutEveryMillisecondWithoutStoppingTheApplication() {
        open();
        server.offer(new long[] {1}, 0, 1);
        server.flush();
        var first = frame(0, 2, UT, 1);
        assertEquals(List.of(first), sent(server, nowNs));

        assertEquals(List.of(), sentUntil(server, nowNs, nowNs + MS / 4));
        assertEquals(List.of(first, first), sentUntil(server, nowNs, nowNs + 2 * MS));
        server.offer(new long[] {2}, 0, 1);
        server.flush();
        assertEquals(List.of(frame(0, 3, UT, 2)), sent(server, nowNs + 2 * MS));
    }

    @Test
    void shouldReturnLoopbackPayloadsUnchangedAtAnyTime() {
        open();
        receive(frame(1, 1, UT, 1));

        assertEquals(List.of(frame(2, 2, LOOPBACK, -1, 2, 3)), receive(frame(1, 2, LOOPBACK, -1, 2, 3)));
        assertEquals(List.of(1L), taken(server));
    }

    @Test
    void shouldReturnLoopbackFramesAtAnyRateAndLoseNone() {
        open();
        int next = 1;
        var answers = new ArrayList<String>();
        while (next < 1000) {
            for (int i = 0; i < 100; i++, next++) {
                var frame = frame((answers.size() + 1) & 0xff, next & 0xff, LOOPBACK, next);
                server.receive(Datagrams.bytes(frame), HOST, nowNs);
            }
            List<String> sent;
            do {
                nowNs += MS / 10;
                sent = sent(server, nowNs);
                sent.stream().filter(datagram -> datagram.length() > 8).forEach(answers::add);
                server.receive(Datagrams.bytes(ack((answers.size() + 1) & 0xff)), HOST, nowNs);
            } while (!sent.isEmpty());
        }

        assertEquals(1000, answers.size());
        for (int i = 0; i < answers.size(); i++) {
            assertTrue(answers.get(i).endsWith("80010001%016x".formatted(i + 1)), answers.get(i));
        }
    }

    @Test
    void shouldSwallowFlush() {
        open();

        assertEquals(List.of(ack(1)), receive(frame(1, 1, FLUSH, 0)));
        assertEquals(List.of(), taken(server));
        assertEquals(ArqState.OPEN, server.state());
    }

    @Test
    void shouldSendAnswersAsUtFramesOnly() {
        open();
        offerFrames(3);

        for (var datagram : sent(server, nowNs)) {
            assertEquals("0010", datagram.substring(16, 20));
        }
    }

    @Test
    void shouldSendAPartialFrameAsSoonAsItIsFlushed() {
        open();
        server.offer(LongStream.range(0, 182).toArray(), 0, 182);
        assertEquals(List.of(2 * 1452), sizes(sent(server, nowNs)));
        server.flush();

        assertEquals(List.of(frame(0, 3, UT, 180, 181)), sent(server, nowNs));
    }

    @Test
    void shouldAnswerARequestForStatistics() {
        open();
        receive(frame(1, 1, UT, 1, 2));
        receive(frame(1, 1, UT, 1, 2));

        assertEquals(List.of(frame(2, 2, 0x0002, 3, 1, 0, 4, 0)), receive(frame(1, 2, 0x8004, 0)));
    }

    @Test
    void shouldAnswerARequestForDummyData() {
        open();

        assertEquals(List.of(frame(1, 2, 0x0000, 0, 1, 2)), receive(frame(1, 1, 0x8003, 5, 5, 5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x8002, 0x8006, 0x0000, 0x0001, 0x0002, 0x5000, 0x1234, 0xffff})
    void shouldAcknowledgeOtherTypesWithoutFurtherEffect(int type) {
        open();

        assertEquals(List.of(ack(1)), receive(frame(1, 1, type, 0xababababL)));
        assertEquals(List.of(), taken(server));
        assertEquals(1, server.session());
    }

    @Test
    void shouldAcceptPaddingBehindTheWords() {
        open();

        assertEquals(List.of(ack(1)), receive(frame(1, 1, UT, 5) + "00".repeat(700)));
        assertEquals(List.of(5L), taken(server));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000001 00000001 0010 0002 0000000000000005",
                "00000001 00000001 0010 0000",
                "00000001 00000001 0010 00b5",
                "00000001 00000101 0010 0001 0000000000000005",
                "00000101 00000001 0010 0001 0000000000000005",
                "00000001 00000001 0010",
                "0000000100",
                "0000",
                ""
            })
    void shouldIgnoreDatagramsThatAreNoFrames(String datagram) {
        open();

        assertEquals(List.of(), receive(datagram));
        assertEquals(List.of(), taken(server));
    }

    @Test
    void shouldNotTakeFramesOfAnEarlierSessionForNewOnes() {
        open();
        nowNs += 100 * MS;
        reset(HOST);

        assertEquals(List.of(), receive(frame(7, 0, UT, 1)));
        assertEquals(List.of(), receive(frame(0, 3, UT, 1)));
        assertEquals(List.of(frame(0, 1, LOOPBACK, 7)), receive(frame(0, 0, LOOPBACK, 7)));
        assertEquals(List.of(), receive(frame(77, 1, UT, 1)));
        assertEquals(List.of(), taken(server));
    }

    @Test
    void shouldTellAHostWithoutSessionSo() {
        server.receive(Datagrams.bytes(frame(1, 1, UT, 5)), OTHER, nowNs);

        assertEquals(List.of("abababab"), sent(server, nowNs));
        server.receive(Datagrams.bytes(frame(1, 1, UT, 5)), OTHER, nowNs);
        server.transmit(ByteBuffer.allocate(ArqProtocol.MAX_DATAGRAM_BYTES), nowNs);
        assertEquals(OTHER, server.destination());
    }

    @Test
    void shouldNotAnswerAcknowledgementsOfStrangers() {
        server.receive(Datagrams.bytes(ack(1)), OTHER, nowNs);
        server.receive(Datagrams.bytes("abababab"), OTHER, nowNs);

        assertEquals(List.of(), sent(server, nowNs));
    }

    @Test
    void shouldKeepFramesThatNobodyTakesAndRefuseThoseBeyond() {
        open();
        for (int n = 1; n < 400; n++) {
            receive(frame(1, n & 0xff, UT, n));
        }

        assertEquals(256, server.available());
        assertEquals(128, server.counters().of(ArqCounter.NO_ROOM));
        assertEquals(LongStream.range(1, 257).boxed().toList(), taken(server));
        assertEquals(List.of(ack(0)), sent(server, nowNs));
        assertEquals(List.of(ack(1)), receive(frame(1, 1, UT, 257)));
    }

    @Test
    void shouldEndTheSessionWhenTheHostNeverAcknowledges() {
        open();
        server.offer(new long[] {1}, 0, 1);
        server.flush();
        int transmissions = sentUntil(server, nowNs, nowNs + 200_000 * MS).size();

        assertEquals(10_004, transmissions);
        assertEquals(ArqState.IDLE, server.state());
        assertEquals(
                ("HostARQ with host %s, open: frame 2 was sent 10004 times in 120003 ms without any answer; is the "
                                + "peer still there?")
                        .formatted(HOST),
                server.failure().getMessage());
        assertEquals(List.of(CONFIGURATION), reset(OTHER));
    }

    private void open() {
        reset(HOST);
        receive(frame(0, 0, LOOPBACK, 7));
        receive(ack(1));
    }

    private List<String> reset(SocketAddress source) {
        server.receiveReset(Datagrams.bytes("abababab"), source, nowNs);
        return sent(server, nowNs);
    }

    private List<String> receive(String datagram) {
        server.receive(Datagrams.bytes(datagram), HOST, nowNs);
        return sent(server, nowNs);
    }

    private void offerFrames(int count) {
        for (int i = 0; i < count; i++) {
            server.offer(new long[] {i}, 0, 1);
            server.flush();
        }
    }

    private static List<Integer> sizes(List<String> datagrams) {
        return datagrams.stream().map(String::length).toList();
    }
}
