package org.neckar.fisch.service;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ChannelCredentials;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.ServiceAccess;
import org.neckar.fisch.service.v1.DescribeRequest;
import org.neckar.fisch.service.v1.DescribeResponse;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.fisch.service.v1.StatusRequest;
import org.neckar.fisch.service.v1.StatusResponse;

/**
 * The link to an experiment service, and what can be asked without a session. Any thread.
 *
 * <p>All failures are {@link NeckarException}; they begin with {@code grpc://host:port}.
 */
public final class ServiceClient implements AutoCloseable {
    /** No answer to a question takes so long, only runs and uploads. */
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);

    /** A peer that died without a word is noticed after both. */
    private static final long KEEP_ALIVE_SECONDS = 10;

    private static final long KEEP_ALIVE_TIMEOUT_SECONDS = 5;

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final String peer;
    private final ManagedChannel connections;
    private final Channel channel;

    private ServiceClient(String peer, ManagedChannel connections, ServiceAccess access) {
        this.peer = peer;
        this.connections = connections;
        var headers = new Metadata();
        access.token().ifPresent(token -> headers.put(AUTHORIZATION, "Bearer " + token));
        ClientInterceptor proving = MetadataUtils.newAttachHeadersInterceptor(headers);
        channel = access.token().isPresent() ? ClientInterceptors.intercept(connections, proving) : connections;
    }

    /**
     * Prepares a link. The service is looked for at the first question.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if a file for the encryption cannot be used, or a token
     *     would travel in plain text to another machine
     */
    public static ServiceClient to(ServiceAccess access) {
        var peer = "%s://%s:%d".formatted(ServiceAccess.SCHEME, access.host(), access.port());
        if (access.token().isPresent() && access.tls().isEmpty() && !isLoopback(access.host())) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: a token would travel in plain text to another machine; add tls=1 to the URI, or unset the token"
                            .formatted(peer));
        }
        var builder = (NettyChannelBuilder)
                Grpc.newChannelBuilderForAddress(access.host(), access.port(), credentials(peer, access));
        // Answers are only put aside where they arrive, in the thread of the socket.
        var connections = builder.directExecutor()
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(KEEP_ALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .build();
        return new ServiceClient(peer, connections, access);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new NeckarException(Recovery.FIX_INPUT, "host %s: has no address".formatted(host), e);
        }
    }

    private static ChannelCredentials credentials(String peer, ServiceAccess access) {
        if (access.tls().isEmpty()) {
            return InsecureChannelCredentials.create();
        }
        var tls = access.tls().get();
        var builder = TlsChannelCredentials.newBuilder();
        try {
            if (tls.authorities().isPresent()) {
                builder.trustManager(tls.authorities().get().toFile());
            }
            if (tls.identity().isPresent()) {
                var identity = tls.identity().get();
                builder.keyManager(
                        identity.certificate().toFile(), identity.key().toFile());
            }
            return builder.build();
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s: files of the encryption: %s".formatted(peer, e.getMessage()), e);
        }
    }

    /** What the service is and which boards stand behind it. */
    public DescribeResponse describe() {
        return ask(ExperimentGrpc.getDescribeMethod(), DescribeRequest.getDefaultInstance());
    }

    /** Who uses the boards. */
    public StatusResponse status() {
        return ask(ExperimentGrpc.getStatusMethod(), StatusRequest.getDefaultInstance());
    }

    /** Who is asked, for messages: {@code grpc://host:port}. */
    String peer() {
        return peer;
    }

    /** For calls that are more than a question. */
    Channel channel() {
        return channel;
    }

    /** Forgets that the service was not there a moment ago. */
    void lookAgain() {
        connections.resetConnectBackoff();
    }

    /** Asks and waits for the answer. */
    <Q, A> A ask(MethodDescriptor<Q, A> method, Q question) {
        try {
            return call(method, question);
        } catch (StatusRuntimeException e) {
            throw ServiceFailure.toException(peer, e.getStatus(), e.getTrailers());
        }
    }

    /** Asks and waits for the answer, with the failure as gRPC has it. */
    <Q, A> A call(MethodDescriptor<Q, A> method, Q question) {
        return call(method, question, PATIENCE_NS);
    }

    /** Asks and waits no longer than so many nanoseconds. */
    <Q, A> A call(MethodDescriptor<Q, A> method, Q question, long patienceNs) {
        var options = CallOptions.DEFAULT.withDeadlineAfter(patienceNs, TimeUnit.NANOSECONDS);
        return ClientCalls.blockingUnaryCall(channel, method, options, question);
    }

    @Override
    public void close() {
        connections.shutdownNow();
    }

    @Override
    public String toString() {
        return "ServiceClient(" + peer + ")";
    }
}
