package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neckar.fisch.arq.Datagrams.frame;
import static org.neckar.fisch.arq.Datagrams.sent;
import static org.neckar.fisch.arq.Datagrams.sentUntil;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The host's end when its first reset was not answered in time. */
class RepeatedResetTest {
    private static final long WORD = 0x747ba401;
    private static final int LOOPBACK = 0x8001;
    private static final String CONFIGURATION = frame(255, 0, 0x8002, 256, 128, 180, 1, 0x41);
    private static final long MS = 1_000_000;

    private final ArqClient client = new ArqClient(ArqSettings.DEFAULT, "fpga 10.0.0.1");
    private long nowNs;

    @Test
    void shouldCheckAgainAfterRepeatedResetsWhenTheLastOneHasArrived() {
        client.open(WORD, nowNs);
        sentUntil(client, nowNs, 60 * MS);
        nowNs = 60 * MS;
        receive(CONFIGURATION);
        receive(frame(0, 1, LOOPBACK, WORD));

        assertEquals(List.of(), sentUntil(client, nowNs, 170 * MS - 1));
        nowNs = 170 * MS;
        assertEquals(List.of(frame(1, 1, LOOPBACK, WORD)), sent(client, nowNs));
        assertEquals(ArqState.CHECKING, client.state());
        receive(frame(1, 2, LOOPBACK, WORD));
        assertEquals(ArqState.OPEN, client.state());
    }

    /** The FPGA has forgotten the first check then, and counts from the start. */
    @Test
    void shouldBeginAgainWhenARepeatedResetReachesTheFpgaBehindTheLoopbackFrame() {
        client.open(WORD, nowNs);
        sentUntil(client, nowNs, 60 * MS);
        nowNs = 60 * MS;
        receive(CONFIGURATION);
        receive(frame(0, 1, LOOPBACK, WORD));
        nowNs = 80 * MS;
        assertEquals(List.of(), receive(CONFIGURATION));
        nowNs = 230 * MS;

        assertEquals(List.of(frame(0, 0, LOOPBACK, WORD)), receive(CONFIGURATION));
        assertEquals(List.of(frame(1, 1, LOOPBACK, WORD)), receive(frame(0, 1, LOOPBACK, WORD)));
        receive(frame(1, 2, LOOPBACK, WORD));
        assertEquals(ArqState.OPEN, client.state());
    }

    private List<String> receive(String datagram) {
        client.receive(Datagrams.bytes(datagram), nowNs);
        return sent(client, nowNs);
    }
}
