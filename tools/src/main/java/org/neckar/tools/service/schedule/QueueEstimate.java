package org.neckar.tools.service.schedule;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Guesses when a run begins: before it begin the runs ahead of it in its session, as many of each other session of the
 * same user, and of every other user as many as the fair share allows in that time.
 */
final class QueueEstimate {
    private final Collection<UserAccount> active;
    private final List<BoardSlot> boards;
    private final ToLongFunction<UserAccount> runNs;

    /**
     * @param active users with runs
     * @param boards all boards
     * @param runNs how long a run of a user is expected to take
     */
    QueueEstimate(Collection<UserAccount> active, List<BoardSlot> boards, ToLongFunction<UserAccount> runNs) {
        this.active = active;
        this.boards = boards;
        this.runNs = runNs;
    }

    QueuePlace of(SessionQueue queue, long sequence, long nowNs) {
        var account = queue.account();
        int inSession = queue.waiting().headMap(sequence).size();
        long ahead = inSession;
        for (var other : account.sessions()) {
            if (other != queue) {
                ahead += Math.min(other.waiting().size(), inSession + 1);
            }
        }
        long ownNs = runNs.applyAsLong(account);
        double aheadNs = (double) ahead * ownNs;
        double turnNs = aheadNs + ownNs;
        for (var other : active) {
            if (other != account && other.waitingRuns() > 0) {
                long otherNs = Math.max(1, runNs.applyAsLong(other));
                double shareNs =
                        turnNs * other.limits().weight() / account.limits().weight();
                long before = (long) Math.min(other.waitingRuns(), Math.ceil(shareNs / otherNs));
                ahead += before;
                aheadNs += (double) before * otherNs;
            }
        }
        int serving = 0;
        for (var board : boards) {
            serving += board.isServing() ? 1 : 0;
            if (board.run() != null) {
                aheadNs += board.remainingNs(
                        runNs.applyAsLong(board.run().session().account()), nowNs);
            }
        }
        return new QueuePlace((int) ahead, Duration.ofNanos((long) (aheadNs / Math.max(1, serving))));
    }
}
