package org.neckar.fisch.ut;

/** Encodes again what was decoded, so that a decoded stream can be compared with its messages. */
final class FromFpgaReencoder implements FromFpgaHandler {
    final WordBuffer words = new WordBuffer();
    final FromFpgaEncoder encoder = new FromFpgaEncoder(words);
    int messages;

    @Override
    public void jtag(long data) {
        messages++;
        encoder.jtag(data);
    }

    @Override
    public void omnibus(int data) {
        messages++;
        encoder.omnibus(data);
    }

    @Override
    public void halt() {
        messages++;
        encoder.halt();
    }

    @Override
    public void tick() {
        messages++;
        encoder.tick();
    }

    @Override
    public void highspeedLinkNotification(int event) {
        messages++;
        encoder.highspeedLinkNotification(event);
    }

    @Override
    public void timeoutNotification(long state) {
        messages++;
        encoder.timeoutNotification(state);
    }

    @Override
    public void systime(long cycles) {
        messages++;
        encoder.systime(cycles);
    }

    @Override
    public void sysdelta(int cycles) {
        messages++;
        encoder.sysdelta(cycles);
    }

    @Override
    public void madcSamples(int count, int first, int second, int third) {
        messages++;
        switch (count) {
            case 1 -> encoder.madcSamples(first);
            case 2 -> encoder.madcSamples(first, second);
            default -> encoder.madcSamples(first, second, third);
        }
    }

    @Override
    public void spikes(int count, int first, int second, int third) {
        messages++;
        switch (count) {
            case 1 -> encoder.spikes(first);
            case 2 -> encoder.spikes(first, second);
            default -> encoder.spikes(first, second, third);
        }
    }
}
