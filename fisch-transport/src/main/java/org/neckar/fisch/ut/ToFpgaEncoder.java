package org.neckar.fisch.ut;

/**
 * Appends the word of every message it receives to a buffer: the opposite of {@link ToFpgaDecoder}. A stream without
 * refused words comes out as it went in. Not thread-safe.
 */
public class ToFpgaEncoder implements ToFpgaHandler {
    private final WordBuffer words;

    /** Appends to a buffer. */
    public ToFpgaEncoder(WordBuffer words) {
        this.words = words;
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

    /** Appends nothing: a refused word is no message. */
    @Override
    public void refused(long position, long word, Refusal why) {}
}
