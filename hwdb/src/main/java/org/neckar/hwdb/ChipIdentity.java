package org.neckar.hwdb;

import java.util.Locale;

/**
 * Which chip is this? What a program reads from the board before it asks for stored calibrations.
 *
 * <p>The chip itself is known by the serial in the EEPROM of its carrier; it may move to another FPGA and keeps its
 * calibration then. The FPGA's DNA is carried along as provenance.
 *
 * @param eepromSerial serial in the carrier's EEPROM, unsigned 32 bit (0..0xFFFFFFFF)
 * @param fpgaDna DNA port value of the FPGA in front of the chip, 57 bit; see {@link FpgaDna}
 */
public record ChipIdentity(long eepromSerial, long fpgaDna) {
    private static final long MAX_SERIAL = 0xFFFF_FFFFL;

    /**
     * Checks both ranges.
     *
     * @throws HwdbException if a value has more bits than the hardware field
     */
    public ChipIdentity {
        Checks.range("eeprom_chip_serial", eepromSerial, 0, MAX_SERIAL);
        Checks.range("fpga_dna", fpgaDna, 0, FpgaDna.MASK);
    }

    /** Text form of the chip alone, e.g. {@code chip 0x5a1b2c}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "chip 0x%x", eepromSerial);
    }
}
