package org.neckar.fisch.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

class ConnectionUriTest {
    @Test
    void shouldTakeApartAUriWithoutTarget() {
        var uri = ConnectionUri.parse("sim:?seed=7&noise=0");
        assertEquals(List.of("sim", ""), List.of(uri.scheme(), uri.target()));
        assertEquals(7, uri.parameters().integer("seed", 1, 0, 100));
        assertEquals("sim:?seed=7&noise=0", uri.toString());
    }

    @Test
    void shouldTakeApartAUriWithTargetAlone() {
        assertEquals(
                "192.168.0.1:1234",
                ConnectionUri.parse("arq://192.168.0.1:1234").target());
        assertEquals("", ConnectionUri.parse("sim:").target());
    }

    @Test
    void shouldRefuseATextWithoutKind() {
        assertEquals(
                "connection URI: got '192.168.0.1' (allowed kind:target?name=value&name=value); begin with a "
                        + "connection kind, for example sim:",
                refused(() -> ConnectionUri.parse("192.168.0.1")));
        refused(() -> ConnectionUri.parse(""));
        refused(() -> ConnectionUri.parse(":x"));
        refused(() -> ConnectionUri.parse("Sim:"));
    }

    @Test
    void shouldNameTheAllowedParametersWhenOneIsUnknown() {
        var parameters = ConnectionUri.parse("sim:?sead=7").parameters();
        assertEquals(
                "connection URI sim:?sead=7: unknown parameter 'sead' (allowed seed, noise)",
                refused(() -> parameters.allow("seed", "noise")));
    }

    @Test
    void shouldReadATimeoutInSeconds() {
        assertEquals(
                250_000_000,
                ConnectionUri.parse("sim:?timeout=0.25").parameters().timeoutNs(10));
        assertEquals(10_000_000_000L, ConnectionUri.parse("sim:").parameters().timeoutNs(10));
        assertEquals(
                "connection URI sim:?timeout=0: parameter timeout: got '0' (allowed 0.001..1000000.0)",
                refused(() -> ConnectionUri.parse("sim:?timeout=0").parameters().timeoutNs(10)));
    }

    @Test
    void shouldRefuseMalformedAndRepeatedParameters() {
        assertEquals(
                "connection URI sim:?seed: got parameter 'seed' (allowed name=value)",
                refused(() -> ConnectionUri.parse("sim:?seed")));
        assertEquals(
                "connection URI sim:?a=1&: got parameter '' (allowed name=value)",
                refused(() -> ConnectionUri.parse("sim:?a=1&")));
        assertEquals(
                "connection URI sim:?a=1&a=2: parameter a given twice; keep one",
                refused(() -> ConnectionUri.parse("sim:?a=1&a=2")));
    }

    @Test
    void shouldReadIntegersWithinLimits() {
        var parameters = ConnectionUri.parse("sim:?seed=0x1f&low=-3&word=x").parameters();
        assertEquals(31, parameters.integer("seed", 0, 0, 31));
        assertEquals(-3, parameters.integer("low", 0, -3, 31));
        assertEquals(5, parameters.integer("absent", 5, 0, 9));
        assertEquals(
                "connection URI sim:?seed=0x1f&low=-3&word=x: parameter seed: got '0x1f' (allowed 0..30)",
                refused(() -> parameters.integer("seed", 0, 0, 30)));
        assertEquals(
                "connection URI sim:?seed=0x1f&low=-3&word=x: parameter word: got 'x' (allowed a whole number 0..30)",
                refused(() -> parameters.integer("word", 0, 0, 30)));
    }

    @Test
    void shouldReadDecimalsWithinLimits() {
        var parameters = ConnectionUri.parse("sim:?noise=0.5&odd=NaN&word=x").parameters();
        assertEquals(0.5, parameters.decimal("noise", 1, 0, 1));
        assertEquals(1, parameters.decimal("absent", 1, 0, 1));
        refused(() -> parameters.decimal("noise", 1, 0, 0.4));
        refused(() -> parameters.decimal("odd", 1, 0, 1));
        refused(() -> parameters.decimal("word", 1, 0, 1));
    }

    @Test
    void shouldReadFlagsAndTexts() {
        var parameters = ConnectionUri.parse("sim:?a=1&b=false&c=yes").parameters();
        assertEquals(
                List.of(true, false, true),
                List.of(parameters.flag("a", false), parameters.flag("b", true), parameters.flag("absent", true)));
        assertEquals(Optional.of("yes"), parameters.text("c"));
        assertEquals(Optional.empty(), parameters.text("d"));
        assertEquals(
                "connection URI sim:?a=1&b=false&c=yes: parameter c: got 'yes' (allowed 0, 1, false, true)",
                refused(() -> parameters.flag("c", false)));
    }

    private static String refused(Executable call) {
        var refusal = assertThrows(NeckarException.class, call);
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        return refusal.getMessage();
    }
}
