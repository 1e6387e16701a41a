package org.neckar.fisch.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.ConnectionUri;

class ArqTargetTest {
    private static ArqTarget target(String uri) {
        return ArqTarget.of(ConnectionUri.parse(uri));
    }

    @Test
    void shouldUseThePortsOfTheFieldByDefault() {
        var target = target("arq://127.0.0.1");
        assertEquals(1234, target.dataPort());
        assertEquals(45054, target.resetPort());
        assertEquals("127.0.0.1", target.name());
        assertEquals(3_600_000_000_000L, target.timeoutNs());
        assertEquals(50_000_000_000L, target.silenceNs());
        assertFalse(target.polls());
        assertEquals(Impairment.NONE, target.impairment());
    }

    @Test
    void shouldReadEverythingElseFromTheUri() {
        var target = target("arq://[::1]:99?reset-port=98&timeout=2.5&silence=5&poll=busy"
                + "&impair=loss=1%,delay=1ms&impair-seed=3");
        assertTrue(target.address().isLoopbackAddress());
        assertEquals(99, target.dataPort());
        assertEquals(98, target.resetPort());
        assertEquals(2_500_000_000L, target.timeoutNs());
        assertEquals(5_000_000_000L, target.silenceNs());
        assertTrue(target.polls());
        assertEquals(Impairment.parse("loss=1%,delay=1ms"), target.impairment());
        assertEquals(3, target.impairmentSeed());
        assertEquals("[::1]:99", target.name());
    }

    @Test
    void shouldHaveOneNameForEverySpellingOfOneBoard() {
        var name = target("arq://127.0.0.1").exclusiveName();
        assertEquals("arq://127.0.0.1:1234", name);
        assertEquals(name, target("arq://127.0.0.1:1234?poll=busy").exclusiveName());
        assertEquals(name, target("arq:127.0.0.1/").exclusiveName());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arq:                          | host and port: got ''",
                "arq://                        | host and port: got ''",
                "arq://a:b                     | host and port: got 'a:b'",
                "arq://127.0.0.1:0             | port: got 0 (allowed 1..65535)",
                "arq://127.0.0.1:70000         | port: got 70000 (allowed 1..65535)",
                "arq://127.0.0.1?poll=fast     | parameter poll: got 'fast' (allowed busy, sleep)",
                "arq://127.0.0.1?silence=0     | parameter silence: got '0' (allowed 0.1..3600.0)",
                "arq://127.0.0.1?port=1        | unknown parameter 'port'",
                "arq://127.0.0.1?impair=loss=2 | impairment: got 'loss=2'"
            })
    void shouldNameWhatIsWrongWithAUri(String uri, String message) {
        var refusal = assertThrows(NeckarException.class, () -> target(uri));
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        assertTrue(refusal.getMessage().contains(message), refusal::getMessage);
    }
}
