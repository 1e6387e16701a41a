package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class KilledHostsSoak {
    private static final double MOST_MS = 100;

    @Test
    void shouldServeTheNextHostWithin100MsAfterEachOfTwentyKills() throws IOException, InterruptedException {
        try (var board = BoardProcess.inThisProcess(7)) {
            double longestMs = KilledHosts.kill(board.uri(), 20, 1);
            assertTrue(longestMs <= MOST_MS, () -> "first answer after %.1f ms".formatted(longestMs));
        }
    }
}
