package org.neckar.tools.command;

import java.util.List;
import java.util.Locale;
import org.neckar.fisch.service.v1.Board;
import org.neckar.fisch.service.v1.DescribeResponse;
import org.neckar.fisch.service.v1.QueuedRun;
import org.neckar.fisch.service.v1.SessionStatus;
import org.neckar.fisch.service.v1.StatusResponse;
import org.neckar.fisch.service.v1.UserStatus;
import org.neckar.tools.service.schedule.BoardCondition;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;

/** What an experiment service says of itself, as records for scripts and as tables for people. */
final class ServiceTables {
    private static final double NS_PER_SECOND = 1e9;
    private static final double NS_PER_MS = 1e6;
    private static final double PERCENT = 100;
    private static final String NONE = "-";

    private ServiceTables() {}

    /**
     * The answer to a question.
     *
     * @param facts for scripts
     * @param text for people
     */
    record Answer(Object facts, String text) {}

    private record StatusFacts(
            String version, boolean draining, long waiting, List<BoardFacts> boards, List<QueueFacts> queue) {}

    private record BoardFacts(
            String name,
            String identifier,
            String kind,
            String state,
            double stateSeconds,
            double boardSeconds,
            String failure) {}

    private record QueueFacts(String session, String user, long run, long ahead, double estimateMs) {}

    private record UserFacts(
            String user,
            double weight,
            double boardSeconds,
            double share,
            double windowSeconds,
            long waiting,
            long sessions) {}

    private record SessionFacts(
            String session,
            String user,
            String board,
            long nextRun,
            long waiting,
            long results,
            double unusedSeconds) {}

    /** The name of a state, as it is printed. */
    static String state(BoardCondition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }

    /** Boards and queue. */
    static Answer status(DescribeResponse service, StatusResponse status) {
        var boards = status.getBoardsList().stream().map(ServiceTables::board).toList();
        var queue = status.getQueueList().stream().map(ServiceTables::queued).toList();
        var facts = new StatusFacts(service.getVersion(), service.getDraining(), service.getQueued(), boards, queue);
        var table = new TextTable(
                Column.ofWords("board"),
                Column.ofWords("identifier"),
                Column.ofWords("kind"),
                Column.ofWords("state"),
                Column.ofNumbers("for", "s"),
                Column.ofNumbers("board time", "s"),
                Column.ofWords("why"));
        boards.forEach(board -> table.row(
                board.name(),
                orNone(board.identifier()),
                orNone(board.kind()),
                board.state(),
                tenths(board.stateSeconds()),
                tenths(board.boardSeconds()),
                board.failure().lines().findFirst().orElse("")));
        var text = "neckar %s%s, %d runs wait%n%n%s"
                .formatted(
                        facts.version(),
                        facts.draining() ? ", accepts no more runs" : "",
                        facts.waiting(),
                        render(table));
        return new Answer(facts, queue.isEmpty() ? text : text + System.lineSeparator() + queueTable(queue));
    }

    private static String queueTable(List<QueueFacts> queue) {
        var table = new TextTable(
                Column.ofNumbers("ahead", ""),
                Column.ofWords("user"),
                Column.ofWords("session"),
                Column.ofNumbers("run", ""),
                Column.ofNumbers("begins in", "ms"));
        queue.forEach(run ->
                table.row("" + run.ahead(), run.user(), run.session(), "" + run.run(), tenths(run.estimateMs())));
        return render(table);
    }

    private static BoardFacts board(Board board) {
        return new BoardFacts(
                board.getName(),
                board.getIdentifier(),
                board.getKind(),
                board.getState().name().replace("BOARD_STATE_", "").toLowerCase(Locale.ROOT),
                board.getStateNs() / NS_PER_SECOND,
                board.getBoardNs() / NS_PER_SECOND,
                board.getFailure());
    }

    private static QueueFacts queued(QueuedRun run) {
        return new QueueFacts(
                run.getPublicName(),
                run.getUser(),
                run.getSequence(),
                run.getPosition(),
                run.getEstimateNs() / NS_PER_MS);
    }

    /** Users and their shares. */
    static Answer users(StatusResponse status) {
        var users = status.getUsersList().stream().map(ServiceTables::user).toList();
        var table = new TextTable(
                Column.ofWords("user"),
                Column.ofNumbers("weight", ""),
                Column.ofNumbers("board time", "s"),
                Column.ofNumbers("share", "%"),
                Column.ofNumbers("in this window", "s"),
                Column.ofNumbers("waiting", ""),
                Column.ofNumbers("sessions", ""));
        users.forEach(user -> table.row(
                user.user(),
                tenths(user.weight()),
                tenths(user.boardSeconds()),
                tenths(PERCENT * user.share()),
                tenths(user.windowSeconds()),
                "" + user.waiting(),
                "" + user.sessions()));
        return new Answer(users, render(table));
    }

    private static UserFacts user(UserStatus user) {
        return new UserFacts(
                user.getUser(),
                user.getWeight(),
                user.getBoardNs() / NS_PER_SECOND,
                user.getShare(),
                user.getWindowNs() / NS_PER_SECOND,
                user.getQueued(),
                user.getSessions());
    }

    /** Sessions. */
    static Answer sessions(StatusResponse status) {
        var sessions =
                status.getSessionsList().stream().map(ServiceTables::session).toList();
        var table = new TextTable(
                Column.ofWords("session"),
                Column.ofWords("user"),
                Column.ofWords("board"),
                Column.ofNumbers("next run", ""),
                Column.ofNumbers("waiting", ""),
                Column.ofNumbers("results kept", ""),
                Column.ofNumbers("unused for", "s"));
        sessions.forEach(session -> table.row(
                session.session(),
                session.user(),
                orNone(session.board()),
                "" + session.nextRun(),
                "" + session.waiting(),
                "" + session.results(),
                tenths(session.unusedSeconds())));
        return new Answer(sessions, render(table));
    }

    private static SessionFacts session(SessionStatus session) {
        return new SessionFacts(
                session.getPublicName(),
                session.getUser(),
                session.getBoard(),
                session.getNextSequence(),
                session.getQueued(),
                session.getResults(),
                session.getIdleNs() / NS_PER_SECOND);
    }

    private static String render(TextTable table) {
        return table.render(TerminalTraits.ofStandardOutput());
    }

    private static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
