package org.neckar.hal.register;

/** The way an (address, word) pair takes to the hardware. Names are the field's, in the order of the reference. */
public enum Backend {
    /** Omnibus; bit 31 of the address selects the FPGA, else the chip over the high-speed link. */
    OMNIBUS("Omnibus", Access.READ_WRITE),
    /** Chip omnibus through JTAG: slow, works without the high-speed link. */
    OMNIBUS_CHIP_OVER_JTAG("OmnibusChipOverJTAG", Access.READ_WRITE),
    /** PLL register 0..7 through JTAG, write only. */
    JTAG_PLL_REGISTER("JTAGPLLRegister", Access.WRITE_ONLY),
    /** PHY register 0..7 through JTAG, 22 bits, write only. */
    JTAG_PHY_REGISTER("JTAGPhyRegister", Access.WRITE_ONLY),
    /** JTAG identification code, read only. */
    JTAG_ID_CODE("JTAGIdCode", Access.READ_ONLY),
    /** JTAG clock scaler, 8 bits, write only. */
    JTAG_CLOCK_SCALER("JTAGClockScaler", Access.WRITE_ONLY),
    /** Reset of the JTAG state machine, write only, no payload. */
    RESET_JTAG_TAP("ResetJTAGTap", Access.WRITE_ONLY),
    /** Chip reset pin, 1 bit, write only. */
    RESET_CHIP("ResetChip", Access.WRITE_ONLY),
    /** xBoard shift register, 24 bits, write only. */
    SPI_SHIFT_REGISTER("SPIShiftRegister", Access.WRITE_ONLY),
    /** xBoard DAC data, 12 bits, write only. */
    SPI_DAC_DATA_REGISTER("SPIDACDataRegister", Access.WRITE_ONLY),
    /** xBoard DAC control, 13 bits, write only. */
    SPI_DAC_CONTROL_REGISTER("SPIDACControlRegister", Access.WRITE_ONLY),
    /** EEPROM identification, 32 bits, read only. */
    I2C_ID_REGISTER("I2CIdRegister", Access.READ_ONLY),
    /** TMP112 temperature, 16 bits, read only. */
    I2C_TEMP_REGISTER("I2CTempRegister", Access.READ_ONLY),
    /** INA219 measurements, 16 bits, read only. */
    I2C_INA219_RO_REGISTER("I2CINA219RoRegister", Access.READ_ONLY),
    /** INA219 configuration, 16 bits. */
    I2C_INA219_RW_REGISTER("I2CINA219RwRegister", Access.READ_WRITE),
    /** TCA9554 inputs, 8 bits, read only. */
    I2C_TCA9554_RO_REGISTER("I2CTCA9554RoRegister", Access.READ_ONLY),
    /** TCA9554 configuration, 8 bits. */
    I2C_TCA9554_RW_REGISTER("I2CTCA9554RwRegister", Access.READ_WRITE),
    /** TCA9546 multiplexer, 8 bits; reading switches all channels off. */
    I2C_TCA9546_REGISTER("I2CTCA9546Register", Access.READ_WRITE),
    /** AD5252 potentiometers, 8 bits. */
    I2C_AD5252_RW_REGISTER("I2CAD5252RwRegister", Access.READ_WRITE),
    /** DAC6573, 10 bits. */
    I2C_DAC6573_RW_REGISTER("I2CDAC6573RwRegister", Access.READ_WRITE),
    /** Playback timer of the FPGA. */
    TIMER("Timer", Access.READ_WRITE),
    /** Playback wait. */
    WAIT_UNTIL("WaitUntil", Access.WRITE_ONLY),
    /** Playback barrier. */
    BARRIER("Barrier", Access.WRITE_ONLY),
    /** Playback polling block. */
    POLLING_OMNIBUS_BLOCK("PollingOmnibusBlock", Access.WRITE_ONLY),
    /** System time synchronisation. */
    SYSTIME_SYNC("SystimeSync", Access.WRITE_ONLY),
    /** One spike to the chip. */
    SPIKE_PACK_1_TO_CHIP("SpikePack1ToChip", Access.WRITE_ONLY),
    /** Two spikes to the chip in one cycle. */
    SPIKE_PACK_2_TO_CHIP("SpikePack2ToChip", Access.WRITE_ONLY),
    /** Three spikes to the chip in one cycle. */
    SPIKE_PACK_3_TO_CHIP("SpikePack3ToChip", Access.WRITE_ONLY),
    /** Loopback tick: a read without payload. */
    NULL_PAYLOAD_READABLE("NullPayloadReadable", Access.READ_ONLY);

    private final String fieldName;
    private final Access access;

    Backend(String fieldName, Access access) {
        this.fieldName = fieldName;
        this.access = access;
    }

    /** Name as the field writes it. */
    public String fieldName() {
        return fieldName;
    }

    /** Directions it offers. */
    public Access access() {
        return access;
    }
}
