package org.neckar.fisch.ut;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * Takes a stream to the FPGA apart: what an FPGA does with the words it receives. Words with bit 63 set carry nothing
 * and are skipped; a word that is no message is reported as refused and never stops the stream. Not thread-safe.
 */
public final class ToFpgaDecoder {
    /** Payload mask by index; 0 beyond the dictionary. */
    private static final long[] ALLOWED = allowedBits();

    /** Words that are brought into the order of this machine at once; a few frames. */
    private static final int SLICE = 512;

    private final ToFpgaHandler handler;
    private final long[] slice = new long[SLICE];
    private long position;

    /** A decoder at the beginning of a stream. */
    public ToFpgaDecoder(ToFpgaHandler handler) {
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    /** Decodes {@code count} words from position {@code from}. */
    public void accept(long[] words, int from, int count) {
        Objects.checkFromIndexSize(from, count, words.length);
        for (int i = from, end = from + count; i < end; i++) {
            long word = words[i];
            if (word >= 0) {
                message(word, position + (i - from));
            }
        }
        position += count;
    }

    /**
     * Decodes {@code count} words of memory, as they stand on the wire, beginning at a byte. Errors are those of
     * {@link #accept(long[], int, int)}; an exception leaves the rest unread.
     */
    public void accept(MemorySegment words, long fromByte, int count) {
        Objects.checkFromIndexSize(fromByte, (long) count * Long.BYTES, words.byteSize());
        for (int done = 0; done < count; done += SLICE) {
            int length = Math.min(SLICE, count - done);
            MemorySegment.copy(words, WordBuffer.ON_THE_WIRE, fromByte + (long) done * Long.BYTES, slice, 0, length);
            accept(slice, 0, length);
        }
    }

    /** Number of words taken so far, the filler included. */
    public long position() {
        return position;
    }

    private void message(long word, long at) {
        int index = (int) (word >>> ToFpga.INDEX_SHIFT);
        if ((word & ~ALLOWED[index]) != 0) {
            handler.refused(at, word, index < ToFpga.COUNT ? Refusal.GAP_NOT_ZERO : Refusal.UNKNOWN_INDEX);
            return;
        }
        switch (index) {
            case 0x00 -> handler.jtagInit();
            case 0x01 -> handler.jtagScaler((int) word);
            case 0x02 -> handler.jtagInstruction((int) word);
            case 0x03 -> jtagData(word, at);
            case 0x04 -> handler.timerSetup();
            case 0x05 -> handler.waitUntil(word & 0xffff_ffffL);
            case 0x06 -> handler.systimeInit(isSet(word));
            case 0x07 -> handler.barrier((int) word);
            case 0x08 -> handler.pollingOmnibusBlock(isSet(word));
            case 0x09 -> handler.reset(isSet(word));
            case 0x0a -> loopback(word);
            case 0x0b ->
                handler.omnibusAddress(
                        (int) word, isSet(word >>> ToFpga.READ_SHIFT), (int) (word >>> ToFpga.BYTE_ENABLE_SHIFT) & 0xf);
            case 0x0c -> handler.omnibusData((int) word);
            case 0x0d -> handler.spikePack(1, label(word), 0, 0);
            case 0x0e -> handler.spikePack(2, label(word >>> 16), label(word), 0);
            default -> handler.spikePack(3, label(word >>> 32), label(word >>> 16), label(word));
        }
    }

    private void jtagData(long word, long at) {
        int bits = (int) (word >>> ToFpga.JTAG_BITS_SHIFT) & 0xff;
        if (bits < ToFpga.MIN_JTAG_BITS || bits > ToFpga.MAX_JTAG_BITS) {
            handler.refused(at, word, Refusal.JTAG_BIT_COUNT);
        } else {
            handler.jtagData(isSet(word >>> ToFpga.JTAG_KEEP_SHIFT), bits, word & FromFpga.JTAG_MASK);
        }
    }

    private void loopback(long word) {
        if (isSet(word)) {
            handler.tick();
        } else {
            handler.halt();
        }
    }

    private static boolean isSet(long word) {
        return (word & 1) != 0;
    }

    private static int label(long word) {
        return (int) word & 0xffff;
    }

    /**
     * Index and payload by index; beyond the dictionary nothing is allowed, so that the index alone refuses the word.
     */
    private static long[] allowedBits() {
        var allowed = new long[1 << 7];
        for (var message : ToFpga.values()) {
            allowed[message.index()] = (long) message.index() << ToFpga.INDEX_SHIFT | message.payloadMask();
        }
        long unusedOfJtagData = 0x7fL << 49 | 0x7fL << 33;
        allowed[ToFpga.JTAG_DATA.index()] &= ~unusedOfJtagData;
        return allowed;
    }
}
