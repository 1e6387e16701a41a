package org.neckar.chipmodel.omnibus;

import org.neckar.fisch.instruction.JtagInstruction;

/**
 * The chip's JTAG test access port: a 7-bit instruction register and the data registers it selects. A shift of n bits
 * first captures the selected register, sends its bits lowest first, followed by the bits sent in once the register is
 * through, and ends with the update that makes the new content effective.
 *
 * <p>After a reset IDCODE is selected. Instructions without a register of their own, boundary scan included, select the
 * one-bit bypass register. Sources: HICANN-X v3 register map, JTAG; IEEE 1149.1 for the order of bits and the bypass
 * rule.
 */
final class JtagTap {
    /** Identification: version 4, part 0x4859, manufacturer 0x057 (Heidelberg), marker 1. */
    static final int ID_CODE = 0x448590af;

    private static final long LOW_32 = 0xffff_ffffL;
    private static final int READ_FLAG = 32;
    private static final int PHY_COUNT = 8;

    /** What the port reaches inside the chip. */
    interface Target {
        /** Writes a PLL register, 0..7. */
        void pllRegister(int register, int value);

        /** Writes a PHY register by its JTAG index 0..7, 22 bits. */
        void phyRegister(int register, int value);

        /** Writes a word over the omnibus. */
        void write(int address, int value);

        /** Reads a word over the omnibus. */
        int read(int address);
    }

    private final Target target;
    private int instruction;
    private long shifted;
    private int pllRegister;
    private long omnibusAddress;
    private int omnibusData;

    JtagTap(Target target) {
        this.target = target;
        reset();
    }

    /** All registers zero, in reset. */
    void powerUp() {
        shifted = 0;
        pllRegister = 0;
        omnibusAddress = 0;
        omnibusData = 0;
        reset();
    }

    /** Test logic reset. */
    void reset() {
        instruction = JtagInstruction.IDCODE;
    }

    /** Selects a register. */
    void instruction(int code) {
        instruction = code;
    }

    /** Captures the selected register and shifts; returns the bits that come out, the first in bit 0. */
    long shift(int bits, long in) {
        int length = length();
        long captured = captured();
        long mask = (1L << bits) - 1;
        long through = in & mask;
        shifted = bits >= length ? through >>> (bits - length) : captured >>> bits | through << (length - bits);
        return (captured | through << length) & mask;
    }

    /** Makes the shifted content effective. */
    void update() {
        switch (instruction) {
            case JtagInstruction.PLL_TARGET_REG -> pllRegister = (int) shifted & 7;
            case JtagInstruction.SHIFT_PLL -> target.pllRegister(pllRegister, (int) shifted);
            case JtagInstruction.OMNIBUS_ADDRESS -> omnibusAddress = shifted;
            case JtagInstruction.OMNIBUS_DATA -> omnibusData = (int) shifted;
            case JtagInstruction.OMNIBUS_REQUEST -> request();
            default -> {
                if (phy() >= 0) {
                    target.phyRegister(phy(), (int) shifted);
                }
            }
        }
    }

    private void request() {
        int address = (int) omnibusAddress;
        if ((omnibusAddress >>> READ_FLAG & 1) != 0) {
            omnibusData = target.read(address);
        } else {
            target.write(address, omnibusData);
        }
    }

    private int phy() {
        int distance = instruction - JtagInstruction.PHY_0;
        boolean isPhy = distance >= 0
                && distance % JtagInstruction.PHY_STEP == 0
                && distance / JtagInstruction.PHY_STEP < PHY_COUNT;
        return isPhy ? distance / JtagInstruction.PHY_STEP : -1;
    }

    private int length() {
        return switch (instruction) {
            case JtagInstruction.IDCODE, JtagInstruction.SHIFT_PLL, JtagInstruction.OMNIBUS_DATA -> 32;
            case JtagInstruction.PLL_TARGET_REG -> 4;
            case JtagInstruction.OMNIBUS_ADDRESS -> 33;
            case JtagInstruction.OMNIBUS_REQUEST -> 3;
            default -> phy() >= 0 ? 22 : 1;
        };
    }

    private long captured() {
        return switch (instruction) {
            case JtagInstruction.IDCODE -> ID_CODE & LOW_32;
            case JtagInstruction.OMNIBUS_DATA -> omnibusData & LOW_32;
            case JtagInstruction.OMNIBUS_ADDRESS -> omnibusAddress;
            case JtagInstruction.PLL_TARGET_REG -> pllRegister;
            default -> 0;
        };
    }
}
