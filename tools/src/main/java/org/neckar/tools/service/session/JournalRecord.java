package org.neckar.tools.service.session;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.RunReport;
import org.neckar.tools.service.store.ProgramHash;

/** One thing that happened to a session. */
sealed interface JournalRecord {
    /** The session was opened. */
    record Opened(SessionIdentity identity) implements JournalRecord {}

    /** The client set its reinit stack, or a snapshot replaced some of its programs. */
    record Stack(List<ReinitEntry> entries) implements JournalRecord {}

    /** What all runs before left on the board. */
    record Image(ByteBuffer bytes) implements JournalRecord {}

    /** A run is on a board. */
    record Began(long sequence, ProgramHash program, String board) implements JournalRecord {}

    /**
     * A run came to its halt.
     *
     * @param lasting whether what it left on the board is known and counts
     * @param words its answers, empty if the file of the result has them
     * @param size number of its answers
     */
    record Finished(
            long sequence, ProgramHash program, RunReport report, boolean lasting, Optional<long[]> words, long size)
            implements JournalRecord {}

    /** A run has no result. */
    record Failed(long sequence, ProgramHash program, Recovery recovery, String message) implements JournalRecord {}

    /** The client has the results of all runs before this number. */
    record Acknowledged(long before) implements JournalRecord {}

    /** The number of the next run and the board of the latest one, where nothing else tells them any longer. */
    record Next(long sequence, String board) implements JournalRecord {}
}
