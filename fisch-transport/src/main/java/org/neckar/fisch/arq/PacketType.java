package org.neckar.fisch.arq;

/** What the payload of a data frame is (the PID field). */
public enum PacketType {
    /** UT messages; the only payload of an open session in either direction. */
    UT(0x0010),
    /** Last frame of a host: acknowledged, otherwise without effect. */
    FLUSH(0x8000),
    /** An FPGA sends such a frame back as it is. */
    LOOPBACK(0x8001),
    /** Answer of an FPGA to a reset: parameters and bitfile information. */
    CONFIGURATION(0x8002),
    /** Asks an FPGA for a frame of {@link #DUMMY_DATA_0}. */
    SEND_DUMMY(0x8003),
    /** Asks an FPGA for {@link #ARQ_STATISTICS}. */
    STATISTICS(0x8004),
    /** Payload of throughput measurements; acknowledged, otherwise without effect. */
    PERFORMANCE_TEST(0x8006),
    /** Test payload. */
    DUMMY_DATA_0(0x0000),
    /** Test payload. */
    DUMMY_DATA_1(0x0001),
    /** Five words: frames received, dropped, aborted; payload words of the application; flags. */
    ARQ_STATISTICS(0x0002),
    /** Request of a program to the transport on its own host to start anew; never on the wire. */
    DO_RESET(0x5000),
    /** Any other number. */
    UNKNOWN(-1);

    private final int code;

    PacketType(int code) {
        this.code = code;
    }

    /** The number in the frame. */
    public int code() {
        return code;
    }

    /** The type of that number. */
    public static PacketType of(int code) {
        return switch (code) {
            case 0x0010 -> UT;
            case 0x8000 -> FLUSH;
            case 0x8001 -> LOOPBACK;
            case 0x8002 -> CONFIGURATION;
            case 0x8003 -> SEND_DUMMY;
            case 0x8004 -> STATISTICS;
            case 0x8006 -> PERFORMANCE_TEST;
            case 0x0000 -> DUMMY_DATA_0;
            case 0x0001 -> DUMMY_DATA_1;
            case 0x0002 -> ARQ_STATISTICS;
            case 0x5000 -> DO_RESET;
            default -> UNKNOWN;
        };
    }
}
