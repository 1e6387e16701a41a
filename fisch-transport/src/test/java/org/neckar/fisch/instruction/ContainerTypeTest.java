package org.neckar.fisch.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.ut.FromFpga;
import org.neckar.fisch.ut.WordBuffer;

class ContainerTypeTest {
    @Test
    void shouldKnowNameNumberOfPlacesWidthAndDirectionsOfAllContainers() {
        var table = Arrays.stream(ContainerType.values())
                .map(type -> "%s %d %d %s%s"
                        .formatted(
                                type.fieldName(),
                                type.places(),
                                type.valueBits(),
                                type.isReadable() ? "r" : "",
                                type.isWritable() ? "w" : ""))
                .collect(Collectors.joining("\n", "", "\n"));
        assertEquals("""
                PollingOmnibusBlock 1 1 w
                Barrier 1 5 w
                WaitUntil 1 32 w
                SystimeSync 1 1 w
                SpikePack1ToChip 1 16 w
                SpikePack2ToChip 1 32 w
                SpikePack3ToChip 1 48 w
                OmnibusChipOverJTAG 2147483648 32 rw
                Omnibus 4294967296 32 rw
                JTAGClockScaler 1 8 w
                JTAGIdCode 1 32 r
                JTAGPLLRegister 8 32 w
                JTAGPhyRegister 8 22 w
                ResetJTAGTap 1 0 w
                ResetChip 1 1 w
                Timer 1 32 rw
                SPIDACDataRegister 16 12 w
                SPIDACControlRegister 8 13 w
                SPIShiftRegister 1 24 w
                NullPayloadReadable 1 0 r
                I2CIdRegister 1 32 r
                I2CTempRegister 1 16 r
                I2CINA219RoRegister 24 16 r
                I2CINA219RwRegister 12 16 rw
                I2CTCA9554RoRegister 1 8 r
                I2CTCA9554RwRegister 3 8 rw
                I2CAD5252RwRegister 12 8 rw
                I2CDAC6573RwRegister 4 10 rw
                I2CTCA9546Register 1 8 rw
                """, table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BARRIER | 5 | Barrier(0d5 0x5 0b00101)",
                "JTAG_CLOCK_SCALER | 12 | JTAGClockScaler(12)",
                "JTAG_ID_CODE | 305419896 | JTAGIdCode(0x12345678)",
                "JTAG_PHY_REGISTER | 12 | JTAGPhyRegister(0d12 0xc 0b0000000000000000001100)",
                "JTAG_PLL_REGISTER | 12 | JTAGPLLRegister(0d12 0xc 0b00000000000000000000000000001100)",
                "OMNIBUS | 13 | Omnibus(0d13 0xd 0b00000000000000000000000000001101, byte_enables: 1111)",
                "OMNIBUS_CHIP_OVER_JTAG | 13 | OmnibusChipOverJTAG(0d13 0xd 0b00000000000000000000000000001101)",
                "SPI_DAC_CONTROL_REGISTER | 13 | SPIDACControlRegister(0d13 0xd 0b0000000001101)",
                "SPI_DAC_DATA_REGISTER | 13 | SPIDACDataRegister(0d13 0xd 0b000000001101)",
                "SPI_SHIFT_REGISTER | 13 | SPIShiftRegister(0d13 0xd 0b000000000000000000001101)",
                "I2C_ID_REGISTER | 13 | I2CIdRegister(0d13 0xd 0b00000000000000000000000000001101)",
                "I2C_TEMP_REGISTER | 10 | I2CTempRegister(0d10 0xa 0b0000000000001010)",
                "I2C_INA219_RO_REGISTER | 13 | I2CINA219RoRegister(0d13 0xd 0b0000000000001101)",
                "I2C_INA219_RW_REGISTER | 13 | I2CINA219RwRegister(0d13 0xd 0b0000000000001101)",
                "I2C_TCA9554_RO_REGISTER | 170 | I2CTCA9554RoRegister(0d170 0xaa 0b10101010)",
                "I2C_TCA9554_RW_REGISTER | 85 | I2CTCA9554RwRegister(0d85 0x55 0b01010101)",
                "I2C_AD5252_RW_REGISTER | 112 | I2CAD5252RwRegister(0d112 0x70 0b01110000)",
                "I2C_DAC6573_RW_REGISTER | 13 | I2CDAC6573RwRegister(0d13 0xd 0b0000000000001101)",
                "TIMER | 0 | Timer(0)",
                "RESET_JTAG_TAP | 0 | ResetJTAGTap()",
                "NULL_PAYLOAD_READABLE | 0 | NullPayloadReadable()",
                "SPIKE_PACK_2 | 65538 | SpikePack2ToChip(SpikeLabel(1), SpikeLabel(2))",
            })
    void shouldPrintTheFormOfTheField(ContainerType type, long value, String text) {
        assertEquals(text, type.text(value));
    }

    @ParameterizedTest
    @CsvSource({
        "OMNIBUS, 3, 12, 0b00000f00000003 0c0000000000000c",
        "JTAG_PHY_REGISTER, 7, 0x204000, 020000000000007c 0300160000204000",
        "SPIKE_PACK_3, 0, 0x100020003, 0f00000100020003",
        "WAIT_UNTIL, 0, 0x123, 0500000000000123",
        "POLLING_OMNIBUS_BLOCK, 0, 1, 0800000000000001",
        "SYSTIME_SYNC, 0, 1, 0600000000000001",
        "RESET_CHIP, 0, 1, 0900000000000001",
        "TIMER, 0, 0, 0400000000000000",
        "I2C_TCA9546_REGISTER, 0, 0x0f, 0b00000f880078f0 0c0000000000000f"
    })
    void shouldWriteWithTheWordsOfItsContainer(ContainerType type, int place, String value, String words) {
        var out = new WordBuffer();
        type.write(out, place, Long.decode(value));
        assertEquals(words, hex(out));
    }

    @ParameterizedTest
    @EnumSource
    void shouldOfferTheDirectionsItSaysAndRefuseTheOthersAndWhatDoesNotFit(ContainerType type) {
        var out = new WordBuffer();
        int last = (int) (type.places() - 1);
        if (type.isReadable()) {
            type.read(out, last);
        } else {
            assertEquals(type.fieldName() + ": got a read (allowed writes)", refused(() -> type.read(out, last)));
        }
        if (type.isWritable()) {
            type.write(out, last, 0);
            refused(() -> type.write(out, last, 1L << type.valueBits()));
            if (type.places() < 1L << 32) {
                refused(() -> type.write(out, (int) type.places(), 0));
            }
        } else {
            assertEquals(type.fieldName() + ": got a write (allowed reads)", refused(() -> type.write(out, last, 0)));
        }
    }

    @Test
    void shouldRefuseATimerValueBeyondZero() {
        assertEquals(
                "Timer value: got 1 = 0x1 (allowed 0..0 = 0x0)",
                refused(() -> ContainerType.TIMER.write(new WordBuffer(), 0, 1)));
    }

    @Test
    void shouldPrintWhatComesBackInTheFormOfTheField() {
        var decoder = new PlaybackDecoder();
        decoder.systime(5);
        decoder.spikes(1, FromFpga.event(12, 6), 0, 0);
        decoder.madcSamples(1, FromFpga.event(1 << 10 | 5, 6), 0, 0);
        assertEquals(
                "SpikeFromChip(SpikeLabel(12), ChipTime(3), FPGATime(6))",
                decoder.spikes().text(0));
        assertEquals(
                "MADCSampleFromChip(Value(5), Channel(1), ChipTime(3), FPGATime(7))",
                decoder.madcSamples().text(0));
        assertEquals("HighspeedLinkNotification(Value(12), FPGATime(6))", new LinkNotification(12, 6).text());
    }

    @Test
    void shouldPrintAMessageWithItsWord() {
        assertEquals(
                "UTMessage(raw: 0600000000000080, hxcomm::vx::instruction::timing_from_fpga::Sysdelta(10000000))",
                ResponsePrinter.message(0x0600_0000_0000_0080L));
        assertEquals(
                "UTMessage(raw: 0a00000000000001, hxcomm::vx::instruction::system::Loopback(1))",
                InstructionPrinter.message(0x0a00_0000_0000_0001L));
        assertEquals("filler", InstructionPrinter.text(-1));
    }

    private static String refused(Executable call) {
        var refusal = assertThrows(NeckarException.class, call);
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        return refusal.getMessage();
    }

    private static String hex(WordBuffer words) {
        var format = HexFormat.of();
        return Arrays.stream(words.toArray()).mapToObj(format::toHexDigits).collect(Collectors.joining(" "));
    }
}
