package org.neckar.tools.service.rim;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.service.v1.UploadHead;
import org.neckar.fisch.service.v1.UploadRequest;
import org.neckar.fisch.service.v1.UploadResponse;
import org.neckar.tools.service.store.ProgramUpload;

/** Takes one upload, chunk by chunk; the next is asked for when one has been put away. */
final class UploadReceiver implements StreamObserver<UploadRequest> {
    private final ServerCallStreamObserver<UploadResponse> call;
    private final Failures failures;
    private final Function<UploadHead, ProgramUpload> store;
    private ProgramUpload upload;
    private boolean failed;

    /** @param store begins an upload */
    UploadReceiver(
            ServerCallStreamObserver<UploadResponse> call,
            Failures failures,
            Function<UploadHead, ProgramUpload> store) {
        this.call = call;
        this.failures = failures;
        this.store = store;
    }

    @Override
    public void onNext(UploadRequest chunk) {
        if (failed) {
            return;
        }
        try {
            if (upload == null) {
                if (!chunk.hasHead()) {
                    throw new NeckarException(
                            Recovery.FIX_INPUT,
                            "upload: the first message has no head (allowed one with hash and size)");
                }
                upload = store.apply(chunk.getHead());
            }
            for (ByteBuffer bytes : chunk.getWords().asReadOnlyByteBufferList()) {
                upload.append(bytes);
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    @Override
    public void onError(Throwable lost) {
        close();
    }

    @Override
    public void onCompleted() {
        if (failed) {
            return;
        }
        try {
            if (upload == null) {
                throw new NeckarException(Recovery.FIX_INPUT, "upload: got no message (allowed a head and words)");
            }
            upload.finish();
            close();
            call.onNext(UploadResponse.getDefaultInstance());
            call.onCompleted();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void fail(RuntimeException why) {
        failed = true;
        close();
        call.onError(failures.status(why));
    }

    private void close() {
        if (upload != null) {
            upload.close();
        }
    }
}
