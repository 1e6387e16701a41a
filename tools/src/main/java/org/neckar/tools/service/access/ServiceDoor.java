package org.neckar.tools.service.access;

import io.grpc.netty.NettyServerBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.rim.RimAccess;

/**
 * The door of the service: puts everything in place at a gRPC server that decides who comes in.
 *
 * <pre>{@code
 * try (var door = ServiceDoor.open(AccessSettings.LOCAL, address)) {
 *     var builder = NettyServerBuilder.forAddress(address).addService(...);
 *     door.apply(builder);
 *     var server = builder.build().start();
 *     ...
 *     server.shutdownNow().awaitTermination();
 * }
 * }</pre>
 *
 * <p>Inside a call {@link Caller#current} is whose it is.
 */
public final class ServiceDoor implements RimAccess, AutoCloseable {
    /**
     * These tell with stack traces of peers that break the protocol: hostile ones would fill the log. A logger that
     * nobody holds forgets its level.
     */
    private static final List<Logger> BROKEN_PEERS = Stream.of(
                    "NettyServerTransport", "NettyServerStream", "NettyServerHandler")
            .map(name -> Logger.getLogger("io.grpc.netty." + name))
            .toList();

    private static final Duration FILES_ARE_FRESH = Duration.ofSeconds(10);
    private static final int METADATA_BYTES = 16 << 10;
    private static final int RESETS_PER_WINDOW = 1000;
    private static final int RESET_WINDOW_S = 10;

    private final PeerLimits limits;
    private final Optional<SslContext> tls;
    private final AccessInterceptor interceptor;
    private final ConnectionGate gate;
    private final ScheduledExecutorService timer;
    private final EventLoopGroup accepting;
    private final EventLoopGroup serving;

    static {
        BROKEN_PEERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    private ServiceDoor(AccessSettings settings, Duration filesAreFresh) {
        limits = settings.limits();
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("neckar-service-door").factory());
        try {
            boolean mandatory = settings.tokens().isEmpty();
            tls = settings.tls().map(files -> ServerTls.context(files, mandatory, filesAreFresh, timer));
            var tokens = settings.tokens().map(wanted -> new TokenVerifier(wanted, InstantSource.system()));
            var requests = new OpenRequests(limits.requestPatience());
            requests.watch(timer);
            var finder = new CallerFinder(tokens, settings.asksForCertificates());
            interceptor = new AccessInterceptor(finder, limits, requests, System::nanoTime);
        } catch (NeckarException e) {
            timer.shutdownNow();
            throw e;
        }
        gate = new ConnectionGate(limits);
        accepting = group("neckar-service-accept", 1);
        serving = group("neckar-service-io", Runtime.getRuntime().availableProcessors());
    }

    /**
     * A door for a server at an address.
     *
     * @param settings who is let in
     * @param address where the server is going to listen
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if a file of the settings cannot be used, or the address is
     *     one that other machines reach and the settings are not fit for that
     */
    public static ServiceDoor open(AccessSettings settings, InetSocketAddress address) {
        return open(settings, address, FILES_ARE_FRESH);
    }

    static ServiceDoor open(AccessSettings settings, InetSocketAddress address, Duration filesAreFresh) {
        settings.requireFitFor(address);
        return new ServiceDoor(settings, filesAreFresh);
    }

    @Override
    public void apply(NettyServerBuilder server) {
        tls.ifPresent(server::sslContext);
        server.channelFactory(this::listeningChannel)
                .bossEventLoopGroup(accepting)
                .workerEventLoopGroup(serving)
                .addTransportFilter(gate)
                .intercept(interceptor)
                .handshakeTimeout(limits.handshake().toMillis(), TimeUnit.MILLISECONDS)
                .maxConnectionIdle(limits.idle().toMillis(), TimeUnit.MILLISECONDS)
                .maxConcurrentCallsPerConnection(limits.callsPerConnection())
                .maxInboundMetadataSize(METADATA_BYTES)
                .maxRstFramesPerWindow(RESETS_PER_WINDOW, RESET_WINDOW_S);
    }

    @Override
    public Optional<String> user() {
        return Caller.current().flatMap(Caller::name);
    }

    /** Connections at present. */
    public int connections() {
        return gate.connections();
    }

    /** Those of them that have not completed their handshake. */
    public int halfOpenConnections() {
        return gate.halfOpenConnections();
    }

    private ServerSocketChannel listeningChannel() {
        ServerSocketChannel channel =
                Epoll.isAvailable() ? new EpollServerSocketChannel() : new NioServerSocketChannel();
        channel.pipeline().addFirst(gate.new Acceptor());
        return channel;
    }

    private static EventLoopGroup group(String name, int threads) {
        IoHandlerFactory factory = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        return new MultiThreadIoEventLoopGroup(
                threads, Thread.ofPlatform().daemon().name(name + "-", 0).factory(), factory);
    }

    /** Ends the threads of the door; the server has ended before. */
    @Override
    public void close() {
        timer.shutdownNow();
        var _ = accepting.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        var _ = serving.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
