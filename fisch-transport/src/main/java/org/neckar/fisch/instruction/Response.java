package org.neckar.fisch.instruction;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * What comes back for one read: how many messages of which queue, and how they make a value. Every read of this package
 * returns its response.
 */
public enum Response {
    /** One JTAG message, its low 32 bits. */
    JTAG_WORD(ResponseQueue.JTAG, 1, 0),
    /** One omnibus message. */
    OMNIBUS_WORD(ResponseQueue.OMNIBUS, 1, 0),
    /** One echoed tick, without a value. */
    TICK(ResponseQueue.LOOPBACK, 1, 0),
    /** One byte of an I2C register. */
    I2C_1(ResponseQueue.OMNIBUS, 1, 0),
    /** Two bytes of an I2C register, the most significant one first. */
    I2C_2(ResponseQueue.OMNIBUS, 2, 0),
    /** Four bytes of an I2C register, the most significant one first. */
    I2C_4(ResponseQueue.OMNIBUS, 4, 0),
    /** Two bytes of which the upper ten bits are the value. */
    I2C_2_UPPER_10(ResponseQueue.OMNIBUS, 2, 6);

    private static final long ACK_MISSING = 1L << 31;

    private final ResponseQueue queue;
    private final int count;
    private final int shift;

    Response(ResponseQueue queue, int count, int shift) {
        this.queue = queue;
        this.count = count;
        this.shift = shift;
    }

    /** The queue the messages come from. */
    public ResponseQueue queue() {
        return queue;
    }

    /** Number of messages. */
    public int count() {
        return count;
    }

    /** Number of unused bits below the value. */
    int shift() {
        return shift;
    }

    /**
     * The value that was read.
     *
     * @param column the queue's responses
     * @param position of this read's first message
     * @throws IndexOutOfBoundsException if not all messages have arrived
     * @throws NeckarException ({@link Recovery#BOARD_FAULT}) if an I2C device did not acknowledge
     */
    public int value(ResponseColumn column, int position) {
        return switch (this) {
            case JTAG_WORD, OMNIBUS_WORD -> (int) column.value(position);
            case TICK -> 0;
            case I2C_1, I2C_2, I2C_4, I2C_2_UPPER_10 -> i2cValue(column, position);
        };
    }

    private int i2cValue(ResponseColumn column, int position) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            long answer = column.value(position + i);
            if ((answer & ACK_MISSING) != 0) {
                throw new NeckarException(
                        Recovery.BOARD_FAULT,
                        ("I2C read, omnibus response %d: acknowledge missing, got %#x (allowed bit 31 clear); is "
                                        + "the board part there?")
                                .formatted(position + i, answer));
            }
            value = value << Byte.SIZE | ((int) answer & 0xff);
        }
        return value >>> shift;
    }
}
