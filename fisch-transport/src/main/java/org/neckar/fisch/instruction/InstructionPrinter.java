package org.neckar.fisch.instruction;

import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaHandler;

/**
 * Writes a stream to the FPGA as text, one message per line in the field's form, for example
 * {@code omnibus_to_fpga::Address(is_read: true, byte_enables: 1111, address: 2281701388)}. A word that is no message
 * appears as {@code refused(word, reason)}. Failures of the output surface as {@link java.io.UncheckedIOException}.
 */
public final class InstructionPrinter extends LinePrinter implements ToFpgaHandler {
    /** A printer that appends to the given output. */
    public InstructionPrinter(Appendable out) {
        super(out);
    }

    /** One word as text, without an end of line; {@code filler} for a word without a message. */
    public static String text(long word) {
        var out = new StringBuilder();
        new ToFpgaDecoder(new InstructionPrinter(out)).accept(new long[] {word}, 0, 1);
        return out.isEmpty() ? "filler" : out.toString().strip();
    }

    /** One message with its word as the field writes it, {@code UTMessage(raw: ..., hxcomm::vx::instruction::...)}. */
    public static String message(long word) {
        return message(word, text(word));
    }

    @Override
    public void jtagInit() {
        line(ToFpga.JTAG_INIT.fieldName(), "");
    }

    @Override
    public void jtagScaler(int scaler) {
        line(ToFpga.JTAG_SCALER.fieldName(), scaler);
    }

    @Override
    public void jtagInstruction(int instruction) {
        line(ToFpga.JTAG_INS.fieldName(), bits(instruction, ToFpga.JTAG_INS.payloadBits()));
    }

    @Override
    public void jtagData(boolean keepResponse, int bits, long data) {
        line(
                ToFpga.JTAG_DATA.fieldName(),
                "keep_response: " + keepResponse + ", num_bits: " + bits + ", payload: "
                        + bits(data, ToFpga.MAX_JTAG_BITS));
    }

    @Override
    public void timerSetup() {
        line(ToFpga.TIMER_SETUP.fieldName(), "");
    }

    @Override
    public void waitUntil(long cycles) {
        line(ToFpga.WAIT_UNTIL.fieldName(), cycles);
    }

    @Override
    public void systimeInit(boolean align) {
        line(ToFpga.SYSTIME_INIT.fieldName(), bit(align));
    }

    @Override
    public void barrier(int units) {
        line(ToFpga.BARRIER.fieldName(), bits(units, ToFpga.BARRIER.payloadBits()));
    }

    @Override
    public void pollingOmnibusBlock(boolean untilEqual) {
        line(ToFpga.POLLING_OMNIBUS_BLOCK.fieldName(), bit(untilEqual));
    }

    @Override
    public void reset(boolean asserted) {
        line(ToFpga.RESET.fieldName(), bit(asserted));
    }

    @Override
    public void halt() {
        line(ToFpga.LOOPBACK.fieldName(), 0);
    }

    @Override
    public void tick() {
        line(ToFpga.LOOPBACK.fieldName(), 1);
    }

    @Override
    public void omnibusAddress(int address, boolean read, int byteEnables) {
        line(
                ToFpga.OMNIBUS_ADDRESS.fieldName(),
                "is_read: " + read + ", byte_enables: " + bits(byteEnables, 4) + ", address: "
                        + Integer.toUnsignedString(address));
    }

    @Override
    public void omnibusData(int data) {
        line(ToFpga.OMNIBUS_DATA.fieldName(), Integer.toUnsignedString(data));
    }

    @Override
    public void spikePack(int count, int first, int second, int third) {
        switch (count) {
            case 1 -> line(ToFpga.SPIKE_PACK_1.fieldName(), label(first));
            case 2 -> line(ToFpga.SPIKE_PACK_2.fieldName(), label(first) + ", " + label(second));
            default -> line(ToFpga.SPIKE_PACK_3.fieldName(), label(first) + ", " + label(second) + ", " + label(third));
        }
    }

    @Override
    public void refused(long position, long word, Refusal why) {
        line("refused", "%016x, %s".formatted(word, why));
    }

    private static String label(int label) {
        return bits(label, Short.SIZE);
    }
}
