package org.neckar.fisch.arq;

/**
 * The numbers both ends of HostARQ agree on: parameter set of the FCP for the BrainScaleS-2 cube.
 *
 * <p>Three kinds of datagrams exist, all integers big-endian. A data frame is ACK (4 bytes), SEQ (4), packet type (2),
 * LEN (2) and LEN words of 8 bytes. An acknowledgement is the ACK field alone. A reset is {@code AB AB AB AB}, from the
 * host to {@link #RESET_PORT}.
 */
public final class ArqProtocol {
    /** UDP port of an FPGA for data frames and acknowledgements. */
    public static final int DATA_PORT = 1234;

    /** UDP port of an FPGA for resets. */
    public static final int RESET_PORT = 45054;

    /** Sequence numbers count modulo this. */
    public static final int SEQUENCE_NUMBERS = 256;

    /** Frames that may be under way without acknowledgement, in each direction. */
    public static final int WINDOW = 128;

    /** Payload words of one frame, at most. */
    public static final int MAX_WORDS = 180;

    /** Bytes of the longest datagram; a buffer for one needs this room. */
    public static final int MAX_DATAGRAM_BYTES = 12 + MAX_WORDS * Long.BYTES;

    private ArqProtocol() {}
}
