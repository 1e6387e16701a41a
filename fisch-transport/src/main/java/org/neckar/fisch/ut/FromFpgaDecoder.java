package org.neckar.fisch.ut;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Takes a stream from the FPGA apart, however it is cut into pieces. The inverse of {@link FromFpgaEncoder}.
 *
 * <p>At a word boundary a word with bit 63 set is filler. Inside a word the bit after a message tells: set, the rest of
 * the word is empty; clear, the next message begins. Bits between header and payload are ignored. Not thread-safe.
 * Source: UT stream decoding of hxcomm.
 */
public final class FromFpgaDecoder {
    /** Words that are brought into the order of this machine at once; a few frames. */
    private static final int SLICE = 512;

    private final FromFpgaHandler handler;
    private final long[] slice = new long[SLICE];
    /** Begin of a message whose end has not arrived, at the most significant end. */
    private long partial;
    /** Number of valid bits in {@link #partial}: 0, 16, 32, 48, or 64 when a wide message lacks its last 16 bits. */
    private int partialBits;

    private long position;

    /** A decoder at a word boundary. */
    public FromFpgaDecoder(FromFpgaHandler handler) {
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    /**
     * Decodes {@code count} words from position {@code from}.
     *
     * @throws NeckarException ({@link Recovery#RESET_LINK}) for a message that the dictionary does not have. Messages
     *     before it have been delivered, the words behind it have not been looked at, and the decoder stands at a word
     *     boundary.
     */
    public void accept(long[] words, int from, int count) {
        Objects.checkFromIndexSize(from, count, words.length);
        int end = from + count;
        for (int i = from; i < end; i++) {
            long word = words[i];
            position++;
            if (partialBits != 0) {
                complete(word);
            } else if (word >= 0) {
                aligned(word);
            }
        }
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

    /** Whether no message has begun without having ended. */
    public boolean isAligned() {
        return partialBits == 0;
    }

    /** Number of words taken so far, the filler included. */
    public long position() {
        return position;
    }

    private void aligned(long word) {
        int index = (int) (word >>> FromFpga.INDEX_SHIFT);
        if (isWide(index)) {
            partial = word;
            partialBits = Long.SIZE;
        } else {
            message(index, word);
        }
    }

    /** Ends the message that {@link #partial} begins; what is left then is shorter than any message. */
    private void complete(long word) {
        int bits = partialBits;
        long head = bits == Long.SIZE ? partial : partial | word >>> bits;
        int index = (int) (head >>> FromFpga.INDEX_SHIFT);
        long rest = bits == Long.SIZE ? word : word << (Long.SIZE - bits);
        if (isWide(index)) {
            int tail = (int) (rest >>> (Long.SIZE - FromFpga.WIDE_EXTRA));
            keep(rest << FromFpga.WIDE_EXTRA, bits - FromFpga.WIDE_EXTRA);
            wide(index, head, tail);
        } else {
            keep(rest, bits);
            message(index, head);
        }
        if (partialBits != 0 && partial >>> FromFpga.INDEX_SHIFT >= FromFpga.COUNT) {
            throw unknown((int) (partial >>> FromFpga.INDEX_SHIFT), partial);
        }
    }

    private void keep(long rest, int bits) {
        partial = rest;
        partialBits = bits == 0 || rest < 0 ? 0 : bits;
    }

    private static boolean isWide(int index) {
        return index == 0x09 || index == 0x0c;
    }

    private void message(int index, long word) {
        switch (index) {
            case 0x00 -> handler.jtag(word & FromFpga.JTAG_MASK);
            case 0x01 -> handler.omnibus((int) word);
            case 0x02 -> loopback(word);
            case 0x03 -> handler.highspeedLinkNotification((int) word & 0xff);
            case 0x04 -> handler.timeoutNotification(word & FromFpga.TIMEOUT_MASK);
            case 0x05 -> handler.systime(word & FromFpga.SYSTIME_MASK);
            case 0x06 -> handler.sysdelta((int) word & 0xff);
            case 0x07 -> handler.madcSamples(1, event(word), 0, 0);
            case 0x08 -> handler.madcSamples(2, event(word >>> 24), event(word), 0);
            case 0x0a -> handler.spikes(1, event(word), 0, 0);
            case 0x0b -> handler.spikes(2, event(word >>> 24), event(word), 0);
            default -> throw unknown(index, word);
        }
    }

    private void wide(int index, long head, int tail) {
        int first = event(head >>> 32);
        int second = event(head >>> 8);
        int third = ((int) head & 0xff) << FromFpga.WIDE_EXTRA | tail;
        if (index == 0x09) {
            handler.madcSamples(3, first, second, third);
        } else {
            handler.spikes(3, first, second, third);
        }
    }

    private void loopback(long word) {
        if ((word & 1) == 0) {
            handler.halt();
        } else {
            handler.tick();
        }
    }

    private static int event(long bits) {
        return (int) bits & FromFpga.EVENT_MASK;
    }

    private NeckarException unknown(int index, long word) {
        partialBits = 0;
        return new NeckarException(
                Recovery.RESET_LINK,
                ("message from the FPGA at word %d: got index %d in %016x (allowed 0..%d); the stream is damaged, "
                                + "open the connection anew")
                        .formatted(position - 1, index, word, FromFpga.COUNT - 1));
    }
}
