package org.neckar.tools.service;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KilledServiceTest {
    @TempDir
    private Path state;

    @Test
    void shouldKeepWhatItPromisedWhenItIsKilledAtAnyMoment() throws IOException, InterruptedException {
        KilledService.kill(state, 3, 1);
    }
}
