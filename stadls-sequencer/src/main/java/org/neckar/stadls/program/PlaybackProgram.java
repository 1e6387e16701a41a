package org.neckar.stadls.program;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.hal.register.HardwareTarget;

/**
 * An immutable sequence of FPGA instructions. Can be run any number of times on any board; its tickets then stand for
 * the latest run, and each run's result keeps what that run brought.
 */
public final class PlaybackProgram {
    /** Instructions the playback memory of the FPGA holds. */
    public static final int MEMORY_SIZE = 4_194_304;

    private final long[] words;
    private final Reads reads;
    private final Map<HardwareTarget, String> refusals;

    PlaybackProgram(long[] words, Reads reads, Map<HardwareTarget, String> refusals) {
        this.words = words;
        this.reads = reads;
        this.refusals = Map.copyOf(refusals);
    }

    /**
     * A program of words that were encoded elsewhere, such as on the other side of a network. It has no tickets; its
     * responses are those of the run.
     *
     * @param words without a halt; copied
     * @throws NeckarException when a word is no instruction, or when there are more than the playback memory holds
     */
    public static PlaybackProgram ofWords(long[] words) {
        requireFits(words.length);
        return new PlaybackProgram(words.clone(), ReadCounter.count(words), Map.of());
    }

    static void requireFits(int instructions) {
        if (instructions > MEMORY_SIZE) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "playback program: %d instructions (allowed up to %d); split it into several programs"
                            .formatted(instructions, MEMORY_SIZE));
        }
    }

    /** The first container that the program reads although peers of a kind refuse that, with its place. */
    public Optional<String> refusedBy(HardwareTarget target) {
        return Optional.ofNullable(refusals.get(target));
    }

    /** Words to the FPGA, the final halt not included. */
    public int sizeToFpga() {
        return words.length;
    }

    /** Responses the program asks for, the final halt not included. */
    public int sizeFromFpga() {
        return reads.total();
    }

    /** Responses expected in one queue. */
    public int expected(ResponseQueue queue) {
        return reads.count(queue);
    }

    /** True when nothing is read. */
    public boolean isWriteOnly() {
        return sizeFromFpga() == 0;
    }

    /** The word at a position. */
    public long word(int position) {
        return words[position];
    }

    /** A copy of all words. */
    public long[] words() {
        return words.clone();
    }

    /** SHA-256 over the words, most significant byte first, as lower-case hexadecimal text. */
    public String hash() {
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES);
        bytes.asLongBuffer().put(words);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new NeckarException(Recovery.BUG, "SHA-256 is missing in this Java runtime", e);
        }
    }

    /** The reads in the order of their instructions. */
    public List<Ticket<?>> tickets() {
        return reads.tickets();
    }

    /** Makes the tickets of this program stand for these responses. For executors. */
    public void attach(PlaybackDecoder responses) {
        reads.attach(responses);
    }

    /**
     * What one read brought in one run of this program, whichever run the ticket stands for. For executors.
     *
     * @throws NeckarException when the ticket belongs to another program, the answer did not arrive, or its bits make
     *     no valid container
     */
    public <T> T answer(Ticket<T> ticket, PlaybackDecoder responses) {
        return own(ticket).get(responses);
    }

    /**
     * FPGA time of the last response of one read in one run of this program, in cycles of 8 ns. For executors.
     *
     * @throws NeckarException when the ticket belongs to another program, or the answer did not arrive
     */
    public long answeredAt(Ticket<?> ticket, PlaybackDecoder responses) {
        return own(ticket).fpgaTime(responses);
    }

    private <T> Ticket<T> own(Ticket<T> ticket) {
        if (!ticket.belongsTo(reads)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "ticket of %s: belongs to another program; ask the result of that one".formatted(ticket.what()));
        }
        return ticket;
    }

    @Override
    public String toString() {
        return "PlaybackProgram(%d words to the FPGA, %d responses)".formatted(sizeToFpga(), sizeFromFpga());
    }
}
