package org.neckar.chipmodel.fpga;

import java.util.Objects;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * What an emulated board is like.
 *
 * @param chip its chip, and the seeds
 * @param linkBitErrorRate probability that a bit on the high-speed links is wrong, 0..{@value #LARGEST_ERROR_RATE}; the
 *     errors follow from the seeds of the chip
 * @param vectorGenerators whether the FPGA image has vector generators in place of the begin of the external DRAM
 */
public record BoardSettings(ModelSettings chip, double linkBitErrorRate, boolean vectorGenerators) {
    /** Largest error rate: about every second word is damaged. */
    public static final double LARGEST_ERROR_RATE = 0.01;

    /** Checks the rate. */
    public BoardSettings {
        Objects.requireNonNull(chip, "chip");
        if (!(linkBitErrorRate >= 0 && linkBitErrorRate <= LARGEST_ERROR_RATE)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "bit error rate of the link: got %s (allowed 0..%s)"
                            .formatted(linkBitErrorRate, LARGEST_ERROR_RATE));
        }
    }

    /** A board with faultless links and without vector generators. */
    public static BoardSettings of(ModelSettings chip) {
        return new BoardSettings(chip, 0, false);
    }

    /** The same board with such links. */
    public BoardSettings withLinkBitErrorRate(double rate) {
        return new BoardSettings(chip, rate, vectorGenerators);
    }

    /** The same board with or without vector generators. */
    public BoardSettings withVectorGenerators(boolean present) {
        return new BoardSettings(chip, linkBitErrorRate, present);
    }

    /** Seed of everything by chance on this board outside of the chip. */
    long boardSeed() {
        return chip.seed() * 0x9e3779b97f4a7c15L + chip.trial();
    }
}
