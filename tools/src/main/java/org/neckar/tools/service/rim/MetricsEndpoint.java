package org.neckar.tools.service.rim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** Answers {@code GET /metrics} on the loopback interface. */
public final class MetricsEndpoint implements AutoCloseable {
    private static final String PATH = "/metrics";
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final HttpServer server;
    private final ExecutorService threads;

    private MetricsEndpoint(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to answer.
     *
     * @param port 0 lets the operating system choose one
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the port is in use
     */
    public static MetricsEndpoint start(int port, ServiceMetrics metrics) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "metrics: cannot listen at port %d: %s; choose another one (0 lets the system choose)"
                            .formatted(port, e.getMessage()),
                    e);
        }
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("neckar-metrics-", 0).factory());
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, metrics));
        server.start();
        return new MetricsEndpoint(server, threads);
    }

    private static void answer(HttpExchange exchange, ServiceMetrics metrics) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
            } else {
                var text = metrics.text().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", TYPE);
                exchange.sendResponseHeaders(OK, text.length);
                exchange.getResponseBody().write(text);
            }
        }
    }

    /** Address for a browser. */
    public String url() {
        var address = server.getAddress();
        return "http://%s:%d%s".formatted(address.getAddress().getHostAddress(), address.getPort(), PATH);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
