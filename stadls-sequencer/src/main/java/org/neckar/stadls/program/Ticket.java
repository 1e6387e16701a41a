package org.neckar.stadls.program;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.hal.backend.ReadPlan;
import org.neckar.hal.backend.ReadTarget;

/**
 * The promise of one read: redeemed with {@link #get()} once the program has run. A ticket follows its read through
 * merging of builders and splitting of programs, and stands for the latest run of the program it ended up in; what an
 * earlier run brought is still in that run's result. Decodes once per run.
 *
 * @param <T> what is read
 */
public final class Ticket<T> {
    private final ReadPlan<T> plan;
    private final int instructions;
    private Reads reads;
    private int position;
    private int instruction;
    private PlaybackDecoder decodedFrom;
    private T decoded;

    /**
     * @param instruction position of the first word of the read
     * @param instructions number of its words
     */
    Ticket(Reads reads, ReadPlan<T> plan, int instruction, int instructions) {
        this.plan = plan;
        this.instructions = instructions;
        moveTo(reads, instruction);
    }

    /** Makes the read the last one of a builder. */
    void moveTo(Reads target, int newInstruction) {
        reads = target;
        instruction = newInstruction;
        position = target.add(this, plan.queue(), plan.responses());
    }

    /** The same read once more, as the last one of a builder. */
    Ticket<T> copyTo(Reads target, int newInstruction) {
        return new Ticket<>(target, plan, newInstruction, instructions);
    }

    boolean belongsTo(Reads all) {
        return reads == all;
    }

    /** What is read. */
    public ReadTarget target() {
        return plan.target();
    }

    /** What is read, in words: container and place. */
    public String what() {
        return plan.what();
    }

    /** Position of the first instruction of this read in its program. */
    public int instruction() {
        return instruction;
    }

    /** Number of instructions of this read. */
    public int instructions() {
        return instructions;
    }

    /** True when the program has run and the answer arrived. */
    public boolean isValid() {
        return reads.latest() != null && isAnsweredIn(reads.latest());
    }

    /** True when the answer is among these responses to the program of this ticket. For executors. */
    public boolean isAnsweredIn(PlaybackDecoder responses) {
        return responses.responses(plan.queue()).size() > last();
    }

    /**
     * What was read. The same object is handed out until the program runs again.
     *
     * @throws NeckarException before the run, when the answer did not arrive, or when its bits make no valid container
     */
    public T get() {
        return get(latest());
    }

    /** What was read in a run of the program that this ticket belongs to. */
    T get(PlaybackDecoder responses) {
        checkAnswered(responses);
        if (decodedFrom != responses) {
            decoded = plan.decode(responses.responses(plan.queue()), position);
            decodedFrom = responses;
        }
        return decoded;
    }

    /** FPGA time of the last response of this read, in cycles of 8 ns. */
    public long fpgaTime() {
        return fpgaTime(latest());
    }

    long fpgaTime(PlaybackDecoder responses) {
        checkAnswered(responses);
        return responses.responses(plan.queue()).fpgaTime(last());
    }

    private int last() {
        return position + plan.responses() - 1;
    }

    private PlaybackDecoder latest() {
        if (reads.latest() == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "read of " + plan.what() + ": not there yet; run the program it belongs to first");
        }
        return reads.latest();
    }

    private void checkAnswered(PlaybackDecoder responses) {
        if (!isAnsweredIn(responses)) {
            throw new NeckarException(
                    Recovery.RETRY,
                    "read of %s: answer %d of the %s queue did not arrive (got %d)"
                            .formatted(
                                    plan.what(),
                                    last(),
                                    plan.queue(),
                                    responses.responses(plan.queue()).size()));
        }
    }

    @Override
    public String toString() {
        return "Ticket(" + plan.what() + (isValid() ? ", read)" : ", not read)");
    }
}
