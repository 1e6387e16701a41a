package org.neckar.tools.service.store;

import java.util.concurrent.atomic.AtomicLong;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** Room for the words of all results together. Thread-safe. */
public final class ResultSpace {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** @param most words of all results */
    public ResultSpace(long most) {
        this.most = most;
    }

    void take(long words) {
        long now = taken.addAndGet(words);
        if (now > most) {
            taken.addAndGet(-words);
            throw new NeckarException(
                    Recovery.RETRY,
                    "results: %d words are kept for all users, %d more (allowed %d); acknowledge results, then submit"
                                    .formatted(now - words, words, most)
                            + " the run again");
        }
    }

    void giveBack(long words) {
        taken.addAndGet(-words);
    }

    /** Words kept now. */
    public long taken() {
        return taken.get();
    }
}
