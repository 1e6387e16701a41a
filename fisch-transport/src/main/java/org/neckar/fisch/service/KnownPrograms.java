package org.neckar.fisch.service;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.fisch.service.v1.FindMissingRequest;

/**
 * Programs the service is known to hold, by hash, the latest used ones. It may have forgotten one nevertheless, and
 * then says so.
 */
final class KnownPrograms {
    private static final int MOST = 4096;

    private final Map<ByteString, Boolean> hashes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteString, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether the service has it, as far as known. */
    boolean has(ByteString hash) {
        return hashes.get(hash) != null;
    }

    /** The service has it. */
    void add(ByteString hash) {
        hashes.put(hash, true);
    }

    /** The service says that it does not have it. */
    void remove(ByteString hash) {
        hashes.remove(hash);
    }

    /**
     * Sends those programs that the service does not hold.
     *
     * @throws StatusRuntimeException when the service refuses one or the transport fails
     */
    void bring(ServiceClient client, String session, List<OutgoingProgram> programs) {
        var request = FindMissingRequest.newBuilder().setSession(session);
        programs.forEach(program -> request.addHashes(program.hash()));
        var missing = client.call(ExperimentGrpc.getFindMissingMethod(), request.build())
                .getHashesList();
        for (var program : programs) {
            if (missing.contains(program.hash())) {
                send(client, session, program);
            }
            add(program.hash());
        }
    }

    private static void send(ServiceClient client, String session, OutgoingProgram program) {
        try {
            UploadCall.send(client.channel(), session, program);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NeckarException(
                    Recovery.RETRY,
                    "%s: interrupted while a program of %d words was sent".formatted(client.peer(), program.count()),
                    e);
        }
    }
}
