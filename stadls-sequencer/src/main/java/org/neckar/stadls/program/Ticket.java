package org.neckar.stadls.program;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.hal.backend.ReadPlan;

/**
 * The promise of one read: redeemed with {@link #get()} once the program has run. A ticket follows its read through
 * merging of builders, and stands for the latest run of the program it ended up in. Decodes once per run.
 *
 * @param <T> what is read
 */
public final class Ticket<T> {
    private final ReadSection section;
    private final ReadPlan<T> plan;
    private final int position;
    private PlaybackDecoder decodedFrom;
    private T decoded;

    Ticket(ReadSection section, ReadPlan<T> plan) {
        this.section = section;
        this.plan = plan;
        this.position = section.reserve(plan.queue(), plan.responses());
    }

    /** True when the program has run and the answer arrived. */
    public boolean isValid() {
        PlaybackDecoder responses = section.latest();
        return responses != null && responses.responses(plan.queue()).size() > last();
    }

    /**
     * What was read.
     *
     * @throws NeckarException before the run, when the answer did not arrive, or when its bits make no valid container
     */
    public T get() {
        PlaybackDecoder responses = redeem();
        if (decodedFrom != responses) {
            int first = section.positionInProgram(plan.queue(), position);
            decoded = plan.decode(responses.responses(plan.queue()), first);
            decodedFrom = responses;
        }
        return decoded;
    }

    /** FPGA time of the last response of this read, in cycles of 8 ns. */
    public long fpgaTime() {
        return redeem().responses(plan.queue()).fpgaTime(last());
    }

    private int last() {
        return section.positionInProgram(plan.queue(), position) + plan.responses() - 1;
    }

    private PlaybackDecoder redeem() {
        PlaybackDecoder responses = section.latest();
        if (responses == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "read of " + plan.what() + ": not there yet; run the program it belongs to first");
        }
        int arrived = responses.responses(plan.queue()).size();
        if (arrived <= last()) {
            throw new NeckarException(
                    Recovery.RETRY,
                    "read of %s: answer %d of the %s queue did not arrive (got %d)"
                            .formatted(plan.what(), last(), plan.queue(), arrived));
        }
        return responses;
    }

    @Override
    public String toString() {
        return "Ticket(" + plan.what() + (isValid() ? ", read)" : ", not read)");
    }
}
