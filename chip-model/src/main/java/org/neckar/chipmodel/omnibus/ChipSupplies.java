package org.neckar.chipmodel.omnibus;

/**
 * Which supplies the chip can work with.
 *
 * @param core 1.2 V digital: holds registers and memories
 * @param pins 2.5 V digital: JTAG and links
 * @param analog both analog supplies: neurons, synapses, parameter memory, CADC
 * @param madc 1.2 V of the MADC
 * @param pll 1.2 V of the clock generators
 */
public record ChipSupplies(boolean core, boolean pins, boolean analog, boolean madc, boolean pll) {
    /** All supplies are there. */
    public static final ChipSupplies ALL = new ChipSupplies(true, true, true, true, true);

    /** Whether the chip can be spoken to. */
    boolean isDigital() {
        return core && pins;
    }
}
