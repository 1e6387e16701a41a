package org.neckar.fisch.instruction;

import org.neckar.fisch.Require;

/** Codes of the chip's 7-bit JTAG instruction register. Source: JTAG instructions of HICANN-X. */
public final class JtagInstruction {
    /** Boundary scan, driving the pins. */
    public static final int EXTEST = 0;
    /** Identification code, 32 bits; selected after a TAP reset. */
    public static final int IDCODE = 1;
    /** Boundary scan, reading the pins. */
    public static final int SAMPLE_PRELOAD = 2;
    /** Number of the PLL register that is written next. */
    public static final int PLL_TARGET_REG = 3;
    /** Value of a PLL register, 32 bits. */
    public static final int SHIFT_PLL = 4;
    /** Omnibus address, 33 bits: bit 32 is set for a read. */
    public static final int OMNIBUS_ADDRESS = 5;
    /** Omnibus data, 32 bits. */
    public static final int OMNIBUS_DATA = 6;
    /** Starts an omnibus access, 3 bits. */
    public static final int OMNIBUS_REQUEST = 7;
    /** Configuration register of PHY 0, 22 bits; those of the other PHYs follow in steps of {@link #PHY_STEP}. */
    public static final int PHY_0 = 0x44;
    /** Distance between the instructions of two PHYs. */
    public static final int PHY_STEP = 8;
    /** A register of one bit. */
    public static final int BYPASS = 0x7f;

    private JtagInstruction() {}

    /** The instruction that selects the configuration register of a PHY, 0..7. */
    public static int phy(int phy) {
        return PHY_0 + PHY_STEP * Require.inRange("JTAG PHY register", phy, 0, 7);
    }
}
