package org.neckar.fisch.service;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.fisch.service.v1.UploadHead;
import org.neckar.fisch.service.v1.UploadRequest;
import org.neckar.fisch.service.v1.UploadResponse;

/**
 * One call of Upload. The caller packs the next chunk only when the transport has room for it, so that a slow service
 * costs no memory here.
 */
final class UploadCall extends ClientCall.Listener<UploadResponse> {
    /** A wake-up that is missed costs no more than this. */
    private static final long LOOK_AGAIN_MS = 100;

    private final ClientCall<UploadRequest, UploadResponse> call;
    private final Semaphore readiness = new Semaphore(0);
    private final CompletableFuture<StatusRuntimeException> end = new CompletableFuture<>();

    private UploadCall(Channel channel) {
        call = channel.newCall(ExperimentGrpc.getUploadMethod(), CallOptions.DEFAULT);
    }

    /**
     * Sends a program and waits until the service has it.
     *
     * @throws StatusRuntimeException when the service refuses it or the transport fails
     * @throws InterruptedException when the thread is interrupted; the service forgets what came
     */
    static void send(Channel channel, String session, OutgoingProgram program) throws InterruptedException {
        var upload = new UploadCall(channel);
        upload.call.start(upload, new Metadata());
        upload.call.request(1);
        try {
            upload.send(session, program);
        } catch (InterruptedException e) {
            upload.call.cancel("interrupted", e);
            throw e;
        }
        var failure = upload.end.join();
        if (!failure.getStatus().isOk()) {
            throw failure;
        }
    }

    private void send(String session, OutgoingProgram program) throws InterruptedException {
        var head = UploadHead.newBuilder()
                .setSession(session)
                .setHash(program.hash())
                .setSizeWords(program.count());
        for (int i = 0; i < program.chunkCount() && !end.isDone(); i++) {
            while (!call.isReady() && !end.isDone()) {
                readiness.tryAcquire(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
            }
            var chunk = UploadRequest.newBuilder().setWords(program.chunk(i));
            if (i == 0) {
                chunk.setHead(head);
            }
            if (!end.isDone()) {
                call.sendMessage(chunk.build());
            }
        }
        call.halfClose();
    }

    @Override
    public void onReady() {
        readiness.release();
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        end.complete(status.asRuntimeException(trailers));
        readiness.release();
    }
}
