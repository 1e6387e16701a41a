package org.neckar.tools.service;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.tools.service.schedule.QueuePlace;
import org.neckar.tools.service.session.SessionGrant;
import org.neckar.tools.service.session.SessionOptions;
import org.neckar.tools.service.store.Digests;
import org.neckar.tools.service.store.ProgramHash;

/** A client in this process: uploads what is missing, numbers its runs, waits for answers. One thread. */
final class TestClient {
    private static final long PATIENCE_S = 20;

    private final ExperimentService service;
    private final String user;
    private SessionGrant session;
    private long next;

    TestClient(ExperimentService service, String user) {
        this(service, user, SessionOptions.DEFAULT);
    }

    TestClient(ExperimentService service, String user, SessionOptions options) {
        this.service = service;
        this.user = user;
        session = service.openSession(user, options);
    }

    /** The client of a session after its connection, or the service, was lost. */
    static TestClient resume(ExperimentService service, String user, String session) {
        return new TestClient(service, user, service.resumeSession(user, session));
    }

    private TestClient(ExperimentService service, String user, SessionGrant session) {
        this.service = service;
        this.user = user;
        this.session = session;
        next = session.nextSequence();
    }

    SessionGrant session() {
        return session;
    }

    String user() {
        return user;
    }

    String id() {
        return session.id();
    }

    ProgramHash upload(long[] words) {
        var hash = Digests.of(words);
        if (!service.missing(user, List.of(hash)).isEmpty()) {
            try (var upload = service.upload(user, hash, words.length)) {
                upload.append(Digests.bytes(words));
                upload.finish();
            }
        }
        return hash;
    }

    /** Submits the next run. */
    TestRun submit(long[] words) {
        return submit(next++, words);
    }

    TestRun submit(long sequence, long[] words) {
        var run = new TestRun();
        run.handle = service.submit(user, id(), new RunRequest(sequence, upload(words)), run);
        return run;
    }

    /** Executes the next run and acknowledges it. */
    long[] run(long[] words) {
        var run = submit(words);
        var answers = run.await();
        service.acknowledge(user, id(), run.handle.sequence());
        return answers;
    }

    /** What a run's listener heard. */
    static final class TestRun implements RunListener {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);
        RunHandle handle;
        volatile QueuePlace place;
        volatile String board;
        volatile RunReport report;
        volatile NeckarException failure;

        @Override
        public void queued(QueuePlace first) {
            place = first;
        }

        @Override
        public void started(String name) {
            board = name;
            begun.countDown();
        }

        @Override
        public void finished(RunReport end) {
            report = end;
            over.countDown();
        }

        @Override
        public void failed(NeckarException why) {
            failure = why;
            over.countDown();
        }

        void awaitBegin() {
            await(begun);
        }

        boolean isOver() {
            return over.getCount() == 0;
        }

        /** The words of a run that came to its end. */
        long[] await() {
            await(over);
            if (failure != null) {
                throw new NeckarException(failure.recovery(), failure.getMessage(), failure);
            }
            return read(handle);
        }

        NeckarException awaitFailure() {
            await(over);
            assertTrue(failure != null, "the run came to its end");
            return failure;
        }

        private static void await(CountDownLatch latch) {
            try {
                assertTrue(latch.await(PATIENCE_S, TimeUnit.SECONDS), "the run does not end");
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** All words of a result. */
    static long[] read(RunHandle handle) {
        var words = new WordBuffer();
        var buffer = ByteBuffer.allocate(1 << 16);
        try (var reader = handle.results()) {
            while (true) {
                int count = reader.read(buffer.clear());
                if (count <= 0) {
                    assertTrue(count < 0, "no end behind the last word");
                    return words.toArray();
                }
                var piece = new long[count];
                buffer.flip().asLongBuffer().get(piece);
                words.add(piece, 0, count);
            }
        }
    }
}
