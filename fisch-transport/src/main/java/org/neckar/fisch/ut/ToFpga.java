package org.neckar.fisch.ut;

import org.neckar.fisch.Require;

/**
 * The dictionary of messages to the FPGA, and their encoding. Every message is exactly one word:
 *
 * <pre>
 *  63  62     56 55               0
 * +---+---------+------------------+
 * | 0 |  index  | 0 ... 0  payload |     omnibusAddress(3, true, 0xf) = 0b00001f00000003
 * +---+---------+------------------+
 * </pre>
 *
 * <p>Encoders refuse values that do not fit with a {@link org.neckar.fisch.NeckarException}. Source: UT message
 * dictionary of the BrainScaleS-2 FPGA (hxcomm).
 */
public enum ToFpga {
    /** Takes the JTAG state machine to its reset state; the selected register is then IDCODE. */
    JTAG_INIT(0x00, "to_fpga_jtag::Init", 0),
    /** JTAG clock = FPGA clock / (scaler + 2). */
    JTAG_SCALER(0x01, "to_fpga_jtag::Scaler", 8),
    /** Shifts a JTAG instruction. */
    JTAG_INS(0x02, "to_fpga_jtag::Ins", 7),
    /** Shifts JTAG data: 33 data bits, number of bits from bit 40, keep response at bit 48. */
    JTAG_DATA(0x03, "to_fpga_jtag::Data", 56),
    /** Sets the experiment timer to 0. */
    TIMER_SETUP(0x04, "timing::Setup", 0),
    /** Holds the instruction stream until the timer has reached the value. */
    WAIT_UNTIL(0x05, "timing::WaitUntil", 32),
    /** 1: align the system times of chip and FPGA; 0: emit the system time. */
    SYSTIME_INIT(0x06, "timing::SystimeInit", 1),
    /** Holds the instruction stream until the selected units are idle. */
    BARRIER(0x07, "timing::Barrier", 5),
    /** Repeats a configured omnibus read until it equals (1) or differs from (0) a target. */
    POLLING_OMNIBUS_BLOCK(0x08, "timing::PollingOmnibusBlock", 1),
    /** Level of the chip's reset line. */
    RESET(0x09, "system::Reset", 1),
    /** Echoed in order: 0 halt, the end of an execution; 1 tick. */
    LOOPBACK(0x0a, "system::Loopback", 1),
    /** Omnibus access: 32 bits of address, byte enables from bit 32, read flag at bit 36. */
    OMNIBUS_ADDRESS(0x0b, "omnibus_to_fpga::Address", 37),
    /** Data of an omnibus write. */
    OMNIBUS_DATA(0x0c, "omnibus_to_fpga::Data", 32),
    /** One spike label. */
    SPIKE_PACK_1(0x0d, "event_to_fpga::SpikePack<1ul>", 16),
    /** Two spike labels, the first one in the upper bits. */
    SPIKE_PACK_2(0x0e, "event_to_fpga::SpikePack<2ul>", 32),
    /** Three spike labels, the first one in the uppermost bits. */
    SPIKE_PACK_3(0x0f, "event_to_fpga::SpikePack<3ul>", 48);

    /** Number of message kinds. */
    public static final int COUNT = 16;
    /** Bit 63: marks a word without a message. */
    public static final long COMMA = Long.MIN_VALUE;
    /** Fewest and most bits one JTAG data message shifts. */
    public static final int MIN_JTAG_BITS = 3;
    /** See {@link #MIN_JTAG_BITS}. */
    public static final int MAX_JTAG_BITS = 33;
    /** The echoed end of an execution. */
    public static final long HALT = (long) LOOPBACK.index() << 56;
    /** The echoed marker. */
    public static final long TICK = HALT | 1;

    static final int INDEX_SHIFT = 56;
    static final int JTAG_BITS_SHIFT = 40;
    static final int JTAG_KEEP_SHIFT = 48;
    static final int BYTE_ENABLE_SHIFT = 32;
    static final int READ_SHIFT = 36;

    private final int index;
    private final String fieldName;
    private final int payloadBits;
    private final long payloadMask;

    ToFpga(int index, String fieldName, int payloadBits) {
        this.index = index;
        this.fieldName = fieldName;
        this.payloadBits = payloadBits;
        this.payloadMask = (1L << payloadBits) - 1;
    }

    /** Dictionary index, bits 62 to 56 of the word. */
    public int index() {
        return index;
    }

    /** Name as the field writes it. */
    public String fieldName() {
        return fieldName;
    }

    /** Width of the payload, 0 to 56. */
    public int payloadBits() {
        return payloadBits;
    }

    /** Ones where the payload is. */
    public long payloadMask() {
        return payloadMask;
    }

    /** Width of the message in the stream: always 64 bits. */
    public int width() {
        return Long.SIZE;
    }

    /** {@link #JTAG_INIT}. */
    public static long jtagInit() {
        return 0;
    }

    /** {@link #JTAG_SCALER}, 0..255. */
    public static long jtagScaler(int scaler) {
        return 0x01L << INDEX_SHIFT | Require.inRange("JTAG scaler", scaler, 0, 0xff);
    }

    /** {@link #JTAG_INS}, 0..127. */
    public static long jtagInstruction(int instruction) {
        return 0x02L << INDEX_SHIFT | Require.inRange("JTAG instruction", instruction, 0, 0x7f);
    }

    /**
     * {@link #JTAG_DATA}.
     *
     * @param keepResponse whether the bits that are shifted out come back as a response
     * @param bits number of bits to shift, 3..33
     * @param data the bits to shift in, 33 bits; those above {@code bits} are transmitted and not shifted
     */
    public static long jtagData(boolean keepResponse, int bits, long data) {
        return 0x03L << INDEX_SHIFT
                | (keepResponse ? 1L << JTAG_KEEP_SHIFT : 0)
                | (long) Require.inRange("JTAG data, number of bits", bits, MIN_JTAG_BITS, MAX_JTAG_BITS)
                        << JTAG_BITS_SHIFT
                | Require.inRange("JTAG data", data, 0, (1L << MAX_JTAG_BITS) - 1);
    }

    /** {@link #TIMER_SETUP}. */
    public static long timerSetup() {
        return 0x04L << INDEX_SHIFT;
    }

    /** {@link #WAIT_UNTIL}: timer value in FPGA cycles, 0..2^32-1. */
    public static long waitUntil(long cycles) {
        return 0x05L << INDEX_SHIFT | Require.inRange("wait until, FPGA cycles", cycles, 0, 0xffff_ffffL);
    }

    /** {@link #SYSTIME_INIT}. */
    public static long systimeInit(boolean align) {
        return 0x06L << INDEX_SHIFT | bit(align);
    }

    /** {@link #BARRIER}: b0 omnibus, b1 JTAG, b2 systime, b3 multi-FPGA, b4 systime correction; 0 passes at once. */
    public static long barrier(int units) {
        return 0x07L << INDEX_SHIFT | Require.inRange("barrier", units, 0, 0x1f);
    }

    /** {@link #POLLING_OMNIBUS_BLOCK}. */
    public static long pollingOmnibusBlock(boolean untilEqual) {
        return 0x08L << INDEX_SHIFT | bit(untilEqual);
    }

    /** {@link #RESET}. */
    public static long reset(boolean asserted) {
        return 0x09L << INDEX_SHIFT | bit(asserted);
    }

    /**
     * {@link #OMNIBUS_ADDRESS}.
     *
     * @param address all 32 bits; bit 31 selects the FPGA's own space
     * @param read true for a read, which the field sends with all byte enables set
     * @param byteEnables 0..15, bit 0 enables the least significant byte
     */
    public static long omnibusAddress(int address, boolean read, int byteEnables) {
        return 0x0bL << INDEX_SHIFT
                | bit(read) << READ_SHIFT
                | (long) Require.inRange("omnibus byte enables", byteEnables, 0, 0xf) << BYTE_ENABLE_SHIFT
                | Integer.toUnsignedLong(address);
    }

    /** {@link #OMNIBUS_DATA}: all 32 bits. */
    public static long omnibusData(int data) {
        return 0x0cL << INDEX_SHIFT | Integer.toUnsignedLong(data);
    }

    /** {@link #SPIKE_PACK_1}: label 0..65535. */
    public static long spikePack(int label) {
        return 0x0dL << INDEX_SHIFT | label(label);
    }

    /** {@link #SPIKE_PACK_2}: labels 0..65535. */
    public static long spikePack(int first, int second) {
        return 0x0eL << INDEX_SHIFT | label(first) << 16 | label(second);
    }

    /** {@link #SPIKE_PACK_3}: labels 0..65535. */
    public static long spikePack(int first, int second, int third) {
        return 0x0fL << INDEX_SHIFT | label(first) << 32 | label(second) << 16 | label(third);
    }

    private static long label(int label) {
        return Require.inRange("spike label", label, 0, 0xffff);
    }

    private static long bit(boolean value) {
        return value ? 1 : 0;
    }
}
