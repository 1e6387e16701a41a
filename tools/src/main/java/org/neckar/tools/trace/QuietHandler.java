package org.neckar.tools.trace;

import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpgaHandler;

/** A receiver of messages that cares for none of them: subclasses override what they care for. */
abstract class QuietHandler implements ToFpgaHandler {
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
