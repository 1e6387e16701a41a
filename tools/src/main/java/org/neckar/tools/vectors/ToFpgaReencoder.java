package org.neckar.tools.vectors;

import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaHandler;
import org.neckar.fisch.ut.WordBuffer;

/** Encodes again what was decoded, message by message, so that a stream can be compared with its words. */
final class ToFpgaReencoder implements ToFpgaHandler {
    private final WordBuffer words = new WordBuffer();
    private final List<String> refusals = new ArrayList<>();

    private ToFpgaReencoder() {}

    /** Decodes words and encodes the messages again. */
    static ToFpgaReencoder of(long[] words) {
        ToFpgaReencoder reencoder = new ToFpgaReencoder();
        new ToFpgaDecoder(reencoder).accept(words, 0, words.length);
        return reencoder;
    }

    /** The words of all messages. */
    long[] words() {
        return words.toArray();
    }

    /** Words that are no message, and why. */
    List<String> refusals() {
        return refusals;
    }

    @Override
    public void jtagInit() {
        words.add(ToFpga.jtagInit());
    }

    @Override
    public void jtagScaler(int scaler) {
        words.add(ToFpga.jtagScaler(scaler));
    }

    @Override
    public void jtagInstruction(int instruction) {
        words.add(ToFpga.jtagInstruction(instruction));
    }

    @Override
    public void jtagData(boolean keepResponse, int bits, long data) {
        words.add(ToFpga.jtagData(keepResponse, bits, data));
    }

    @Override
    public void timerSetup() {
        words.add(ToFpga.timerSetup());
    }

    @Override
    public void waitUntil(long cycles) {
        words.add(ToFpga.waitUntil(cycles));
    }

    @Override
    public void systimeInit(boolean align) {
        words.add(ToFpga.systimeInit(align));
    }

    @Override
    public void barrier(int units) {
        words.add(ToFpga.barrier(units));
    }

    @Override
    public void pollingOmnibusBlock(boolean untilEqual) {
        words.add(ToFpga.pollingOmnibusBlock(untilEqual));
    }

    @Override
    public void reset(boolean asserted) {
        words.add(ToFpga.reset(asserted));
    }

    @Override
    public void halt() {
        words.add(ToFpga.HALT);
    }

    @Override
    public void tick() {
        words.add(ToFpga.TICK);
    }

    @Override
    public void omnibusAddress(int address, boolean read, int byteEnables) {
        words.add(ToFpga.omnibusAddress(address, read, byteEnables));
    }

    @Override
    public void omnibusData(int data) {
        words.add(ToFpga.omnibusData(data));
    }

    @Override
    public void spikePack(int count, int first, int second, int third) {
        words.add(
                switch (count) {
                    case 1 -> ToFpga.spikePack(first);
                    case 2 -> ToFpga.spikePack(first, second);
                    default -> ToFpga.spikePack(first, second, third);
                });
    }

    @Override
    public void refused(long position, long word, Refusal why) {
        refusals.add("word %d = %016x: %s".formatted(position, word, why));
    }
}
