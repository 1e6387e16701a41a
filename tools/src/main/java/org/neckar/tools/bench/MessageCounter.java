package org.neckar.tools.bench;

import org.neckar.fisch.ut.FromFpgaHandler;
import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpgaHandler;

/** Adds up all that is decoded, so that no decoding can be optimised away. */
final class MessageCounter implements ToFpgaHandler, FromFpgaHandler {
    private long sum;

    /** Sum over everything so far. */
    long sum() {
        return sum;
    }

    @Override
    public void jtagInit() {
        sum++;
    }

    @Override
    public void jtagScaler(int scaler) {
        sum += scaler;
    }

    @Override
    public void jtagInstruction(int instruction) {
        sum += instruction;
    }

    @Override
    public void jtagData(boolean keepResponse, int bits, long data) {
        sum += bits + data;
    }

    @Override
    public void timerSetup() {
        sum++;
    }

    @Override
    public void waitUntil(long cycles) {
        sum += cycles;
    }

    @Override
    public void systimeInit(boolean align) {
        sum++;
    }

    @Override
    public void barrier(int units) {
        sum += units;
    }

    @Override
    public void pollingOmnibusBlock(boolean untilEqual) {
        sum++;
    }

    @Override
    public void reset(boolean asserted) {
        sum++;
    }

    @Override
    public void halt() {
        sum++;
    }

    @Override
    public void tick() {
        sum++;
    }

    @Override
    public void omnibusAddress(int address, boolean read, int byteEnables) {
        sum += address + byteEnables;
    }

    @Override
    public void omnibusData(int data) {
        sum += data;
    }

    @Override
    public void spikePack(int count, int first, int second, int third) {
        sum += count + first + second + third;
    }

    @Override
    public void refused(long position, long word, Refusal why) {
        throw new IllegalStateException("benchmark stream refused at word " + position + ": " + why);
    }

    @Override
    public void jtag(long data) {
        sum += data;
    }

    @Override
    public void omnibus(int data) {
        sum += data;
    }

    @Override
    public void highspeedLinkNotification(int event) {
        sum += event;
    }

    @Override
    public void timeoutNotification(long state) {
        sum += state;
    }

    @Override
    public void systime(long cycles) {
        sum += cycles;
    }

    @Override
    public void sysdelta(int cycles) {
        sum += cycles;
    }

    @Override
    public void madcSamples(int count, int first, int second, int third) {
        sum += count + first + second + third;
    }

    @Override
    public void spikes(int count, int first, int second, int third) {
        sum += count + first + second + third;
    }
}
