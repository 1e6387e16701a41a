package org.neckar.tools.playback;

import java.util.List;
import java.util.Locale;
import org.neckar.stadls.file.ProgramFile;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.Ticket;

/**
 * What is known of a stored program without running it.
 *
 * @param source what it was made from
 * @param target the setup it was made for; empty for any
 * @param neckar version of Neckar that made it
 * @param created ISO 8601
 * @param sha256 over its words
 * @param instructions words to the FPGA
 * @param responses words it asks for
 * @param reads what it reads, in the order of the instructions
 */
public record PlaybackFacts(
        String source,
        String target,
        String neckar,
        String created,
        String sha256,
        int instructions,
        int responses,
        List<Read> reads) {
    /**
     * One read.
     *
     * @param instruction position of its first word
     * @param instructions number of its words
     * @param what container and place
     */
    public record Read(int instruction, int instructions, String what) {
        private static Read of(Ticket<?> ticket) {
            return new Read(ticket.instruction(), ticket.instructions(), ticket.what());
        }
    }

    /** Copies the list. */
    public PlaybackFacts {
        reads = List.copyOf(reads);
    }

    /** The facts of a file. */
    public static PlaybackFacts of(ProgramFile file) {
        PlaybackProgram program = file.program();
        return new PlaybackFacts(
                file.origin().source(),
                file.origin().target(),
                file.origin().neckar(),
                file.origin().created().toString(),
                program.hash(),
                program.sizeToFpga(),
                program.sizeFromFpga(),
                program.tickets().stream().map(Read::of).toList());
    }

    /** The facts but for the reads, as lines for people. */
    public List<String> lines() {
        return List.of(
                "made from     " + source + (target.isEmpty() ? "" : " for " + target),
                "made by       Neckar " + neckar + ", " + created,
                String.format(Locale.ROOT, "instructions  %d, %d responses", instructions, responses),
                "sha256        " + sha256);
    }
}
