package org.neckar.tools.service.rim;

import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.ServiceAccess;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.tools.service.ExperimentService;
import org.neckar.tools.service.RunReport;

/**
 * Lets clients call an {@link ExperimentService} by gRPC, with the standard services for health ({@code ""} and the
 * name of each board) and reflection.
 *
 * <p>Messages are at most {@value #MAX_MESSAGE_BYTES} bytes, whatever is larger comes in chunks. Who comes in, and how
 * much a peer may take, is up to the {@link RimAccess}.
 */
public final class ServiceServer implements AutoCloseable {
    /** Largest message that is accepted. */
    static final int MAX_MESSAGE_BYTES = 4 << 20;

    private static final long TICK_MS = 50;
    private static final long HEALTH_MS = 500;
    private static final long FAREWELL_SECONDS = 5;

    private final Server server;
    private final BoardHealth health;
    private final Deliveries deliveries;
    private final ExecutorService others;
    private final ScheduledExecutorService clock;

    private ServiceServer(
            Server server,
            BoardHealth health,
            Deliveries deliveries,
            ExecutorService others,
            ScheduledExecutorService clock) {
        this.server = server;
        this.health = health;
        this.deliveries = deliveries;
        this.others = others;
        this.clock = clock;
    }

    /**
     * Starts to listen.
     *
     * @param service stays open when the server is closed
     * @param address where to listen; the operating system chooses a port for 0
     * @param access who may call, and how much a peer may take; stays open when the server is closed
     * @param statistics hear of runs that came to their halt, in the threads of boards
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the address is not of this machine or its port is in use
     */
    public static ServiceServer start(
            ExperimentService service, InetSocketAddress address, RimAccess access, Consumer<RunReport> statistics) {
        var others = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("neckar-service-", 0).factory());
        var clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("neckar-service-clock").factory());
        var deliveries = new Deliveries();
        var health = new BoardHealth(service);
        var calls = new ExperimentCalls(service, new Callers(access::user), deliveries, others, statistics);
        var builder = NettyServerBuilder.forAddress(address)
                .directExecutor()
                .callExecutor(new ByMethod(others))
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .addService(calls)
                .addService(health.calls())
                .addService(ProtoReflectionServiceV1.newInstance());
        access.apply(builder);
        var started = new ServiceServer(builder.build(), health, deliveries, others, clock);
        started.listen(address);
        return started;
    }

    private void listen(InetSocketAddress address) {
        health.update();
        try {
            server.start();
        } catch (IOException e) {
            close();
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: cannot listen there: %s; choose another address or port (0 lets the system choose)"
                            .formatted(
                                    address,
                                    e.getCause() == null
                                            ? e.getMessage()
                                            : e.getCause().getMessage()),
                    e);
        }
        var unused = clock.scheduleWithFixedDelay(deliveries::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
        unused = clock.scheduleWithFixedDelay(health::update, HEALTH_MS, HEALTH_MS, TimeUnit.MILLISECONDS);
    }

    /** Requests to run are served where they arrive, because each change of threads costs them; all others may last. */
    private record ByMethod(Executor others) implements ServerCallExecutorSupplier {
        @Override
        public <Q, A> Executor getExecutor(ServerCall<Q, A> call, Metadata headers) {
            boolean isRun = call.getMethodDescriptor()
                    .getFullMethodName()
                    .equals(ExperimentGrpc.getRunMethod().getFullMethodName());
            return isRun ? MoreExecutors.directExecutor() : others;
        }
    }

    /** Where it listens, with the port that the operating system chose. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.getListenSockets().getFirst();
    }

    /** By which connection URI it is reached from this machine. */
    public String uri() {
        var host = address().getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : address().getAddress().getHostAddress();
        return "%s://%s:%d".formatted(ServiceAccess.SCHEME, host, address().getPort());
    }

    /** Number of clients that wait for a run at present. */
    public int waitingClients() {
        return deliveries.size();
    }

    /** Ends all calls; those that are nearly done get a moment. */
    @Override
    public void close() {
        health.ending();
        server.shutdown();
        try {
            if (!server.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                server.shutdownNow();
            }
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
        clock.shutdownNow();
        others.shutdown();
    }
}
