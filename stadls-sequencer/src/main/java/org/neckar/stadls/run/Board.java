package org.neckar.stadls.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.connection.RunTimes;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.hal.board.I2CIdRegister;
import org.neckar.hal.coordinate.FPGADeviceDNAOnFPGA;
import org.neckar.hal.coordinate.I2CIdRegisterOnBoard;
import org.neckar.hal.fpga.FPGADeviceDNA;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.timing.Barrier;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.HardwareDatabase;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Ticket;

/**
 * One connected board: runs playback programs and knows what the board holds. For one thread at a time.
 *
 * <pre>{@code
 * try (var board = Board.open("sim:")) {
 *     ...
 *     board.run(program);
 * }
 * }</pre>
 */
public final class Board implements AutoCloseable {
    private final Connection connection;
    private final BoardState state = new BoardState();
    private Optional<SystemInit> init = Optional.empty();
    private ChipIdentity identity;

    private Board(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Connects to a board and brings up board and chip in the field's order ({@link SystemInit}): a board that the
     * board database knows ({@link HardwareDatabase#find}) as this says, any other one as a Cube.
     *
     * @param uri connection URI such as {@code sim:?seed=7}
     * @throws NeckarException when the board does not answer or does not come up
     * @throws org.neckar.hwdb.HwdbException when there is a board database that cannot be read
     */
    public static Board open(String uri) {
        return open(uri, Board::knownInit);
    }

    /**
     * Connects to a board and brings it up in a certain way.
     *
     * @throws NeckarException when the board does not answer or does not come up
     */
    public static Board open(String uri, SystemInit init) {
        return open(uri, _ -> init);
    }

    private static Board open(String uri, Function<BoardInfo, SystemInit> init) {
        Board board = connect(uri);
        try {
            board.bringUp(init.apply(board.info()));
        } catch (RuntimeException e) {
            board.close();
            throw e;
        }
        return board;
    }

    /** What the board database of this place says of a board. */
    static SystemInit knownInit(BoardInfo board) {
        return SystemInit.of(board, () -> HardwareDatabase.find(System.getenv()));
    }

    /**
     * Brings up board and chip, and does so again whenever a run had to be given up.
     *
     * @throws NeckarException when the board does not come up
     */
    public void bringUp(SystemInit how) {
        run(how.program());
        isBroughtUp(how);
    }

    /** Tells that board and chip were brought up like this. */
    void isBroughtUp(SystemInit how) {
        init = Optional.of(how);
    }

    /** Brings the board up as before; false when nobody did. */
    boolean bringUpAgain() {
        init.ifPresent(this::bringUp);
        return init.isPresent();
    }

    /** Connects to a board and leaves it as it is; the chip answers to nothing before its initialisation has run. */
    public static Board connect(String uri) {
        return on(Connections.open(uri));
    }

    /** A board behind a connection that is open already; closing the board closes the connection. */
    public static Board on(Connection connection) {
        return new Board(connection);
    }

    /** What is at the other end. */
    public BoardInfo info() {
        return connection.info();
    }

    /**
     * Who the chip is: read from the EEPROM of its carrier and from the FPGA at the first call, then remembered.
     *
     * @throws NeckarException when the board does not answer
     */
    public ChipIdentity identity() {
        if (identity == null) {
            PlaybackProgramBuilder program = new PlaybackProgramBuilder();
            Ticket<I2CIdRegister> eeprom = program.read(I2CIdRegister.class, new I2CIdRegisterOnBoard());
            Ticket<FPGADeviceDNA> dna = program.read(FPGADeviceDNA.class, new FPGADeviceDNAOnFPGA());
            program.blockUntil(Barrier.OMNIBUS);
            run(program.done());
            identity = new ChipIdentity(eeprom.get().value(), dna.get().value());
        }
        return identity;
    }

    /** What the board is known to hold. Valid until the next run. */
    public BoardState state() {
        return state;
    }

    /**
     * Runs a program to its end. Its tickets then stand for this run.
     *
     * @throws RunFailed when the FPGA gave up on an instruction or answers are missing; what arrived is kept there, and
     *     the board's content counts as unknown
     * @throws NeckarException when the connection fails, upon which the board's content counts as unknown; or when the
     *     program reads what a board refuses to read, before anything is sent
     */
    public RunResult run(PlaybackProgram program) {
        return run(program, () -> false);
    }

    /** Runs a program, whose answers are dropped as soon as nobody wants them any more. */
    RunResult run(PlaybackProgram program, BooleanSupplier cancelled) {
        program.refusedBy(HardwareTarget.HARDWARE).ifPresent(what -> {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: read of %s refused on a board (allowed writes); leave it out of the program"
                            .formatted(info().uri(), what));
        });
        long[] words = program.words();
        PlaybackDecoder decoded = new PlaybackDecoder();
        FromFpgaDecoder decoder = new FromFpgaDecoder(decoded);
        RunEvent event = new RunEvent();
        event.begin();
        RunTimes times;
        try {
            times = connection.execute(words, 0, words.length, (answers, from, count) -> {
                if (cancelled.getAsBoolean()) {
                    throw RunCancelled.whileRunning(info().uri());
                }
                decoder.accept(answers, from, count);
            });
        } catch (RuntimeException e) {
            state.forget();
            throw e;
        }
        RunResult result = new RunResult(program, decoded, times);
        event.commit(info().uri(), result);
        program.attach(decoded);
        checkComplete(program, result);
        new ToFpgaDecoder(state).accept(words, 0, words.length);
        return result;
    }

    /**
     * Runs that go on while the caller does something else, in the order of their submission. Until these are closed,
     * the board belongs to them.
     *
     * <pre>{@code
     * try (var runs = board.async()) {
     *     var first = runs.submit(program);
     *     var second = runs.submit(other, Duration.ofSeconds(10));
     *     ...
     *     System.out.println(first.result().spikes().size());
     * }
     * }</pre>
     */
    public AsyncRuns async() {
        return new AsyncRuns(this);
    }

    /**
     * Runs programs one after the other, as those of {@link PlaybackProgramBuilder#split()} are meant to be run.
     *
     * @return a result for each of them
     * @throws RunFailed as {@link #run}; the programs behind the failed one do not run
     * @throws NeckarException as {@link #run}
     */
    public List<RunResult> runInOrder(List<PlaybackProgram> programs) {
        return programs.stream().map(this::run).toList();
    }

    private void checkComplete(PlaybackProgram program, RunResult result) {
        if (!result.timeoutNotifications().isEmpty()) {
            state.forget();
            throw new RunFailed(Recovery.RESET_LINK, new BlockedInstruction(result).text(info()), result);
        }
        for (ResponseQueue queue : ResponseQueue.values()) {
            int arrived = result.decoded().responses(queue).size();
            if (arrived != program.expected(queue)) {
                state.forget();
                throw new RunFailed(
                        Recovery.RESET_LINK,
                        "%s: %d responses of kind %s (expected %d); initialise the chip again"
                                .formatted(info().uri(), arrived, queue, program.expected(queue)),
                        result);
            }
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public String toString() {
        return "Board(" + info().uri() + ")";
    }
}
