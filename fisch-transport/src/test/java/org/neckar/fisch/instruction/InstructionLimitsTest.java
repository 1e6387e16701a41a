package org.neckar.fisch.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.ut.WordBuffer;

class InstructionLimitsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void shouldRefuseWhatDoesNotFitAndWriteNothing(String message, Consumer<WordBuffer> writer) {
        var out = new WordBuffer();
        var refusal = assertThrows(NeckarException.class, () -> writer.accept(out));
        assertEquals(message, refusal.getMessage());
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        assertEquals(0, out.size());
    }

    static Stream<Arguments> shouldRefuseWhatDoesNotFitAndWriteNothing() {
        return Stream.of(
                refusal("barrier: got 32 = 0x20 (allowed 0..31 = 0x1f)", out -> Timing.barrier(out, 32)),
                refusal("JTAG scaler: got 256 = 0x100 (allowed 0..255 = 0xff)", out -> Jtag.writeClockScaler(out, 256)),
                refusal(
                        "wait until, FPGA cycles: got 4294967296 = 0x100000000 (allowed 0..4294967295 = 0xffffffff)",
                        out -> Timing.waitUntil(out, 1L << 32)),
                refusal(
                        "SPI DAC control register value: got 8192 = 0x2000 (allowed 0..8191 = 0x1fff)",
                        out -> Spi.writeDacControl(out, 0, 0x2000)),
                refusal(
                        "SPI DAC value: got 4096 = 0x1000 (allowed 0..4095 = 0xfff)",
                        out -> Spi.writeDacData(out, 0, 0x1000)),
                refusal(
                        "SPI shift register: got 16777216 = 0x1000000 (allowed 0..16777215 = 0xffffff)",
                        out -> Spi.writeShiftRegister(out, 0x100_0000)),
                refusal(
                        "I2C DAC6573, value: got 4660 = 0x1234 (allowed 0..1023 = 0x3ff)",
                        out -> I2c.DAC6573.write(out, 0, 0x1234)),
                refusal("I2C TEMP: write to register 0 (allowed reads)", out -> I2c.TEMP.write(out, 0, 0)),
                refusal(
                        "JTAG PHY register value: got 4194304 = 0x400000 (allowed 0..4194303 = 0x3fffff)",
                        out -> Jtag.writePhyRegister(out, 0, 4194304)),
                refusal("JTAG PHY register: got 8 = 0x8 (allowed 0..7 = 0x7)", out -> Jtag.writePhyRegister(out, 8, 0)),
                refusal(
                        "JTAG PLL register: got -1 = 0xffffffffffffffff (allowed 0..7 = 0x7)",
                        out -> Jtag.writePllRegister(out, -1, 0)),
                refusal(
                        "I2C AD5252, register: got 12 = 0xc (allowed 0..11 = 0xb)",
                        out -> I2c.AD5252.write(out, 12, 0)),
                refusal(
                        "spike label: got 65536 = 0x10000 (allowed 0..65535 = 0xffff)",
                        out -> Events.spikes(out, 1 << 16)),
                refusal(
                        "omnibus over JTAG, chip address: got 2281701388 = 0x8800000c (allowed 0..2147483647 = "
                                + "0x7fffffff)",
                        out -> Jtag.readOmnibus(out, FpgaAddress.TIMER)),
                refusal(
                        "omnibus byte enables: got 16 = 0x10 (allowed 0..15 = 0xf)",
                        out -> Omnibus.write(out, 3, 12, 16)));
    }

    private static Arguments refusal(String message, Consumer<WordBuffer> writer) {
        return Arguments.of(message, writer);
    }
}
