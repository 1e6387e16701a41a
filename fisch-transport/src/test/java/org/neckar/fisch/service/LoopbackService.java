package org.neckar.fisch.service;

import com.google.protobuf.ByteString;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.service.v1.Board;
import org.neckar.fisch.service.v1.CancelRequest;
import org.neckar.fisch.service.v1.CancelResponse;
import org.neckar.fisch.service.v1.CloseSessionRequest;
import org.neckar.fisch.service.v1.CloseSessionResponse;
import org.neckar.fisch.service.v1.DescribeRequest;
import org.neckar.fisch.service.v1.DescribeResponse;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.fisch.service.v1.FindMissingRequest;
import org.neckar.fisch.service.v1.FindMissingResponse;
import org.neckar.fisch.service.v1.Finished;
import org.neckar.fisch.service.v1.OpenSessionRequest;
import org.neckar.fisch.service.v1.OpenSessionResponse;
import org.neckar.fisch.service.v1.Queued;
import org.neckar.fisch.service.v1.Reason;
import org.neckar.fisch.service.v1.ReinitEntry;
import org.neckar.fisch.service.v1.RenewSessionRequest;
import org.neckar.fisch.service.v1.RenewSessionResponse;
import org.neckar.fisch.service.v1.RunEvent;
import org.neckar.fisch.service.v1.RunRequest;
import org.neckar.fisch.service.v1.SetReinitStackRequest;
import org.neckar.fisch.service.v1.SetReinitStackResponse;
import org.neckar.fisch.service.v1.Started;
import org.neckar.fisch.service.v1.UploadRequest;
import org.neckar.fisch.service.v1.UploadResponse;
import org.neckar.fisch.ut.WordBuffer;

/**
 * The other end of the protocol on the loopback interface, one session with a {@code zeromock:} board, which breaks the
 * connection, forgets and fails where a test wants it.
 */
final class LoopbackService extends ExperimentGrpc.ExperimentImplBase implements AutoCloseable {
    static final String SESSION = "secret";

    private static final int CHUNK_BYTES = 1 << 12;

    /** What clients asked for, in order. */
    final List<String> calls = new ArrayList<>();

    /** Reinit stack of the session. */
    final List<ReinitEntry> stack = new ArrayList<>();

    private final Connection board = Connections.open("zeromock:");
    private final Map<ByteString, ByteString> programs = new HashMap<>();
    private final Map<Long, List<RunEvent>> results = new HashMap<>();
    private final Set<Long> lost = new HashSet<>();
    private Server server;
    private int port;
    private int breakAfter = Integer.MAX_VALUE;
    private boolean restarts;
    private boolean holds;
    private NeckarException failure;
    private StreamObserver<RunEvent> held;

    LoopbackService() {
        listen();
    }

    private void listen() {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .directExecutor()
                .addService(this)
                .build();
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getPort();
    }

    String uri() {
        return "grpc://127.0.0.1:" + port;
    }

    /** The next run loses its connection after so many messages; the service comes back at the same port. */
    synchronized void breakAfter(int messages, boolean comesBack) {
        breakAfter = messages;
        restarts = comesBack;
    }

    /** The service ended while the run was on the board. */
    synchronized void lose(long sequence) {
        lost.add(sequence);
    }

    /** All uploaded programs are gone. */
    synchronized void forgetPrograms() {
        programs.clear();
    }

    /** The next run ends so. */
    synchronized void failWith(NeckarException why) {
        failure = why;
    }

    /** The next run does not end before it is cancelled. */
    synchronized void holdRun() {
        holds = true;
    }

    @Override
    public void describe(DescribeRequest request, StreamObserver<DescribeResponse> call) {
        answer(call, DescribeResponse.newBuilder().setVersion("test").build());
    }

    @Override
    public synchronized void openSession(OpenSessionRequest request, StreamObserver<OpenSessionResponse> call) {
        calls.add(request.getResume().isEmpty() ? "open" : "resume");
        var grant = OpenSessionResponse.newBuilder()
                .setSession(SESSION)
                .setPublicName("s1")
                .setBoard(Board.newBuilder()
                        .setName("board0")
                        .setIdentifier("test")
                        .setKind("zeromock")
                        .setBitfileInfo("zeromock"))
                .setNextSequence(
                        results.keySet().stream().mapToLong(i -> i + 1).max().orElse(0))
                .addAllKeptResults(results.keySet())
                .setNotice(lost.isEmpty() ? "" : "run " + lost + " was on the board when the service ended")
                .setLeaseNs(TimeUnit.MINUTES.toNanos(5))
                .build();
        answer(call, grant);
    }

    @Override
    public void renewSession(RenewSessionRequest request, StreamObserver<RenewSessionResponse> call) {
        answer(call, RenewSessionResponse.getDefaultInstance());
    }

    @Override
    public synchronized void closeSession(CloseSessionRequest request, StreamObserver<CloseSessionResponse> call) {
        calls.add("close");
        answer(call, CloseSessionResponse.getDefaultInstance());
    }

    @Override
    public synchronized void findMissing(FindMissingRequest request, StreamObserver<FindMissingResponse> call) {
        calls.add("find");
        var missing = request.getHashesList().stream()
                .filter(hash -> !programs.containsKey(hash))
                .toList();
        answer(call, FindMissingResponse.newBuilder().addAllHashes(missing).build());
    }

    @Override
    public StreamObserver<UploadRequest> upload(StreamObserver<UploadResponse> call) {
        return new StreamObserver<>() {
            private ByteString hash;
            private ByteString words = ByteString.EMPTY;

            @Override
            public void onNext(UploadRequest chunk) {
                hash = chunk.hasHead() ? chunk.getHead().getHash() : hash;
                words = words.concat(chunk.getWords());
            }

            @Override
            public void onError(Throwable lost) {}

            @Override
            public void onCompleted() {
                synchronized (LoopbackService.this) {
                    calls.add("upload " + words.size() / Long.BYTES);
                    programs.put(hash, words);
                }
                answer(call, UploadResponse.getDefaultInstance());
            }
        };
    }

    @Override
    public synchronized void setReinitStack(
            SetReinitStackRequest request, StreamObserver<SetReinitStackResponse> call) {
        stack.clear();
        stack.addAll(request.getEntriesList());
        answer(call, SetReinitStackResponse.getDefaultInstance());
    }

    @Override
    public synchronized void cancel(CancelRequest request, StreamObserver<CancelResponse> call) {
        calls.add("cancel " + request.getSequence());
        if (held != null) {
            held.onError(ServiceFailure.toStatus(
                    new NeckarException(Recovery.RETRY, "run: cancelled"), Reason.REASON_UNSPECIFIED));
        }
        answer(call, CancelResponse.getDefaultInstance());
    }

    @Override
    public synchronized void run(RunRequest request, StreamObserver<RunEvent> observer) {
        calls.add("run %d, %d words"
                .formatted(request.getSequence(), request.getWords().size() / Long.BYTES));
        var call = (ServerCallStreamObserver<RunEvent>) observer;
        if (failure != null) {
            var why = failure;
            failure = null;
            call.onError(ServiceFailure.toStatus(why, Reason.REASON_UNSPECIFIED));
            return;
        }
        if (holds) {
            call.onNext(RunEvent.newBuilder()
                    .setQueued(Queued.newBuilder().setPosition(3))
                    .build());
            call.onNext(RunEvent.newBuilder()
                    .setStarted(Started.newBuilder().setBoard("board0"))
                    .build());
            held = call;
            return;
        }
        if (!request.getWords().isEmpty() || request.getHash().equals(PackedWords.hash(new long[0], 0, 0))) {
            programs.put(request.getHash(), request.getWords());
        }
        if (!results.containsKey(request.getSequence())) {
            if (!programs.containsKey(request.getHash())) {
                call.onError(ServiceFailure.toStatus(
                        new NeckarException(Recovery.RETRY, "program: not here"), Reason.REASON_PROGRAM_MISSING));
                return;
            }
            results.put(request.getSequence(), execute(programs.get(request.getHash())));
        }
        send(call, results.get(request.getSequence()));
    }

    private void send(ServerCallStreamObserver<RunEvent> call, List<RunEvent> events) {
        int sent = 0;
        for (var event : events) {
            if (sent++ == breakAfter) {
                breakAfter = Integer.MAX_VALUE;
                results.keySet().removeAll(lost);
                breakConnections();
                return;
            }
            call.onNext(event);
        }
        call.onCompleted();
    }

    /** Not from the thread of a socket, which the end of a server waits for. */
    private void breakConnections() {
        Thread.ofVirtual().name("restart").start(() -> {
            server.shutdownNow();
            try {
                server.awaitTermination();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (restarts) {
                listen();
            }
        });
    }

    private List<RunEvent> execute(ByteString packed) {
        var words = new long[PackedWords.count(packed)];
        PackedWords.unpack(packed, 0, words, words.length);
        var answers = new WordBuffer();
        var times = board.execute(words, 0, words.length, answers::add);
        var bytes = PackedWords.pack(answers.backingArray(), 0, answers.size());
        var events = new ArrayList<RunEvent>();
        for (int at = 0; at < bytes.size(); at += CHUNK_BYTES) {
            var chunk = bytes.substring(at, Math.min(bytes.size(), at + CHUNK_BYTES));
            events.add(RunEvent.newBuilder().setWords(chunk).build());
        }
        events.add(RunEvent.newBuilder()
                .setFinished(Finished.newBuilder().setSizeWords(answers.size()).setExecuteNs(times.executeNs()))
                .build());
        return events;
    }

    private static <T> void answer(StreamObserver<T> call, T message) {
        call.onNext(message);
        call.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
        board.close();
    }
}
