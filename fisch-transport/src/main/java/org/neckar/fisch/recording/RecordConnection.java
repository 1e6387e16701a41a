package org.neckar.fisch.recording;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ExclusiveConnection;
import org.neckar.fisch.connection.Run;
import org.neckar.fisch.connection.RunTimes;

/** Passes runs on and writes them down. Waiting and its timeout are those of the recorded connection. */
final class RecordConnection extends ExclusiveConnection {
    private final Connection recorded;
    private final RecordingWriter writer;

    RecordConnection(String uri, Connection recorded, RecordingWriter writer) {
        super(info(uri, recorded.info()), Long.MAX_VALUE);
        this.recorded = recorded;
        this.writer = writer;
    }

    private static BoardInfo info(String uri, BoardInfo of) {
        return new BoardInfo(
                uri,
                RecordProvider.SCHEME,
                of.identifier(),
                of.bitfile().isPresent() ? of.bitfileInfo() : RecordProvider.SCHEME,
                of.repositoryState());
    }

    @Override
    protected void run(Run run) {
        writer.program(run.words(), run.from(), run.count());
        RunTimes times;
        try {
            times = recorded.execute(run.words(), run.from(), run.count(), (words, from, count) -> {
                writer.answers(words, from, count);
                run.accept(words, from, count);
            });
        } catch (NeckarException e) {
            writer.failedRun(e.recovery(), String.valueOf(e.getMessage()));
            throw e;
        } catch (RuntimeException e) {
            writer.failedRun(Recovery.BUG, e.toString());
            throw e;
        }
        writer.endOfRun(times);
        run.addEncodeNs(times.encodeNs());
        run.addCommitNs(times.commitNs());
    }

    @Override
    protected void disconnect() {
        try (recorded) {
            writer.close();
        }
    }
}
