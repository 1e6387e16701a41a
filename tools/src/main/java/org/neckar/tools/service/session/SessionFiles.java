package org.neckar.tools.service.session;

import java.nio.file.Path;
import org.neckar.tools.service.store.ProgramStore;
import org.neckar.tools.service.store.ResultSpace;
import org.neckar.tools.service.store.ResultSpool;
import org.neckar.tools.service.store.StoreSettings;

/**
 * Where sessions keep things.
 *
 * @param directory of the service's state, or of its temporary files
 * @param isLasting whether sessions are written down
 * @param isForced whether each answer is forced to the disk
 * @param settings bounds of results
 * @param programs all programs
 * @param space of all results
 */
public record SessionFiles(
        Path directory,
        boolean isLasting,
        boolean isForced,
        StoreSettings settings,
        ProgramStore programs,
        ResultSpace space) {
    private static final String RESULTS = "results";
    private static final String SESSIONS = "sessions";

    Path journals() {
        return directory.resolve(SESSIONS);
    }

    Path journal(String session) {
        return journals().resolve(session + SessionJournal.SUFFIX);
    }

    Path results() {
        return directory.resolve(RESULTS);
    }

    private Path result(String session, long sequence) {
        return results().resolve(session + "-" + sequence);
    }

    /** For the words of a run that begins. */
    public ResultSpool spool(String session, long sequence) {
        return new ResultSpool(settings, space, result(session, sequence));
    }

    ResultSpool spool(String session, long sequence, long[] words) {
        return ResultSpool.of(settings, space, result(session, sequence), words);
    }

    ResultSpool spoolOfFile(String session, long sequence, long words) {
        return ResultSpool.ofFile(settings, space, result(session, sequence), words);
    }
}
