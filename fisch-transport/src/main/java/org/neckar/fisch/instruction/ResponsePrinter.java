package org.neckar.fisch.instruction;

import org.neckar.fisch.ut.FromFpga;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.FromFpgaHandler;

/**
 * Writes a stream from the FPGA as text, one message per line in the field's form, for example
 * {@code event_from_fpga::SpikePack<1ul>(Spike(0001001000110100, 10101011))} (label, timestamp). Failures of the output
 * surface as {@link java.io.UncheckedIOException}.
 */
public final class ResponsePrinter extends LinePrinter implements FromFpgaHandler {
    /** The field's type of an MADC sample has 14 of the 16 bits. */
    private static final int SAMPLE_BITS = 14;

    /** A printer that appends to the given output. */
    public ResponsePrinter(Appendable out) {
        super(out);
    }

    /**
     * One message of 64 bits with its word as the field writes it, {@code UTMessage(raw: ...,
     * hxcomm::vx::instruction::...)}.
     */
    public static String message(long word) {
        var out = new StringBuilder();
        new FromFpgaDecoder(new ResponsePrinter(out)).accept(new long[] {word}, 0, 1);
        return message(word, out.toString().strip());
    }

    @Override
    public void jtag(long data) {
        line(FromFpga.JTAG_DATA.fieldName(), bits(data, FromFpga.JTAG_DATA.payloadBits()));
    }

    @Override
    public void omnibus(int data) {
        line(FromFpga.OMNIBUS_DATA.fieldName(), Integer.toUnsignedString(data));
    }

    @Override
    public void halt() {
        line(FromFpga.LOOPBACK.fieldName(), 0);
    }

    @Override
    public void tick() {
        line(FromFpga.LOOPBACK.fieldName(), 1);
    }

    @Override
    public void highspeedLinkNotification(int event) {
        line(FromFpga.HIGHSPEED_LINK_NOTIFICATION.fieldName(), bits(event, Byte.SIZE));
    }

    @Override
    public void timeoutNotification(long state) {
        line(FromFpga.TIMEOUT_NOTIFICATION.fieldName(), bits(state, FromFpga.TIMEOUT_NOTIFICATION.payloadBits()));
    }

    @Override
    public void systime(long cycles) {
        line(FromFpga.SYSTIME.fieldName(), bits(cycles, FromFpga.SYSTIME.payloadBits()));
    }

    @Override
    public void sysdelta(int cycles) {
        line(FromFpga.SYSDELTA.fieldName(), bits(cycles, Byte.SIZE));
    }

    @Override
    public void madcSamples(int count, int first, int second, int third) {
        switch (count) {
            case 1 -> line(FromFpga.MADC_SAMPLE_PACK_1.fieldName(), sample(first));
            case 2 -> line(FromFpga.MADC_SAMPLE_PACK_2.fieldName(), sample(first) + ", " + sample(second));
            default ->
                line(
                        FromFpga.MADC_SAMPLE_PACK_3.fieldName(),
                        sample(first) + ", " + sample(second) + ", " + sample(third));
        }
    }

    @Override
    public void spikes(int count, int first, int second, int third) {
        switch (count) {
            case 1 -> line(FromFpga.SPIKE_PACK_1.fieldName(), spike(first));
            case 2 -> line(FromFpga.SPIKE_PACK_2.fieldName(), spike(first) + ", " + spike(second));
            default ->
                line(FromFpga.SPIKE_PACK_3.fieldName(), spike(first) + ", " + spike(second) + ", " + spike(third));
        }
    }

    private static String sample(int event) {
        return event("MADCSample", event, SAMPLE_BITS);
    }

    private static String spike(int event) {
        return event("Spike", event, Short.SIZE);
    }

    private static String event(String name, int event, int payloadBits) {
        return name + "(" + bits(FromFpga.payload(event), payloadBits) + ", "
                + bits(FromFpga.timestamp(event), Byte.SIZE) + ")";
    }
}
