package org.neckar.fisch.ut;

/**
 * A receiver of messages from the FPGA that passes over all of them; subclasses override those they care for. What must
 * not miss a message, such as a decoder, implements {@link FromFpgaHandler} itself.
 */
public abstract class FromFpgaListener implements FromFpgaHandler {
    @Override
    public void jtag(long data) {}

    @Override
    public void omnibus(int data) {}

    @Override
    public void halt() {}

    @Override
    public void tick() {}

    @Override
    public void highspeedLinkNotification(int event) {}

    @Override
    public void timeoutNotification(long state) {}

    @Override
    public void systime(long cycles) {}

    @Override
    public void sysdelta(int cycles) {}

    @Override
    public void madcSamples(int count, int first, int second, int third) {}

    @Override
    public void spikes(int count, int first, int second, int third) {}
}
