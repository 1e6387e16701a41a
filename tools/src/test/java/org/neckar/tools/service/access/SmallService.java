package org.neckar.tools.service.access;

import io.grpc.CallCredentials;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.service.v1.DescribeRequest;
import org.neckar.fisch.service.v1.DescribeResponse;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.fisch.service.v1.OpenSessionRequest;
import org.neckar.fisch.service.v1.OpenSessionResponse;
import org.neckar.fisch.service.v1.RunEvent;
import org.neckar.fisch.service.v1.RunRequest;
import org.neckar.fisch.service.v1.UploadRequest;
import org.neckar.fisch.service.v1.UploadResponse;

/** A server behind the door that answers with the name of whoever calls; a run lasts until the test ends it. */
final class SmallService extends ExperimentGrpc.ExperimentImplBase implements AutoCloseable {
    static final int MESSAGE_BYTES = 4 << 20;

    private final ServiceDoor door;
    private final Server server;
    private final List<ManagedChannel> channels = new ArrayList<>();
    final CompletableFuture<Void> endOfRuns = new CompletableFuture<>();
    final CompletableFuture<Throwable> endOfUpload = new CompletableFuture<>();

    SmallService(AccessSettings settings) throws IOException {
        this(settings, Duration.ofSeconds(10));
    }

    SmallService(AccessSettings settings, Duration filesAreFresh) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        door = ServiceDoor.open(settings, address, filesAreFresh);
        var builder = NettyServerBuilder.forAddress(address)
                .maxInboundMessageSize(MESSAGE_BYTES)
                .addService(this)
                .addService(new HealthStatusManager().getHealthService());
        door.apply(builder);
        server = builder.build().start();
    }

    int port() {
        return server.getPort();
    }

    ServiceDoor door() {
        return door;
    }

    /** A connection of its own in plain text. */
    ManagedChannel connect() {
        return connect(InsecureChannelCredentials.create());
    }

    ManagedChannel connect(ChannelCredentials credentials) {
        var channel = Grpc.newChannelBuilderForAddress("127.0.0.1", port(), credentials)
                .build();
        channels.add(channel);
        return channel;
    }

    /** Asks who the service thinks it is that asks, on a connection of its own. */
    String whoAmI() {
        return whoAmI(ExperimentGrpc.newBlockingStub(connect()));
    }

    String whoAmI(String token) {
        return whoAmI(withToken(connect(), token));
    }

    static String whoAmI(ExperimentGrpc.ExperimentBlockingStub stub) {
        return stub.withDeadlineAfter(20, TimeUnit.SECONDS)
                .describe(DescribeRequest.getDefaultInstance())
                .getVersion();
    }

    static ExperimentGrpc.ExperimentBlockingStub withToken(ManagedChannel channel, String token) {
        return ExperimentGrpc.newBlockingStub(channel).withCallCredentials(new Bearer("Bearer " + token));
    }

    /** What a client puts into the header authorization. */
    static final class Bearer extends CallCredentials {
        private final String value;

        Bearer(String value) {
            this.value = value;
        }

        @Override
        public void applyRequestMetadata(RequestInfo call, Executor executor, MetadataApplier applier) {
            var header = new Metadata();
            header.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), value);
            applier.apply(header);
        }
    }

    @Override
    public void describe(DescribeRequest request, StreamObserver<DescribeResponse> answer) {
        var caller = Caller.current().orElseThrow();
        answer.onNext(DescribeResponse.newBuilder()
                .setVersion(caller.name().orElse("somebody") + " by " + caller.proof())
                .build());
        answer.onCompleted();
    }

    @Override
    public void openSession(OpenSessionRequest request, StreamObserver<OpenSessionResponse> answer) {
        var user = Caller.current().flatMap(Caller::name).orElse(request.getUser());
        answer.onNext(OpenSessionResponse.newBuilder().setPublicName(user).build());
        answer.onCompleted();
    }

    @Override
    public void run(RunRequest request, StreamObserver<RunEvent> answer) {
        answer.onNext(RunEvent.getDefaultInstance());
        var _ = endOfRuns.whenComplete((_, _) -> answer.onCompleted());
    }

    @Override
    public StreamObserver<UploadRequest> upload(StreamObserver<UploadResponse> answer) {
        return new StreamObserver<>() {
            @Override
            public void onNext(UploadRequest request) {}

            @Override
            public void onError(Throwable failure) {
                endOfUpload.complete(failure);
            }

            @Override
            public void onCompleted() {
                answer.onNext(UploadResponse.getDefaultInstance());
                answer.onCompleted();
            }
        };
    }

    @Override
    public void close() {
        endOfRuns.complete(null);
        channels.forEach(ManagedChannel::shutdownNow);
        server.shutdownNow();
        door.close();
    }
}
