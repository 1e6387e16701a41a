package org.neckar.tools.service.rim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class ServiceServerTest {
    private RunningService service;

    @BeforeEach
    void start() {
        service = RunningService.on("sim:?seed=3");
    }

    @AfterEach
    void end() {
        service.close();
    }

    private void runOnce(String user) {
        try (var connection = Connections.open(service.uri() + "?user=" + user)) {
            connection.execute(new long[0], 0, 0, (words, from, count) -> {});
        }
    }

    @Test
    void shouldTellTheHealthOfTheWholeAndOfEachBoard() {
        runOnce("alice");
        ManagedChannel channel = NettyChannelBuilder.forTarget(service.uri().replace("grpc://", ""))
                .usePlaintext()
                .build();
        try {
            var health = HealthGrpc.newBlockingStub(channel);
            for (var name : List.of("", ExperimentGrpc.SERVICE_NAME, "board0")) {
                var request = HealthCheckRequest.newBuilder().setService(name).build();
                // Until the board is connected; where it never is, the test ends by its timeout.
                var changes = health.watch(request);
                var status = changes.next().getStatus();
                while (status != ServingStatus.SERVING) {
                    status = changes.next().getStatus();
                }
                assertEquals(ServingStatus.SERVING, health.check(request).getStatus(), name);
            }
            assertThrows(
                    StatusRuntimeException.class,
                    () -> health.check(
                            HealthCheckRequest.newBuilder().setService("board1").build()));
        } finally {
            channel.shutdownNow();
        }
    }

    @Test
    void shouldCountForPrometheus() throws Exception {
        var metrics = new ServiceMetrics(service.service());
        try (var endpoint = MetricsEndpoint.start(0, metrics);
                var http = HttpClient.newHttpClient()) {
            runOnce("alice");
            var request = HttpRequest.newBuilder(URI.create(endpoint.url())).build();
            var text = http.send(request, BodyHandlers.ofString()).body();
            assertTrue(text.contains("\nneckar_runs_finished_total 1.0\n"), text);
            assertTrue(text.contains("\nneckar_queue_length 0.0\n"), text);
            assertTrue(text.contains("neckar_board_state{board=\"board0\",state=\"idle\"} 1.0\n"), text);
            assertTrue(text.contains("neckar_user_board_seconds{user=\"alice\"}"), text);
            var elsewhere =
                    HttpRequest.newBuilder(URI.create(endpoint.url() + "/more")).build();
            assertEquals(404, http.send(elsewhere, BodyHandlers.ofString()).statusCode());
        }
    }

    @Test
    void shouldNameTheBoardsThereAreToWhoeverAsksForAnother() {
        var failure = assertThrows(NeckarException.class, () -> Connections.open(service.uri() + "?board=cube"));
        assertEquals(Recovery.FIX_INPUT, failure.recovery());
        assertEquals(service.uri() + ": board 'cube': not here (allowed board0)", failure.getMessage());
    }

    @Test
    void shouldSayWhatIsBehindTheConnection() {
        try (var connection = Connections.open(service.uri() + "?board=board0");
                var direct = Connections.open("sim:?seed=3")) {
            assertEquals(direct.info().identifier(), connection.info().identifier());
            assertEquals(direct.info().bitfileInfo(), connection.info().bitfileInfo());
        }
    }

    @Test
    void shouldEndRunsThatComeAfterItDrains() {
        runOnce("somebody");
        try (var connection = Connections.open(service.uri() + "?reconnect=0.1")) {
            connection.execute(new long[0], 0, 0, (words, from, count) -> {});
            assertTrue(service.service().drain(Duration.ofSeconds(5)));
            var failure = assertThrows(
                    NeckarException.class, () -> connection.execute(new long[0], 0, 0, (words, from, count) -> {}));
            assertTrue(failure.getMessage().startsWith(service.uri() + ": "), failure::getMessage);
        }
    }

    @Test
    void shouldAnswerTheCommandsOfOperators() {
        try (var connection = Connections.open(service.uri() + "?user=alice")) {
            connection.execute(new long[0], 0, 0, (words, from, count) -> {});
            assertEquals("board0", ask("status").at("/boards/0/name").asString());
            assertEquals("simulation", ask("status").at("/boards/0/identifier").asString());
            assertEquals("alice", ask("users").at("/0/user").asString());
            assertEquals(1.0, ask("users").at("/0/share").asDouble());
            assertEquals(1, ask("sessions").at("/0/next_run").asInt());
            assertEquals("board0", ask("sessions").at("/0/board").asString());
        }
    }

    private JsonNode ask(String question) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Neckar.run(new PrintWriter(out), new PrintWriter(err), "service", question, service.uri(), "--json");
        assertEquals(ExitCode.OK, exit, err::toString);
        return JsonMapper.shared().readTree(out.toString());
    }
}
