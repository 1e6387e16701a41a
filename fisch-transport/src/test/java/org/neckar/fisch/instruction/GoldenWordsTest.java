package org.neckar.fisch.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neckar.fisch.ut.WordBuffer;

/** The words of every container, as the field's library emits them. */
class GoldenWordsTest {
    private static final int INA219_VDD12_ANALOG = 2;
    private static final int AD5252_12MADC_VOLATILE = (1 * 2 + 1) * 2;
    private static final int AD5252_25ANALOG_PERSISTENT = (2 * 2 + 1) * 2 + 1;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void shouldWriteTheGoldenWords(String name, Consumer<WordBuffer> writer, String golden) {
        var out = new WordBuffer();
        writer.accept(out);
        assertEquals(golden, hex(out));
    }

    static Stream<Arguments> shouldWriteTheGoldenWords() {
        return Stream.of(omnibusAndJtagWrites(), timingWrites(), spiWrites(), i2cWrites())
                .flatMap(writes -> writes);
    }

    private static Stream<Arguments> omnibusAndJtagWrites() {
        return Stream.of(
                write("omnibus 3 := 12", out -> Omnibus.write(out, 3, 12), "0b00000f00000003 0c0000000000000c"),
                write("omnibus, byte 0", out -> Omnibus.write(out, 3, 12, 1), "0b00000100000003 0c0000000000000c"),
                write("omnibus, no byte", out -> Omnibus.write(out, 3, 12, 0), "0b00000000000003 0c0000000000000c"),
                write(
                        "omnibus over JTAG 3 := 12",
                        out -> Jtag.writeOmnibus(out, 3, 12),
                        "0200000000000005 0300210000000003 0200000000000006 030020000000000c 0200000000000007 "
                                + "0300030000000000"),
                write(
                        "PLL register 3 := 12",
                        out -> Jtag.writePllRegister(out, 3, 12),
                        "0200000000000003 0300040000000003 0200000000000004 030020000000000c"),
                write(
                        "PLL register 3 := 12, chip v2",
                        out -> Jtag.writePllRegister(out, 3, 12, 2),
                        "0200000000000003 0300030000000003 0200000000000004 030020000000000c"),
                write(
                        "PHY register 3 := 12",
                        out -> Jtag.writePhyRegister(out, 3, 12),
                        "020000000000005c 030016000000000c"),
                write(
                        "PHY register 0 := 0x204000",
                        out -> Jtag.writePhyRegister(out, 0, 0x204000),
                        "0200000000000044 0300160000204000"),
                write(
                        "PHY register 7 := 0x204000",
                        out -> Jtag.writePhyRegister(out, 7, 0x204000),
                        "020000000000007c 0300160000204000"),
                write("JTAG clock scaler 12", out -> Jtag.writeClockScaler(out, 12), "010000000000000c"),
                write("JTAG TAP reset", Jtag::resetTap, "0000000000000000"),
                write("chip reset", out -> ResetChip.write(out, true), "0900000000000001"));
    }

    private static Stream<Arguments> timingWrites() {
        return Stream.of(
                write("timer 0", Timing::setupTimer, "0400000000000000"),
                write("wait until 0x123", out -> Timing.waitUntil(out, 0x123), "0500000000000123"),
                write("barrier 5", out -> Timing.barrier(out, 5), "0700000000000005"),
                write("polling block", out -> Timing.pollingOmnibusBlock(out, true), "0800000000000001"),
                write("systime sync", out -> Timing.systimeSync(out, true), "0600000000000001"),
                write("one spike", out -> Events.spikes(out, 0x1234), "0d00000000001234"),
                write("two spikes", out -> Events.spikes(out, 0x1111, 0x2222), "0e00000011112222"),
                write("three spikes", out -> Events.spikes(out, 1, 2, 3), "0f00000100020003"));
    }

    private static Stream<Arguments> spiWrites() {
        return Stream.of(
                write(
                        "SPI shift register 0x123456",
                        out -> Spi.writeShiftRegister(out, 0x123456),
                        "0b00000f88007001 0c00000000000012 0b00000f88007001 0c00000000000034 0b00000f88007001 "
                                + "0c00000080000056"),
                write(
                        "SPI DAC 0 reset := 12",
                        out -> Spi.writeDacControl(out, 3, 12),
                        "0b00000f88007002 0c000000000000e0 0b00000f88007002 0c0000008000000c"),
                write(
                        "SPI DAC 1 LDAC := 2",
                        out -> Spi.writeDacControl(out, 4 + 1, 2),
                        "0b00000f88007004 0c000000000000a0 0b00000f88007004 0c00000080000002"),
                write(
                        "SPI DAC 0 gain := 0x1fff",
                        out -> Spi.writeDacControl(out, 0, 0x1fff),
                        "0b00000f88007002 0c00000000000080 0b00000f88007002 0c00000080001fff"),
                write(
                        "SPI DAC 0 channel 3 := 0xfc1",
                        out -> Spi.writeDacData(out, 3, 0xfc1),
                        "0b00000f88007002 0c0000000000003f 0b00000f88007002 0c000000800000c1 "
                                + "0b00000f88007002 0c000000000000a0 0b00000f88007002 0c00000080000002"),
                write(
                        "SPI DAC 1 channel 7 := 0xabc",
                        out -> Spi.writeDacData(out, 8 + 7, 0xabc),
                        "0b00000f88007004 0c0000000000007a 0b00000f88007004 0c000000800000bc "
                                + "0b00000f88007004 0c000000000000a0 0b00000f88007004 0c00000080000002"),
                write(
                        "SPI DAC 1 channel 3 := 0xabc",
                        out -> Spi.writeDacData(out, 8 + 3, 0xabc),
                        "0b00000f88007004 0c0000000000003a 0b00000f88007004 0c000000800000bc "
                                + "0b00000f88007004 0c000000000000a0 0b00000f88007004 0c00000080000002"));
    }

    private static Stream<Arguments> i2cWrites() {
        return Stream.of(
                write(
                        "INA219 calibration of vdd12_analog := 0x1234",
                        out -> I2c.INA219_RW.write(out, INA219_VDD12_ANALOG * 2 + 1, 0x1234),
                        "0b00000f88007842 0c00000000000005 0b00000f88007842 0c00000000000012 0b00000f880078c2 "
                                + "0c00000000000034"),
                write(
                        "TCA9554 polarity := 0x55",
                        out -> I2c.TCA9554_RW.write(out, 1, 0x55),
                        "0b00000f88007838 0c00000000000002 0b00000f880078b8 0c00000000000055"),
                write(
                        "AD5252 12madc := 0x70",
                        out -> I2c.AD5252.write(out, AD5252_12MADC_VOLATILE, 0x70),
                        "0b00000f8800782d 0c00000000000003 0b00000f880078ad 0c00000000000070"),
                write(
                        "AD5252 persistent 25analog := 0x70",
                        out -> I2c.AD5252.write(out, AD5252_25ANALOG_PERSISTENT, 0x70),
                        "0b00000f8800782e 0c00000000000023 0b00000f880078ae 0c00000000000070"),
                write(
                        "DAC6573 channel 2 := 0x3fa",
                        out -> I2c.DAC6573.write(out, 2, 0x3fa),
                        "0b00000f8800784c 0c00000000000014 0b00000f8800784c 0c000000000000fe 0b00000f880078cc "
                                + "0c00000000000080"),
                write("TCA9546 := 0x0f", out -> I2c.TCA9546.write(out, 0, 0x0f), "0b00000f880078f0 0c0000000000000f"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void shouldReadWithTheGoldenWords(
            String name, Function<WordBuffer, Response> reader, Response response, String golden) {
        var out = new WordBuffer();
        assertEquals(response, reader.apply(out));
        assertEquals(golden, hex(out));
    }

    static Stream<Arguments> shouldReadWithTheGoldenWords() {
        return Stream.of(
                read("omnibus 3", out -> Omnibus.read(out, 3), Response.OMNIBUS_WORD, "0b00001f00000003"),
                read(
                        "omnibus over JTAG 3",
                        out -> Jtag.readOmnibus(out, 3),
                        Response.JTAG_WORD,
                        "0200000000000005 0300210100000003 0200000000000007 0300030000000000 0200000000000006 "
                                + "0301200000000000"),
                read("JTAG id code", Jtag::readIdCode, Response.JTAG_WORD, "0200000000000001 0301200000000000"),
                read("timer", Timing::readTimer, Response.OMNIBUS_WORD, "0b00001f8800000c"),
                read("tick", Loopback::tick, Response.TICK, "0a00000000000001"),
                read(
                        "I2C id",
                        out -> I2c.ID.read(out, 0),
                        Response.I2C_4,
                        "0b00000f88007850 0c000000000000fc 0b00001f88007850 0b00001f88007850 0b00001f88007850 "
                                + "0b00001f880078d0"),
                read(
                        "I2C temperature",
                        out -> I2c.TEMP.read(out, 0),
                        Response.I2C_2,
                        "0b00000f88007848 0c00000000000000 0b00001f88007848 0b00001f880078c8"),
                read(
                        "INA219 bus voltage of vdd12_analog",
                        out -> I2c.INA219_RO.read(out, INA219_VDD12_ANALOG * 4 + 1),
                        Response.I2C_2,
                        "0b00000f88007842 0c00000000000002 0b00001f88007842 0b00001f880078c2"),
                read(
                        "INA219 calibration of vdd12_analog",
                        out -> I2c.INA219_RW.read(out, INA219_VDD12_ANALOG * 2 + 1),
                        Response.I2C_2,
                        "0b00000f88007842 0c00000000000005 0b00001f88007842 0b00001f880078c2"),
                read(
                        "TCA9554 inputs",
                        out -> I2c.TCA9554_RO.read(out, 0),
                        Response.I2C_1,
                        "0b00000f88007838 0c00000000000000 0b00001f880078b8"),
                read(
                        "TCA9554 polarity",
                        out -> I2c.TCA9554_RW.read(out, 1),
                        Response.I2C_1,
                        "0b00000f88007838 0c00000000000002 0b00001f880078b8"),
                read(
                        "AD5252 12madc",
                        out -> I2c.AD5252.read(out, AD5252_12MADC_VOLATILE),
                        Response.I2C_1,
                        "0b00000f8800782d 0c00000000000003 0b00001f880078ad"),
                read(
                        "DAC6573 channel 2",
                        out -> I2c.DAC6573.read(out, 2),
                        Response.I2C_2_UPPER_10,
                        "0b00000f8800784c 0c00000000000014 0b00001f8800784c 0b00001f880078cc"),
                read(
                        "TCA9546, generic form",
                        out -> I2c.TCA9546.read(out, 0),
                        Response.I2C_1,
                        "0b00000f88007870 0c00000000000000 0b00001f880078f0"));
    }

    @Test
    void shouldKnowTheNumberOfResponsesOfEveryRead() {
        assertEquals(
                "JTAG_WORD JTAG 1, OMNIBUS_WORD OMNIBUS 1, TICK LOOPBACK 1, I2C_1 OMNIBUS 1, I2C_2 OMNIBUS 2, "
                        + "I2C_4 OMNIBUS 4, I2C_2_UPPER_10 OMNIBUS 2",
                Stream.of(Response.values())
                        .map(response -> response + " " + response.queue() + " " + response.count())
                        .collect(Collectors.joining(", ")));
    }

    private static Arguments write(String name, Consumer<WordBuffer> writer, String golden) {
        return Arguments.of(name, writer, golden);
    }

    private static Arguments read(
            String name, Function<WordBuffer, Response> reader, Response response, String golden) {
        return Arguments.of(name, reader, response, golden);
    }

    private static String hex(WordBuffer words) {
        var format = HexFormat.of();
        return Arrays.stream(words.toArray()).mapToObj(format::toHexDigits).collect(Collectors.joining(" "));
    }
}
