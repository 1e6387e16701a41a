package org.neckar.tools.service.rim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.service.v1.Board;
import org.neckar.fisch.service.v1.OpenSessionRequest;
import org.neckar.tools.service.AdminView;
import org.neckar.tools.service.BoardDescription;
import org.neckar.tools.service.ExperimentService;
import org.neckar.tools.service.schedule.BoardCondition;
import org.neckar.tools.service.schedule.Mobility;
import org.neckar.tools.service.session.SessionOptions;

/**
 * Which board a session begins on: a client is told at once what is behind its connection, as with any other, so the
 * board is chosen when the session is opened.
 */
final class SessionBoards {
    private final ExperimentService service;

    SessionBoards(ExperimentService service) {
        this.service = service;
    }

    /**
     * The options of a session that a client wants. Without a wish it gets the usable board with the fewest sessions.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if there is no such board; ({@link Recovery#RETRY}) if it is
     *     still being connected
     */
    SessionOptions options(OpenSessionRequest request) {
        var boards = service.describe().boards();
        var wanted = request.getBoard();
        var board = wanted.isEmpty() ? emptiest(boards) : named(boards, wanted);
        if (board.info().isEmpty()) {
            throw new NeckarException(
                    Recovery.RETRY,
                    "board %s: not connected yet%s; come again"
                            .formatted(
                                    board.name(),
                                    board.failure().map(why -> ": " + why).orElse("")));
        }
        var mobility = request.getFailover() ? Mobility.FAILOVER : Mobility.STAY;
        return new SessionOptions(Optional.of(board.name()), mobility);
    }

    private static BoardDescription named(List<BoardDescription> boards, String wanted) {
        return boards.stream()
                .filter(board -> board.name().equals(wanted)
                        || board.info().map(BoardInfo::identifier).equals(Optional.of(wanted)))
                .findFirst()
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "board '%s': not here (allowed %s)"
                                .formatted(
                                        wanted,
                                        String.join(
                                                ", ",
                                                boards.stream()
                                                        .map(BoardDescription::name)
                                                        .toList()))));
    }

    private BoardDescription emptiest(List<BoardDescription> boards) {
        if (boards.size() == 1) {
            return boards.getFirst();
        }
        var sessions = new HashMap<String, Integer>();
        service.admin()
                .sessions()
                .forEach(session -> session.board().ifPresent(name -> sessions.merge(name, 1, Integer::sum)));
        return boards.stream()
                .min(Comparator.comparing((BoardDescription board) -> !isUsable(board))
                        .thenComparingInt(board -> sessions.getOrDefault(board.name(), 0)))
                .orElseThrow();
    }

    private static boolean isUsable(BoardDescription board) {
        return board.info().isPresent()
                && board.condition() != BoardCondition.FAILED
                && board.condition() != BoardCondition.PAUSED;
    }

    /** The board a session stays with by now. */
    Optional<String> of(String session) {
        return service.admin().sessions().stream()
                .filter(candidate -> candidate.name().equals(session))
                .findFirst()
                .flatMap(AdminView.Session::board);
    }

    /** A board as a message; an empty one where there is none. */
    Board describe(Optional<String> name) {
        return service.describe().boards().stream()
                .filter(board -> name.equals(Optional.of(board.name())))
                .findFirst()
                .map(WireForm::board)
                .orElse(Board.getDefaultInstance());
    }
}
