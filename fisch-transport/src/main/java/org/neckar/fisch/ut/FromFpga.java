package org.neckar.fisch.ut;

import org.neckar.fisch.Require;

/**
 * The dictionary of messages from the FPGA. A message has a header byte (bit 7 clear, then the index) and its payload
 * at the low end; it is 64 bits wide, two kinds are 80 bits wide. Messages follow one another without gaps, see
 * {@link FromFpgaEncoder}.
 *
 * <p>Spikes and MADC samples travel as <em>events</em> of 24 bits: timestamp in bits 23 to 16, spike label or sample
 * field in bits 15 to 0. Source: UT message dictionary of the BrainScaleS-2 FPGA (hxcomm).
 */
public enum FromFpga {
    /** Bits shifted out by a JTAG data message that kept its response. */
    JTAG_DATA(0x00, "jtag_from_hicann::Data", 33),
    /** Value of an omnibus read. */
    OMNIBUS_DATA(0x01, "omnibus_from_fpga::Data", 32),
    /** Echo: 0 halt, 1 tick. */
    LOOPBACK(0x02, "from_fpga_system::Loopback", 1),
    /** Event on a high-speed link. */
    HIGHSPEED_LINK_NOTIFICATION(0x03, "from_fpga_system::HighspeedLinkNotification", 8),
    /** The FPGA gave up on a blocking instruction. */
    TIMEOUT_NOTIFICATION(0x04, "from_fpga_system::TimeoutNotification", 45),
    /** Absolute FPGA time. */
    SYSTIME(0x05, "timing_from_fpga::Systime", 43),
    /** Increment of the FPGA time. */
    SYSDELTA(0x06, "timing_from_fpga::Sysdelta", 8),
    /** One MADC sample. */
    MADC_SAMPLE_PACK_1(0x07, "event_from_fpga::MADCSamplePack<1ul>", 24),
    /** Two MADC samples, the first one in the upper bits. */
    MADC_SAMPLE_PACK_2(0x08, "event_from_fpga::MADCSamplePack<2ul>", 48),
    /** Three MADC samples, the first one in the uppermost bits. */
    MADC_SAMPLE_PACK_3(0x09, "event_from_fpga::MADCSamplePack<3ul>", 72),
    /** One spike. */
    SPIKE_PACK_1(0x0a, "event_from_fpga::SpikePack<1ul>", 24),
    /** Two spikes, the first one in the upper bits. */
    SPIKE_PACK_2(0x0b, "event_from_fpga::SpikePack<2ul>", 48),
    /** Three spikes, the first one in the uppermost bits. */
    SPIKE_PACK_3(0x0c, "event_from_fpga::SpikePack<3ul>", 72);

    /** Number of message kinds. */
    public static final int COUNT = 13;
    /** A word without a message: any word at an aligned position with bit 63 set may be sent as filler. */
    public static final long FILLER = Long.MIN_VALUE;
    /** Ones over the 43 bits of a system time. */
    public static final long SYSTIME_MASK = (1L << 43) - 1;
    /** Ones over the 45 bits of a timeout notification. */
    public static final long TIMEOUT_MASK = (1L << 45) - 1;
    /** Ones over the 33 bits of a JTAG response. */
    public static final long JTAG_MASK = (1L << 33) - 1;
    /** Ones over the 24 bits of an event. */
    public static final int EVENT_MASK = 0xff_ffff;

    static final int INDEX_SHIFT = 56;
    /** Bits of a wide message beyond one word. */
    static final int WIDE_EXTRA = 16;

    private final int index;
    private final String fieldName;
    private final int payloadBits;

    FromFpga(int index, String fieldName, int payloadBits) {
        this.index = index;
        this.fieldName = fieldName;
        this.payloadBits = payloadBits;
    }

    /** Dictionary index, the low seven bits of the header byte. */
    public int index() {
        return index;
    }

    /** Name as the field writes it. */
    public String fieldName() {
        return fieldName;
    }

    /** Width of the payload, 1 to 72. */
    public int payloadBits() {
        return payloadBits;
    }

    /** Width of the message in the stream: header and payload rounded up to bytes, at least 64 bits. */
    public int width() {
        return Math.max(Long.SIZE, (Byte.SIZE + payloadBits + Byte.SIZE - 1) & -Byte.SIZE);
    }

    /**
     * One event.
     *
     * @param payload spike label or MADC sample field, 0..65535
     * @param timestamp 0..255, in half FPGA cycles
     */
    public static int event(int payload, int timestamp) {
        return Require.inRange("event timestamp", timestamp, 0, 0xff) << 16
                | Require.inRange("event payload", payload, 0, 0xffff);
    }

    /** Spike label or MADC sample field of an event, 0..65535. */
    public static int payload(int event) {
        return event & 0xffff;
    }

    /** Timestamp of an event, 0..255, in half FPGA cycles. */
    public static int timestamp(int event) {
        return event >>> 16 & 0xff;
    }
}
