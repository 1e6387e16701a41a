package org.neckar.fisch.instruction;

/**
 * Begins of the blocks in the omnibus address space. Bit 31 of an address selects the FPGA's own space; without it the
 * access goes to the chip. Source: omnibus address constants of the BrainScaleS-2 FPGA (fisch).
 */
public final class FpgaAddress {
    /** Bit 31; also the begin of the external PPU memory, 128 KiB. */
    public static final int FPGA = 0x8000_0000;
    /** Executor registers. */
    public static final int EXECUTOR = 0x8800_0000;
    /** Read-out of the experiment timer. */
    public static final int TIMER = EXECUTOR + 0xc;
    /** Mask of the enabled PHYs of the link. */
    public static final int UT_LINK = 0x8800_4000;
    /** Configuration of the FPGA's eight PHYs. */
    public static final int PHY_CONFIG = 0x8800_6000;
    /** SPI clients. */
    public static final int SPI = 0x8800_7000;
    /** I2C devices: add the 7-bit device address. */
    public static final int I2C = 0x8800_7800;
    /** I2C clock prescaler. */
    public static final int I2C_PRESCALER = 0x8800_7a00;
    /** Event switch. */
    public static final int EVENT_SWITCH = 0x8800_7c00;
    /** External omnibus: ODFI register file. */
    public static final int EXTERNAL_OMNIBUS = 0x8c00_0000;
    /** Pulse communication configuration. */
    public static final int PULSE_COMMUNICATION = 0x8d00_0000;

    private FpgaAddress() {}
}
