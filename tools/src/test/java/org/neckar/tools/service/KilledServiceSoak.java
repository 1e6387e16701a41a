package org.neckar.tools.service;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class KilledServiceSoak {
    @TempDir
    private Path state;

    @Test
    void shouldKeepWhatItPromisedWhenItIsKilledThirtyTimes() throws IOException, InterruptedException {
        KilledService.kill(state, 30, 2);
    }
}
