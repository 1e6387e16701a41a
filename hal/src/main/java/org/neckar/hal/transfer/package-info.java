/**
 * Nominal relations between the codes a chip is configured with and the physical quantities its circuits then have:
 * what a chip without mismatch would do. Used wherever a physical unit has to become a code and no calibration of the
 * chip at hand says better, and by the chip model as the centre of its fixed pattern.
 *
 * <p>Start with {@link org.neckar.hal.transfer.NominalTransfer}. Every name ends in its unit; "code" is the number in a
 * register or a parameter cell. Sources: characterisations and calibrations of HICANN-X chips published by the field;
 * the spread around these numbers is listed in {@code docs/chip-model.md}.
 */
package org.neckar.hal.transfer;
