package org.neckar.tools.service.rim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.connection.Connections;
import org.neckar.tools.ExitCode;

@Timeout(120)
class ServeProcessTest {
    @TempDir
    private Path state;

    @Test
    void shouldLetClientsGoOnWhenItIsStartedAgainAfterAKill() throws Exception {
        try (var first = ServeProcess.start(0, state);
                var connection = Connections.open(first.uri() + "?user=alice&reconnect=60")) {
            Registers.write(connection, 17);
            first.kill();
            try (var second = ServeProcess.start(first.port(), state)) {
                assertEquals(17, Registers.read(connection));
                assertEquals(ExitCode.OK, second.terminate());
                second.awaitLine("ended");
            }
        }
    }
}
