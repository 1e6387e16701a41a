package org.neckar.fisch.arq;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads and writes datagrams at the position of a buffer, whatever byte order the buffer is set to. */
final class Frame {
    static final int HEADER_BYTES = 12;
    static final int ACK_BYTES = 4;

    /** Content of the reset datagram, read as an acknowledgement. */
    static final int RESET = 0xabababab;

    /**
     * Acknowledgement of a number that does not exist: the answer of our FPGA to a frame of a host without session. The
     * field's host software ignores it.
     */
    static final int NO_SESSION = RESET;

    private static final int SEQUENCE_OFFSET = 4;
    private static final int TYPE_OFFSET = 8;
    private static final int LENGTH_OFFSET = 10;

    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORTS = MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private Frame() {}

    static int acknowledgement(ByteBuffer datagram) {
        return (int) INTS.get(datagram, datagram.position());
    }

    static int sequence(ByteBuffer datagram) {
        return (int) INTS.get(datagram, datagram.position() + SEQUENCE_OFFSET);
    }

    static int type(ByteBuffer datagram) {
        return (short) SHORTS.get(datagram, datagram.position() + TYPE_OFFSET) & 0xffff;
    }

    static int words(ByteBuffer datagram) {
        return (short) SHORTS.get(datagram, datagram.position() + LENGTH_OFFSET) & 0xffff;
    }

    /** Bytes of a data frame with that many words. */
    static int bytes(int words) {
        return HEADER_BYTES + words * Long.BYTES;
    }

    static void readPayload(ByteBuffer datagram, long[] into, int from, int words) {
        int at = datagram.position() + HEADER_BYTES;
        for (int i = 0; i < words; i++) {
            into[from + i] = (long) LONGS.get(datagram, at + i * Long.BYTES);
        }
    }

    /** Writes four bytes, an acknowledgement or a reset, and moves the position behind them. */
    static void writeAcknowledgement(ByteBuffer into, int value) {
        int at = into.position();
        INTS.set(into, at, value);
        into.position(at + ACK_BYTES);
    }

    static void writeHeader(ByteBuffer into, int acknowledgement, int sequence, int type, int words) {
        int at = into.position();
        INTS.set(into, at, acknowledgement);
        INTS.set(into, at + SEQUENCE_OFFSET, sequence);
        SHORTS.set(into, at + TYPE_OFFSET, (short) type);
        SHORTS.set(into, at + LENGTH_OFFSET, (short) words);
    }

    /** Writes the words behind the header and moves the position behind the frame. */
    static void writePayload(ByteBuffer into, long[] words, int from, int count) {
        int at = into.position() + HEADER_BYTES;
        for (int i = 0; i < count; i++) {
            LONGS.set(into, at + i * Long.BYTES, words[from + i]);
        }
        into.position(at + count * Long.BYTES);
    }
}
