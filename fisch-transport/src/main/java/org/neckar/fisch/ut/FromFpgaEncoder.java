package org.neckar.fisch.ut;

import java.util.Objects;
import org.neckar.fisch.Require;

/**
 * Packs messages from the FPGA into words: what an FPGA does with its responses.
 *
 * <p>Messages follow one another most significant bit first. A message of 64 bits at the beginning of a word fills it;
 * one of 80 bits leaves 16 bits in the next word, and the message after it continues right there:
 *
 * <pre>
 * spikes(3, 1111/1, 2222/2, 3333/3)  0c01111102222203 3333............
 * halt()                                              ....020000000000 0000............
 * flush()                                                              ....800000000000
 * </pre>
 *
 * <p>{@link #flush()} closes a word that is partly filled: one set bit, then zeros. Words go to the buffer as soon as
 * they are full. Values that do not fit are refused with a {@link org.neckar.fisch.NeckarException}. Not thread-safe.
 * Source: UT stream encoding of hxcomm.
 */
public final class FromFpgaEncoder {
    private final WordBuffer out;
    /** Begin of the next word, at the most significant end. */
    private long partial;
    /** Number of valid bits in {@link #partial}: 0, 16, 32 or 48. */
    private int partialBits;

    /** An encoder at a word boundary that appends to the given buffer. */
    public FromFpgaEncoder(WordBuffer out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    /** Appends {@link FromFpga#JTAG_DATA}: 33 bits. */
    public void jtag(long data) {
        put(0x00L << FromFpga.INDEX_SHIFT | Require.inRange("JTAG response", data, 0, FromFpga.JTAG_MASK));
    }

    /** Appends {@link FromFpga#OMNIBUS_DATA}. */
    public void omnibus(int data) {
        put(0x01L << FromFpga.INDEX_SHIFT | Integer.toUnsignedLong(data));
    }

    /** Appends {@link FromFpga#LOOPBACK} 0. */
    public void halt() {
        put(0x02L << FromFpga.INDEX_SHIFT);
    }

    /** Appends {@link FromFpga#LOOPBACK} 1. */
    public void tick() {
        put(0x02L << FromFpga.INDEX_SHIFT | 1);
    }

    /** Appends {@link FromFpga#HIGHSPEED_LINK_NOTIFICATION}, 0..255. */
    public void highspeedLinkNotification(int event) {
        put(0x03L << FromFpga.INDEX_SHIFT | Require.inRange("high-speed link notification", event, 0, 0xff));
    }

    /** Appends {@link FromFpga#TIMEOUT_NOTIFICATION}: 45 bits. */
    public void timeoutNotification(long state) {
        put(0x04L << FromFpga.INDEX_SHIFT | Require.inRange("timeout notification", state, 0, FromFpga.TIMEOUT_MASK));
    }

    /** Appends {@link FromFpga#SYSTIME}: 43 bits. */
    public void systime(long cycles) {
        put(0x05L << FromFpga.INDEX_SHIFT | Require.inRange("systime", cycles, 0, FromFpga.SYSTIME_MASK));
    }

    /** Appends {@link FromFpga#SYSDELTA}, 0..255. */
    public void sysdelta(int cycles) {
        put(0x06L << FromFpga.INDEX_SHIFT | Require.inRange("sysdelta", cycles, 0, 0xff));
    }

    /** Appends {@link FromFpga#MADC_SAMPLE_PACK_1}. */
    public void madcSamples(int event) {
        put(0x07L << FromFpga.INDEX_SHIFT | event(event));
    }

    /** Appends {@link FromFpga#MADC_SAMPLE_PACK_2}. */
    public void madcSamples(int first, int second) {
        put(0x08L << FromFpga.INDEX_SHIFT | event(first) << 24 | event(second));
    }

    /** Appends {@link FromFpga#MADC_SAMPLE_PACK_3}. */
    public void madcSamples(int first, int second, int third) {
        putWide(0x09L, first, second, third);
    }

    /** Appends {@link FromFpga#SPIKE_PACK_1}. */
    public void spikes(int event) {
        put(0x0aL << FromFpga.INDEX_SHIFT | event(event));
    }

    /** Appends {@link FromFpga#SPIKE_PACK_2}. */
    public void spikes(int first, int second) {
        put(0x0bL << FromFpga.INDEX_SHIFT | event(first) << 24 | event(second));
    }

    /** Appends {@link FromFpga#SPIKE_PACK_3}. */
    public void spikes(int first, int second, int third) {
        putWide(0x0cL, first, second, third);
    }

    /** Ends a word that is partly filled; does nothing at a word boundary. */
    public void flush() {
        if (partialBits != 0) {
            out.add(partial | 1L << (Long.SIZE - 1 - partialBits));
            partial = 0;
            partialBits = 0;
        }
    }

    private void put(long message) {
        if (partialBits == 0) {
            out.add(message);
        } else {
            out.add(partial | message >>> partialBits);
            partial = message << (Long.SIZE - partialBits);
        }
    }

    private void putWide(long index, int first, int second, int third) {
        long last = event(third);
        put(index << FromFpga.INDEX_SHIFT | event(first) << 32 | event(second) << 8 | last >>> FromFpga.WIDE_EXTRA);
        partial |= (last & 0xffff) << (Long.SIZE - FromFpga.WIDE_EXTRA - partialBits);
        partialBits += FromFpga.WIDE_EXTRA;
        if (partialBits == Long.SIZE) {
            out.add(partial);
            partial = 0;
            partialBits = 0;
        }
    }

    private static long event(int event) {
        return Require.inRange("event", event, 0, FromFpga.EVENT_MASK);
    }
}
