package org.neckar.tools.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.service.v1.OpenSessionRequest;
import org.slf4j.LoggerFactory;

@Timeout(60)
class SecretsInLogsTest {
    private static final String SESSION = "5ec2e7005e5510a0";

    /** Netty would write every frame, headers and content, at the level debug. */
    @Test
    void shouldLogNoTokenAndNoSessionSecretAtTheFinestLevel(@TempDir Path folder) throws Exception {
        var lab = new LabFixture(folder);
        var token = lab.token("anna", Duration.ofHours(1));
        var foreign = lab.foreignToken("eve");
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var heard = new ListAppender<ILoggingEvent>();
        var before = root.getLevel();
        heard.start();
        root.detachAppender("stderr");
        root.addAppender(heard);
        root.setLevel(Level.TRACE);
        try (var service = new SmallService(AccessSettings.LOCAL.withTokens(TokenSettings.of(lab.tokenKeys)))) {
            var stub = SmallService.withToken(service.connect(), token);
            var resumed = OpenSessionRequest.newBuilder().setResume(SESSION).build();
            assertEquals("anna", stub.openSession(resumed).getPublicName());
            assertThrows(StatusRuntimeException.class, () -> service.whoAmI(foreign));
        } finally {
            root.setLevel(before);
            root.detachAppender(heard);
        }

        var lines = new ArrayList<>(heard.list)
                .stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertFalse(lines.isEmpty());
        for (var secret : List.of(token, foreign, SESSION, hex(SESSION), token.substring(token.lastIndexOf('.') + 1))) {
            assertEquals(
                    List.of(),
                    lines.stream().filter(line -> line.contains(secret)).toList());
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
