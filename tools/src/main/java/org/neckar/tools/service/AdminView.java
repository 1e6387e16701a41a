package org.neckar.tools.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.neckar.tools.service.schedule.QueuePlace;

/**
 * What an administrator sees, at one moment.
 *
 * @param boards in the order of their declaration
 * @param users by name
 * @param sessions in the order of their opening
 * @param queue runs that wait, in the order in which they are expected to begin
 */
public record AdminView(List<BoardDescription> boards, List<User> users, List<Session> sessions, List<Waiting> queue) {
    /** Takes copies of the lists. */
    public AdminView {
        boards = List.copyOf(boards);
        users = List.copyOf(users);
        sessions = List.copyOf(sessions);
        queue = List.copyOf(queue);
    }

    /**
     * A user.
     *
     * @param name who
     * @param weight of the user's share
     * @param boardNs board time since the start of the service
     * @param share of all board time since then, 0..1
     * @param windowNs board time in the present window of the quota
     * @param waiting runs that wait
     * @param sessions open sessions
     */
    public record User(
            String name, double weight, long boardNs, double share, long windowNs, int waiting, int sessions) {}

    /**
     * A session.
     *
     * @param name public name, no secret
     * @param user its owner
     * @param board the board it stays with
     * @param nextSequence number of the next run to begin
     * @param waiting runs that wait
     * @param results results kept for the client
     * @param unused for how long no client has used it
     */
    public record Session(
            String name,
            String user,
            Optional<String> board,
            long nextSequence,
            int waiting,
            int results,
            Duration unused) {}

    /**
     * A run that waits.
     *
     * @param session public name
     * @param user owner of the session
     * @param sequence number of the run
     * @param place where it stands
     */
    public record Waiting(String session, String user, long sequence, QueuePlace place) {}
}
