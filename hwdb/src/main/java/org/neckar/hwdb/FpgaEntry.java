package org.neckar.hwdb;

import java.net.Inet4Address;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An FPGA of a cube or jBOA.
 *
 * @param fpga number within the setup, 0..47
 * @param ip its address
 * @param fuseDna unique fuse value, all 64 bits (to be read as unsigned); see {@link FpgaDna}
 * @param ciTestNode whether automatic tests may take it
 * @param wing the card with the chip, if one is mounted
 */
public record FpgaEntry(int fpga, Inet4Address ip, OptionalLong fuseDna, boolean ciTestNode, Optional<Wing> wing) {
    static final int LAST_FPGA = 47;

    /**
     * Checks the number.
     *
     * @throws HwdbException if it is out of range
     */
    public FpgaEntry {
        Checks.range("fpga", fpga, 0, LAST_FPGA);
    }
}
