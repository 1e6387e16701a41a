package org.neckar.hal.register;

/** The way an (address, word) pair takes to the hardware. Names are the field's, in the order of the reference. */
public enum Backend {
    /** Omnibus; bit 31 of the address selects the FPGA, else the chip over the high-speed link. */
    OMNIBUS("Omnibus"),
    /** Chip omnibus through JTAG: slow, works without the high-speed link. */
    OMNIBUS_CHIP_OVER_JTAG("OmnibusChipOverJTAG"),
    /** PLL register 0..7 through JTAG, write only. */
    JTAG_PLL_REGISTER("JTAGPLLRegister"),
    /** PHY register 0..7 through JTAG, 22 bits, write only. */
    JTAG_PHY_REGISTER("JTAGPhyRegister"),
    /** JTAG identification code, read only. */
    JTAG_ID_CODE("JTAGIdCode"),
    /** JTAG clock scaler, 8 bits, write only. */
    JTAG_CLOCK_SCALER("JTAGClockScaler"),
    /** Reset of the JTAG state machine, write only, no payload. */
    RESET_JTAG_TAP("ResetJTAGTap"),
    /** Chip reset pin, 1 bit, write only. */
    RESET_CHIP("ResetChip"),
    /** xBoard shift register, 24 bits, write only. */
    SPI_SHIFT_REGISTER("SPIShiftRegister"),
    /** xBoard DAC data, 12 bits, write only. */
    SPI_DAC_DATA_REGISTER("SPIDACDataRegister"),
    /** xBoard DAC control, 13 bits, write only. */
    SPI_DAC_CONTROL_REGISTER("SPIDACControlRegister"),
    /** EEPROM identification, 32 bits, read only. */
    I2C_ID_REGISTER("I2CIdRegister"),
    /** TMP112 temperature, 16 bits, read only. */
    I2C_TEMP_REGISTER("I2CTempRegister"),
    /** INA219 measurements, 16 bits, read only. */
    I2C_INA219_RO_REGISTER("I2CINA219RoRegister"),
    /** INA219 configuration, 16 bits. */
    I2C_INA219_RW_REGISTER("I2CINA219RwRegister"),
    /** TCA9554 inputs, 8 bits, read only. */
    I2C_TCA9554_RO_REGISTER("I2CTCA9554RoRegister"),
    /** TCA9554 configuration, 8 bits. */
    I2C_TCA9554_RW_REGISTER("I2CTCA9554RwRegister"),
    /** TCA9546 multiplexer, 8 bits; reading switches all channels off. */
    I2C_TCA9546_REGISTER("I2CTCA9546Register"),
    /** AD5252 potentiometers, 8 bits. */
    I2C_AD5252_RW_REGISTER("I2CAD5252RwRegister"),
    /** DAC6573, 10 bits. */
    I2C_DAC6573_RW_REGISTER("I2CDAC6573RwRegister"),
    /** Playback timer of the FPGA. */
    TIMER("Timer"),
    /** Playback wait. */
    WAIT_UNTIL("WaitUntil"),
    /** Playback barrier. */
    BARRIER("Barrier"),
    /** Playback polling block. */
    POLLING_OMNIBUS_BLOCK("PollingOmnibusBlock"),
    /** System time synchronisation. */
    SYSTIME_SYNC("SystimeSync"),
    /** One spike to the chip. */
    SPIKE_PACK_1_TO_CHIP("SpikePack1ToChip"),
    /** Two spikes to the chip in one cycle. */
    SPIKE_PACK_2_TO_CHIP("SpikePack2ToChip"),
    /** Three spikes to the chip in one cycle. */
    SPIKE_PACK_3_TO_CHIP("SpikePack3ToChip"),
    /** Loopback tick: a read without payload. */
    NULL_PAYLOAD_READABLE("NullPayloadReadable");

    private final String fieldName;

    Backend(String fieldName) {
        this.fieldName = fieldName;
    }

    /** Name as the field writes it. */
    public String fieldName() {
        return fieldName;
    }
}
