package org.neckar.tools.service.rim;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.util.HexFormat;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.service.v1.Board;
import org.neckar.fisch.service.v1.BoardState;
import org.neckar.fisch.service.v1.DescribeResponse;
import org.neckar.fisch.service.v1.Finished;
import org.neckar.fisch.service.v1.Queued;
import org.neckar.fisch.service.v1.QueuedRun;
import org.neckar.fisch.service.v1.SessionStatus;
import org.neckar.fisch.service.v1.StatusResponse;
import org.neckar.fisch.service.v1.UserStatus;
import org.neckar.tools.service.AdminView;
import org.neckar.tools.service.BoardDescription;
import org.neckar.tools.service.RunReport;
import org.neckar.tools.service.ServiceDescription;
import org.neckar.tools.service.schedule.BoardCondition;
import org.neckar.tools.service.schedule.QueuePlace;
import org.neckar.tools.service.session.ReinitEntry;
import org.neckar.tools.service.store.ProgramHash;

/** The values of the service as messages, and back. */
final class WireForm {
    /** Version of the protocol. */
    static final int PROTOCOL = 1;

    private WireForm() {}

    static ProgramHash hash(ByteString bytes) {
        if (bytes.size() != ProgramHash.BYTES) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "hash of a program: got %d bytes (allowed %d, SHA-256 of the packed words)"
                            .formatted(bytes.size(), ProgramHash.BYTES));
        }
        return ProgramHash.of(bytes.toByteArray());
    }

    static ByteString hash(ProgramHash hash) {
        return UnsafeByteOperations.unsafeWrap(HexFormat.of().parseHex(hash.hex()));
    }

    static ReinitEntry entry(org.neckar.fisch.service.v1.ReinitEntry entry) {
        var snapshot = Optional.of(entry.getSnapshot()).filter(bytes -> !bytes.isEmpty());
        return new ReinitEntry(hash(entry.getProgram()), snapshot.map(WireForm::hash), entry.getPending());
    }

    static Board board(BoardDescription board) {
        var message = Board.newBuilder()
                .setName(board.name())
                .setState(state(board.condition()))
                .setStateNs(board.since().toNanos())
                .setFailure(board.failure().orElse(""))
                .setBoardNs(board.boardNs());
        board.info()
                .ifPresent(info -> message.setIdentifier(info.identifier())
                        .setKind(info.kind())
                        .setBitfileInfo(info.bitfileInfo()));
        return message.build();
    }

    private static BoardState state(BoardCondition condition) {
        return switch (condition) {
            case CONNECTING -> BoardState.BOARD_STATE_CONNECTING;
            case IDLE -> BoardState.BOARD_STATE_IDLE;
            case BUSY -> BoardState.BOARD_STATE_BUSY;
            case PAUSED -> BoardState.BOARD_STATE_PAUSED;
            case FAILED -> BoardState.BOARD_STATE_FAILED;
        };
    }

    static DescribeResponse description(ServiceDescription description, long maxProgramWords) {
        var message = DescribeResponse.newBuilder()
                .setVersion(description.version())
                .setProtocol(PROTOCOL)
                .setMaxProgramWords(maxProgramWords)
                .setQueued(description.waiting())
                .setDraining(description.draining());
        description.boards().forEach(board -> message.addBoards(board(board)));
        return message.build();
    }

    static StatusResponse status(AdminView view) {
        var message = StatusResponse.newBuilder();
        view.boards().forEach(board -> message.addBoards(board(board)));
        view.users()
                .forEach(user -> message.addUsers(UserStatus.newBuilder()
                        .setUser(user.name())
                        .setWeight(user.weight())
                        .setBoardNs(user.boardNs())
                        .setShare(user.share())
                        .setWindowNs(user.windowNs())
                        .setQueued(user.waiting())
                        .setSessions(user.sessions())));
        view.sessions()
                .forEach(session -> message.addSessions(SessionStatus.newBuilder()
                        .setPublicName(session.name())
                        .setUser(session.user())
                        .setBoard(session.board().orElse(""))
                        .setNextSequence(session.nextSequence())
                        .setQueued(session.waiting())
                        .setResults(session.results())
                        .setIdleNs(session.unused().toNanos())));
        view.queue()
                .forEach(run -> message.addQueue(QueuedRun.newBuilder()
                        .setPublicName(run.session())
                        .setUser(run.user())
                        .setSequence(run.sequence())
                        .setPosition(run.place().ahead())
                        .setEstimateNs(run.place().estimate().toNanos())));
        return message.build();
    }

    static Queued queued(QueuePlace place) {
        return Queued.newBuilder()
                .setPosition(place.ahead())
                .setEstimateNs(place.estimate().toNanos())
                .build();
    }

    static Finished finished(RunReport report, ByteString lastWords) {
        return Finished.newBuilder()
                .setSizeWords(report.wordsFromFpga())
                .setEncodeNs(report.times().encodeNs())
                .setCommitNs(report.times().commitNs())
                .setExecuteNs(report.times().executeNs())
                .setDecodeNs(report.times().decodeNs())
                .setWaitedNs(report.waitNs())
                .setSwitchNs(report.switchNs())
                .setBoard(report.board())
                .setWords(lastWords)
                .build();
    }
}
