package org.neckar.stadls.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.instruction.TimeoutNotification;
import org.neckar.stadls.listing.ProgramLine;
import org.neckar.stadls.listing.ProgramReader;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.Ticket;

/** Tells which instruction the FPGA gave up on, what it did to which register, and what came before it. */
final class BlockedInstruction {
    private static final int LINES_BEFORE = 10;
    /** Words in which there are surely so many lines, accesses to wide registers among them. */
    private static final int WORDS_BEFORE = 512;

    private final PlaybackProgram program;
    private final RunResult result;
    private final TimeoutNotification timeout;
    private final int instruction;
    private final Deque<ProgramLine> before = new ArrayDeque<>();
    private Optional<ProgramLine> blocked = Optional.empty();

    /** @param result of a failed run, with at least one timeout notification */
    BlockedInstruction(RunResult result) {
        this.result = result;
        program = result.program();
        timeout = result.timeoutNotifications().getFirst();
        instruction = (int) Math.min(timeout.instruction(), program.sizeToFpga());
        int from = Math.max(0, instruction - WORDS_BEFORE);
        int to = Math.min(program.sizeToFpga(), instruction + WORDS_BEFORE);
        new ProgramReader(this::take).read(program.words(), from, to);
    }

    private void take(ProgramLine line) {
        if (line.position() + line.words() <= instruction) {
            before.add(line);
            if (before.size() > LINES_BEFORE) {
                before.removeFirst();
            }
        } else if (line.position() <= instruction) {
            blocked = Optional.of(line);
        }
    }

    /** Several lines: what blocked, where the board stood, the last answer, and the instructions before. */
    String text(BoardInfo board) {
        var text = new StringBuilder();
        text.append(("%s: the FPGA gave up on instruction %d of %d, %s; is the chip supplied and initialised, and"
                        + " the instruction timeout long enough?")
                .formatted(board.uri(), timeout.instruction(), program.sizeToFpga(), what()));
        text.append("\n  FPGA of %s at FPGA time %d, %d of %d omnibus reads in flight, trace stall %d of %d"
                .formatted(
                        board.identifier(),
                        timeout.fpgaTime(),
                        timeout.omnibusReadsInFlight(),
                        TimeoutNotification.MAX_OMNIBUS_READS_IN_FLIGHT,
                        timeout.traceStall(),
                        TimeoutNotification.MAX_TRACE_STALL));
        text.append("\n  ").append(lastAnswer());
        if (!before.isEmpty()) {
            text.append("\n  before it, with the planned timer in cycles:");
            before.forEach(line -> text.append("\n").append(text(line)));
        }
        return text.toString();
    }

    private String what() {
        if (instruction == program.sizeToFpga()) {
            return "the halt at its end";
        }
        return "%s (word %016x%s)"
                .formatted(
                        blocked.map(ProgramLine::text).orElse("no message"),
                        program.word(instruction),
                        blocked.filter(line -> line.timer() >= 0)
                                .map(line -> ", planned at timer " + line.timer())
                                .orElse(""));
    }

    private String lastAnswer() {
        Ticket<?> last = null;
        for (Ticket<?> ticket : program.tickets()) {
            last = ticket.isAnsweredIn(result.decoded()) ? ticket : last;
        }
        return last == null
                ? "no read before it was answered"
                : "last answered: read of %s, instruction %d, %d before it"
                        .formatted(last.what(), last.instruction(), instruction - last.instruction());
    }

    private static String text(ProgramLine line) {
        String timer = line.timer() < 0 ? "-" : Long.toString(line.timer());
        return "  %8d %10s  %s".formatted(line.position(), timer, line.text());
    }
}
