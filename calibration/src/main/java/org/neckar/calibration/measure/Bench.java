package org.neckar.calibration.measure;

import java.util.Objects;
import java.util.function.Consumer;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.timing.Barrier;
import org.neckar.lola.chip.ChipImage;
import org.neckar.stadls.program.CapMemSettling;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.run.Board;

/**
 * A board and the configuration its chip should have. Changes are collected and written with the next measurement, in
 * the same program: the words that differ from what the board holds, the settling of the parameter memory if any of its
 * cells is among them, then the measurement. Starts from the default chip, so that nothing left over disturbs.
 *
 * <p>One thread at a time; the board belongs to the bench while it is used.
 */
public final class Bench {

    private final Board board;
    private ChipImage chip = ChipImage.initial();
    private int wantedSettlings;

    /** A bench on an initialised board. */
    public Bench(Board board) {
        this.board = Objects.requireNonNull(board, "board");
    }

    /** The board. */
    public Board board() {
        return board;
    }

    /** The configuration the chip has as soon as the next measurement is made. */
    public ChipImage chip() {
        return chip;
    }

    /** Changes the configuration. Nothing is written before the next measurement. */
    public void change(Consumer<ChipImage.Builder> edit) {
        ChipImage.Builder builder = chip.toBuilder();
        edit.accept(builder);
        chip = builder.build();
    }

    /** Lets the next measurement wait so many settling times of the parameter memory more. */
    public void settleLonger(int settlings) {
        wantedSettlings += settlings;
    }

    /**
     * Writes what changed, waits, and converts all CADC channels.
     *
     * @param conversions how often, at least 1
     * @return mean result by channel (1024, see {@link CadcReadout}), in LSB
     * @throws NeckarException if the board fails
     */
    public double[] readCadc(int conversions) {
        return readCadc(conversions, Stimulus.NONE);
    }

    /**
     * The same, with a stimulus before every conversion.
     *
     * @param conversions how often, at least 1
     * @return mean result by channel (1024, see {@link CadcReadout}), in LSB
     * @throws NeckarException if the board fails
     */
    public double[] readCadc(int conversions, Stimulus stimulus) {
        if (conversions < 1) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "CADC measurement: %d conversions (allowed 1 or more)".formatted(conversions));
        }
        PlaybackProgramBuilder program = new PlaybackProgramBuilder();
        appendChanges(program);
        CadcReadout[] readouts = new CadcReadout[conversions];
        for (int i = 0; i < conversions; i++) {
            readouts[i] = CadcReadout.append(program, stimulus);
            program.blockUntil(Barrier.OMNIBUS);
        }
        board.run(program.done());
        wantedSettlings = 0;
        double[] mean = new double[CadcReadout.CHANNELS];
        for (CadcReadout readout : readouts) {
            int[] samples = readout.samples();
            for (int channel = 0; channel < mean.length; channel++) {
                mean[channel] += samples[channel];
            }
        }
        for (int channel = 0; channel < mean.length; channel++) {
            mean[channel] /= conversions;
        }
        return mean;
    }

    private void appendChanges(PlaybackProgramBuilder program) {
        int size = chip.size();
        int[] addresses = new int[size];
        int[] words = new int[size];
        int count = 0;
        boolean capMem = false;
        for (int position = 0; position < size; position++) {
            int address = chip.address(position);
            int word = chip.word(position);
            if (!board.state().holds(address, word)) {
                addresses[count] = address;
                words[count] = word;
                count++;
                capMem |= CapMemSettling.isNeededAfter(address);
            }
        }
        program.writeOmnibus(addresses, words, 0, count);
        program.blockUntil(Barrier.OMNIBUS);
        int settlings = wantedSettlings + (capMem ? 1 : 0);
        if (settlings > 0) {
            program.pause(CapMemSettling.STEP.cycles() * settlings);
        }
    }
}
