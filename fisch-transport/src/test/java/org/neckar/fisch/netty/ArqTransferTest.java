package org.neckar.fisch.netty;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word arrives once and in order, over real datagrams; {@link ArqTransferSoak} does the same for longer. */
@Timeout(60)
class ArqTransferTest {
    private static final long WORDS = 200_000;

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
                "loss=1%,duplicate=5%,reorder=2%,delay=0us..1ms"
            })
    void shouldDeliverEveryWordOnceOnABadNetwork(String impairment) {
        Transfer.bothWays(WORDS, Impairment.parse(impairment), 1, "");
    }

    @Test
    void shouldDeliverEveryWordOnceWhenBothEndsAreImpaired() {
        Transfer.bothWays(WORDS, Impairment.parse("loss=1%"), 1, "&impair=loss=1%,duplicate=1%&impair-seed=2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldDeliverEveryWordOnceWhenOneSideStalls(boolean atBoard) {
        Transfer.stalling(WORDS, atBoard, Duration.ofMillis(200));
    }
}
