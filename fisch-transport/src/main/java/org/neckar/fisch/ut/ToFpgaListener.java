package org.neckar.fisch.ut;

/**
 * A receiver of messages to the FPGA that passes over all of them; subclasses override those they care for. What must
 * not miss a message, such as an executor, implements {@link ToFpgaHandler} itself.
 */
public abstract class ToFpgaListener implements ToFpgaHandler {
    @Override
    public void jtagInit() {}

    @Override
    public void jtagScaler(int scaler) {}

    @Override
    public void jtagInstruction(int instruction) {}

    @Override
    public void jtagData(boolean keepResponse, int bits, long data) {}

    @Override
    public void timerSetup() {}

    @Override
    public void waitUntil(long cycles) {}

    @Override
    public void systimeInit(boolean align) {}

    @Override
    public void barrier(int units) {}

    @Override
    public void pollingOmnibusBlock(boolean untilEqual) {}

    @Override
    public void reset(boolean asserted) {}

    @Override
    public void halt() {}

    @Override
    public void tick() {}

    @Override
    public void omnibusAddress(int address, boolean read, int byteEnables) {}

    @Override
    public void omnibusData(int data) {}

    @Override
    public void spikePack(int count, int first, int second, int third) {}

    @Override
    public void refused(long position, long word, Refusal why) {}
}
