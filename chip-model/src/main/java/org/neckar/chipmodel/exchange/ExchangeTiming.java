package org.neckar.chipmodel.exchange;

/**
 * Durations and depths of the FPGA's event units, in FPGA cycles of 8 ns. Choices of this model, except where a source
 * is named.
 */
public final class ExchangeTiming {
    /** A look-up in a routing table. */
    public static final int LOOK_UP = 1;

    /**
     * From the output table of one FPGA to the input table of another. With link and tables it is 1.25 us from chip to
     * chip, just below the 1.3 us that are published for two FPGAs with an aggregator between them, at all rates.
     */
    public static final int NETWORK = 150;

    /** From the arrival of the last FPGA at a barrier between FPGAs until all go on: once through the network. */
    public static final int BARRIER = NETWORK;

    /** Events that wait in front of the network, behind it or in front of the serial line before one is lost. */
    public static final int QUEUE_DEPTH = 16;

    /** Bits of an event on the serial line: its address of 8 bits between a start and a stop bit. */
    public static final int SERIAL_BITS = 10;

    /** Elements that wait in a vector generator before one is lost. */
    public static final int VECTOR_ELEMENTS = 2048;

    /** Largest number of FPGAs in a network: two backplanes of twelve. */
    public static final int LARGEST_NETWORK = 24;

    private ExchangeTiming() {}
}
