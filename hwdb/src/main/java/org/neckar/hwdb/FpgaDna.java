package org.neckar.hwdb;

/**
 * The two forms of an FPGA's unique number, and the way between them.
 *
 * <p>The board database keeps the 64-bit fuse value that a JTAG scan shows ({@code fuse_dna}); the FPGA's registers
 * give the 57-bit DNA port value. Bit i (0..56) of the port value is bit 63-i of the fuse value (Xilinx UG470).
 */
public final class FpgaDna {
    /** Number of bits of the port value. */
    public static final int BITS = 57;

    /** The bits a port value may have. */
    public static final long MASK = (1L << BITS) - 1;

    private FpgaDna() {}

    /**
     * Port value of an FPGA with this fuse value.
     *
     * @param fuseDna all 64 bits; the lowest 7 do not take part
     */
    public static long portValue(long fuseDna) {
        return Long.reverse(fuseDna) & MASK;
    }

    /**
     * Fuse value with this port value; its lowest 7 bits are zero, for the port does not show them.
     *
     * @param portValue 57 bits
     * @throws HwdbException if there are more bits than 57
     */
    public static long fuseValue(long portValue) {
        Checks.range("fpga_dna", portValue, 0, MASK);
        return Long.reverse(portValue);
    }
}
