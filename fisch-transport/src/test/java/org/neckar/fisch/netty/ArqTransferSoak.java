package org.neckar.fisch.netty;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link ArqTransferTest} with ten million words each way. */
@Timeout(1800)
class ArqTransferSoak {
    private static final long WORDS = 10_000_000;

    @Test
    void shouldDeliverEveryWordOnceOnAGoodNetwork() {
        Transfer.bothWays(WORDS, Impairment.NONE, 0, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loss=1%",
                "loss=10%",
                "duplicate=5%",
                "reorder=2%",
                "delay=0us..5ms",
                "ack-loss=20%",
                "loss=1%,duplicate=5%,reorder=2%,delay=0us..5ms"
            })
    void shouldDeliverEveryWordOnceOnABadNetwork(String impairment) {
        Transfer.bothWays(WORDS, Impairment.parse(impairment), 1, "");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldDeliverEveryWordOnceWhenOneSideStalls(boolean atBoard) {
        Transfer.stalling(WORDS, atBoard, Duration.ofSeconds(30));
    }
}
