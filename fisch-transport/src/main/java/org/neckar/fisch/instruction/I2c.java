package org.neckar.fisch.instruction;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.Require;
import org.neckar.fisch.ut.WordBuffer;

/**
 * The I2C parts of the board. One constant is one group of registers; registers are numbered through all devices of the
 * group, the device being the slow index. A word address is {@link FpgaAddress#I2C} plus the 7-bit device address; 0x80
 * on top ends the transfer after this byte. Sources: I2C containers of fisch, board section of the register map.
 */
public enum I2c {
    /** Board identification in the EEPROM, 32 bits, read only. */
    ID(0x50, 1, 1, Response.I2C_4, false),
    /** TMP112 temperature, 16 bits, read only. */
    TEMP(0x48, 1, 1, Response.I2C_2, false),
    /**
     * INA219 measurements, 16 bits, read only: {@code device * 4} + 0 shunt voltage, 1 bus voltage, 2 power, 3 current.
     * Devices: 0 vdd12_digital, 1 vdd25_digital, 2 vdd12_analog, 3 vdd25_analog, 4 vdd12_madc, 5 vdd12_pll.
     */
    INA219_RO(0x40, 6, 4, Response.I2C_2, false),
    /** INA219 settings, 16 bits: {@code device * 2} + 0 configuration, 1 calibration. */
    INA219_RW(0x40, 6, 2, Response.I2C_2, true),
    /** TCA9554 input pins, 8 bits, read only. */
    TCA9554_RO(0x38, 1, 1, Response.I2C_1, false),
    /** TCA9554 settings, 8 bits: 0 outputs, 1 polarity, 2 configuration. */
    TCA9554_RW(0x38, 1, 3, Response.I2C_1, true),
    /**
     * AD5252 potentiometers, 8 bits: {@code (device * 2 + channel) * 2} + 0 volatile, 1 persistent. Devices: 0 (channel
     * 0 25digital, 1 12digital), 1 (12pll, 12madc), 2 (12analog, 25analog) in the order of channels 1 and 3 of the
     * part.
     */
    AD5252(0x2c, 3, 4, Response.I2C_1, true),
    /** DAC6573, 10 bits: four channels. */
    DAC6573(0x4c, 1, 4, Response.I2C_2_UPPER_10, true),
    /** TCA9546 multiplexer, 8 bits. Reading first writes a zero, which switches all its channels off. */
    TCA9546(0x70, 1, 1, Response.I2C_1, true);

    private static final int STOP = 0x80;

    private final int deviceAddress;
    private final int devices;
    private final int registersPerDevice;
    private final Response response;
    private final boolean writable;

    I2c(int deviceAddress, int devices, int registersPerDevice, Response response, boolean writable) {
        this.deviceAddress = deviceAddress;
        this.devices = devices;
        this.registersPerDevice = registersPerDevice;
        this.response = response;
        this.writable = writable;
    }

    /** Number of registers over all devices. */
    public int registers() {
        return devices * registersPerDevice;
    }

    /** Width of a register in bits. */
    public int valueBits() {
        return response.count() * Byte.SIZE - response.shift();
    }

    /** Whether the registers can be written. */
    public boolean isWritable() {
        return writable;
    }

    /**
     * Appends a write.
     *
     * @param register 0..{@link #registers()}-1
     * @param value {@link #valueBits()} bits
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if a number is out of range or the group is read only
     */
    public void write(WordBuffer out, int register, int value) {
        if (!writable) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "I2C %s: write to register %d (allowed reads)".formatted(this, register));
        }
        if (valueBits() < Integer.SIZE) {
            Require.inRange("I2C " + this + ", value", value, 0, (1 << valueBits()) - 1);
        }
        int base = base(register);
        if (this != TCA9546) {
            Omnibus.write(out, base, selector(register % registersPerDevice));
        }
        int bytes = value << response.shift();
        for (int left = response.count() - 1; left >= 0; left--) {
            Omnibus.write(out, left == 0 ? base | STOP : base, bytes >>> (left * Byte.SIZE) & 0xff);
        }
    }

    /**
     * Appends a read.
     *
     * @param register 0..{@link #registers()}-1
     */
    public Response read(WordBuffer out, int register) {
        int base = base(register);
        Omnibus.write(out, base, selector(register % registersPerDevice));
        for (int left = response.count() - 1; left >= 0; left--) {
            Omnibus.read(out, left == 0 ? base | STOP : base);
        }
        return response;
    }

    private int base(int register) {
        Require.inRange("I2C " + this + ", register", register, 0, registers() - 1);
        return FpgaAddress.I2C + deviceAddress + register / registersPerDevice;
    }

    /** The byte by which the part knows the register. */
    private int selector(int register) {
        return switch (this) {
            case ID -> 0xfc;
            case TEMP, TCA9554_RO, TCA9546 -> 0;
            case INA219_RO, TCA9554_RW -> 1 + register;
            case INA219_RW -> register == 0 ? 0 : 5;
            case AD5252 -> (register < 2 ? 1 : 3) + (register % 2) * 0x20;
            case DAC6573 -> 0x10 | register << 1;
        };
    }
}
