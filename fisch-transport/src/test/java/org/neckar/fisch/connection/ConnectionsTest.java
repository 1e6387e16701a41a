package org.neckar.fisch.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

class ConnectionsTest {
    @Test
    void shouldOpenAKindByItsScheme() {
        try (var connection = Connections.open("zeromock:")) {
            assertEquals("zeromock", connection.info().kind());
        }
    }

    @Test
    void shouldListTheKnownKindsWhenOneIsUnknown() {
        var kinds = List.of(new ZeroMockProvider(), new OtherKind("arq"));
        var refusal = assertThrows(NeckarException.class, () -> Connections.open("sin:?seed=7", kinds));
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        assertEquals("""
                connection URI sin:?seed=7: unknown kind 'sin'; known kinds:
                  zeromock: answers every read with zero; no chip, for tests of everything above the words
                  arq: test kind""", refusal.getMessage());
    }

    @Test
    void shouldCloseABoardWhoseBitfileDoesNotFit() {
        var opened = new ArrayList<SilentConnection>();
        var kind = new OtherKind("arq", uri -> {
            opened.add(silent(uri, "version: 1\ncompatible_until: 3"));
            return opened.getLast();
        });
        var refusal = assertThrows(NeckarException.class, () -> Connections.open("arq://board", List.of(kind)));
        assertEquals(Recovery.BOARD_FAULT, refusal.recovery());
        assertTrue(opened.getFirst().closed);
    }

    @Test
    void shouldRefuseASecondConnectionToATargetAndSayWhoHoldsIt() {
        var kinds = List.<ConnectionProvider>of(new OtherKind("arq", ConnectionsTest::silent));
        try (var first = Connections.open("arq://board", kinds)) {
            var refusal = assertThrows(NeckarException.class, () -> Connections.open("arq://board?x=1", kinds));
            assertEquals(
                    "connection arq://board?x=1: arq://board is held by arq://board, opened 0.0 s ago in thread 'main' "
                            + "(allowed one connection); close that one first",
                    refusal.getMessage()
                            .replaceFirst("\\d+\\.\\d s ago in thread '[^']*'", "0.0 s ago in thread 'main'"));
            assertEquals(Recovery.RETRY, refusal.recovery());
            Connections.open("arq://other", kinds).close();
            assertEquals("arq://board", first.info().uri());
        }
        Connections.open("arq://board", kinds).close();
    }

    @Test
    void shouldGiveATargetBackWhenOpeningFails() {
        var failing = List.<ConnectionProvider>of(new OtherKind("arq", uri -> {
            throw new NeckarException(Recovery.RETRY, "silent board");
        }));
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    "silent board",
                    assertThrows(NeckarException.class, () -> Connections.open("arq://board", failing))
                            .getMessage());
        }
    }

    @Test
    void shouldSortKindsAndRefuseTwoOfTheSameScheme() {
        var arq = new OtherKind("arq");
        var sim = new OtherKind("sim");
        assertEquals(List.of(arq, sim), Connections.sorted(List.of(sim, arq)));
        var refusal = assertThrows(NeckarException.class, () -> Connections.sorted(List.of(sim, new OtherKind("sim"))));
        assertEquals(Recovery.BUG, refusal.recovery());
    }

    @Test
    void shouldOpenWhatTheEnvironmentNames() {
        try (var connection = Connections.fromEnvironment(Map.of("HXCOMM_ENABLE_ZERO_MOCK", "1"))) {
            assertEquals("zeromock:", connection.info().uri());
        }
    }

    @Test
    void shouldFindNoUriInAnEnvironmentThatNamesNone() {
        assertEquals(Optional.empty(), Connections.findUri(Map.of("QUIGGELDY_ENABLED", "0")));
    }

    @Test
    void shouldSayWhatToSetWhenTheEnvironmentNamesNothing() {
        assertEquals(
                "no connection in the environment: set NECKAR_CONNECTION to a connection URI, for example sim: (or "
                        + "HXCOMM_ENABLE_ZERO_MOCK, SLURM_FPGA_IPS)",
                refused(Map.of("QUIGGELDY_ENABLED", "0")));
    }

    @Test
    void shouldRefuseSeveralBoards() {
        assertEquals(
                "SLURM_FPGA_IPS: got 192.168.0.1,192.168.0.2 (allowed one address); set NECKAR_CONNECTION to the "
                        + "URI of the board you want",
                refused(Map.of("SLURM_FPGA_IPS", "192.168.0.1,192.168.0.2")));
    }

    private static String refused(Map<String, String> environment) {
        var refusal = assertThrows(NeckarException.class, () -> Connections.uriFromEnvironment(environment));
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        return refusal.getMessage();
    }

    private static SilentConnection silent(String uri) {
        return silent(uri, "version: 1\ncompatible_until: 2");
    }

    private static SilentConnection silent(String uri, String bitfile) {
        return new SilentConnection(new BoardInfo(uri, "arq", "test", bitfile, ""));
    }

    private record OtherKind(String scheme, Function<String, Connection> opener) implements ConnectionProvider {
        OtherKind(String scheme) {
            this(scheme, uri -> {
                throw new AssertionError("opened " + uri);
            });
        }

        @Override
        public String description() {
            return scheme + ": test kind";
        }

        @Override
        public Optional<String> exclusiveTarget(ConnectionUri uri) {
            return Optional.of(scheme + "://" + uri.target());
        }

        @Override
        public Connection open(ConnectionUri uri) {
            return opener.apply(uri.text());
        }
    }

    private static final class SilentConnection implements Connection {
        private final BoardInfo info;
        boolean closed;

        SilentConnection(BoardInfo info) {
            this.info = info;
        }

        @Override
        public RunTimes execute(long[] words, int from, int count, WordSink sink) {
            return RunTimes.ZERO;
        }

        @Override
        public BoardInfo info() {
            return info;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
