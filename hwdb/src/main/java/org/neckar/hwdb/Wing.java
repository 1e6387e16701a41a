package org.neckar.hwdb;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The adapter card with the chip.
 *
 * @param handwrittenChipSerial number written on the chip carrier, 1 or more
 * @param chipRevision revision of the chip, 1 or more; 3 today
 * @param eepromChipSerial serial in the carrier's EEPROM, unsigned 32 bit
 * @param synramTimingPcconf pre-charge timing of the synapse SRAM controllers, if not the default
 * @param synramTimingWconf write timing of the synapse SRAM controllers, if not the default
 */
public record Wing(
        int handwrittenChipSerial,
        int chipRevision,
        OptionalLong eepromChipSerial,
        Optional<SynramTiming> synramTimingPcconf,
        Optional<SynramTiming> synramTimingWconf) {
    /**
     * Checks serials and revision.
     *
     * @throws HwdbException naming the key that is out of range
     */
    public Wing {
        Checks.atLeast("handwritten_chip_serial", handwrittenChipSerial, 1);
        Checks.atLeast("chip_revision", chipRevision, 1);
        eepromChipSerial.ifPresent(serial -> Checks.range("eeprom_chip_serial", serial, 0, 0xFFFF_FFFFL));
    }

    /** Whether either of the two serials is this one. */
    public boolean hasSerial(long serial) {
        return handwrittenChipSerial == serial || eepromChipSerial.equals(OptionalLong.of(serial));
    }
}
