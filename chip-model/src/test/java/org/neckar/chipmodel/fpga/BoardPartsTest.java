package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neckar.chipmodel.omnibus.BoardIdentity;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.I2c;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Spi;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.FPGADeviceDNAOnFPGA;
import org.neckar.hal.fpga.FPGADeviceDNA;

class BoardPartsTest {
    private final ScriptedCircuits circuits = new ScriptedCircuits();
    private final TestBoard board = new TestBoard(circuits);

    private int read(I2c part, int register) {
        var program = new WordBuffer();
        Response response = part.read(program, register);
        return response.value(board.run(program).responses(ResponseQueue.OMNIBUS), 0);
    }

    private void write(I2c part, int register, int value) {
        var program = new WordBuffer();
        part.write(program, register, value);
        board.run(program);
    }

    @Test
    void shouldIdentifyItselfByTheSeedOfTheChip() {
        assertEquals(new BoardIdentity(1).eepromId(), read(I2c.ID, 0));
        assertEquals(
                new BoardIdentity(1).fpgaDna(),
                board.read(new FPGADeviceDNAOnFPGA(), FPGADeviceDNA.class).value());
        assertTrue(new BoardIdentity(1).fpgaDna() != new BoardIdentity(2).fpgaDna());
        assertTrue(new BoardIdentity(1).eepromId() != new BoardIdentity(2).eepromId());
        assertTrue(new BoardIdentity(1).fpgaDna() >>> 57 == 0);
    }

    @Test
    void shouldBeAsWarmAsALaboratory() {
        double degrees = ((short) read(I2c.TEMP, 0) >> 4) * 0.0625;
        assertTrue(degrees >= 15 && degrees <= 45, () -> degrees + " degrees");
    }

    @Test
    void shouldMeasureTheSupplies() {
        int digital = 0;
        assertEquals(1256, (read(I2c.INA219_RO, 4 * digital + 1) >>> 3) * 4);
        assertTrue(read(I2c.INA219_RO, 4 * digital) > 0);
    }

    @Test
    void shouldKeepTheSettingsOfASupplyMonitor() {
        write(I2c.INA219_RW, 2 * 3 + 1, 0x1234);
        assertEquals(0x1234, read(I2c.INA219_RW, 2 * 3 + 1));
        assertEquals(0, read(I2c.INA219_RW, 2 * 2 + 1));
    }

    @Test
    void shouldKeepBothMemoriesOfAPotentiometer() {
        for (int register = 0; register < I2c.AD5252.registers(); register++) {
            write(I2c.AD5252, register, 0x30 + register);
        }
        for (int register = 0; register < I2c.AD5252.registers(); register++) {
            assertEquals(0x30 + register, read(I2c.AD5252, register));
        }
    }

    @Test
    void shouldKeepTheTenBitsOfADacChannel() {
        write(I2c.DAC6573, 2, 0x3fa);
        write(I2c.DAC6573, 3, 0x005);
        assertEquals(0x3fa, read(I2c.DAC6573, 2));
        assertEquals(0x005, read(I2c.DAC6573, 3));
    }

    @Test
    void shouldSeeTheLevelsThatTheExpanderDrives() {
        write(I2c.TCA9554_RW, 2, 0x0f);
        write(I2c.TCA9554_RW, 0, 0xc0);
        assertEquals(0xc0, read(I2c.TCA9554_RO, 0));
        write(I2c.TCA9554_RW, 1, 0xff);
        assertEquals(0x3f, read(I2c.TCA9554_RO, 0));
    }

    @Test
    void shouldSwitchTheMultiplexerOffByReadingIt() {
        write(I2c.TCA9546, 0, 0x7);
        assertEquals(0, read(I2c.TCA9546, 0));
    }

    private void dac(int channel, int code) {
        var program = new WordBuffer();
        Spi.writeDacData(program, channel, code);
        board.run(program);
    }

    @Test
    void shouldPutTheVoltagesOfItsConvertersOnThePinsOfTheChip() {
        // 1.85 V and 0.9 V, what the calibration of the correlation sensors asks for
        dac(0, 3030);
        dac(1, 1474);
        assertEquals(1.85, circuits.voltages().correlationResetVolts(), 1e-3);
        assertEquals(0.9, circuits.voltages().correlationMeasureVolts(), 1e-3);
        // channel enables are inverted: both off
        var program = new WordBuffer();
        Spi.writeDacControl(program, 2, 0x3);
        board.run(program);
        assertEquals(0, circuits.voltages().correlationResetVolts());
    }

    @Test
    void shouldDriveAPadOnlyWhileItsSwitchIsClosed() {
        dac(5, 1638);
        assertTrue(circuits.voltages().padVolts().get(0).isEmpty());
        var program = new WordBuffer();
        Spi.writeShiftRegister(program, 0x00ff9d40);
        board.run(program);
        assertEquals(1.0, circuits.voltages().padVolts().get(0).orElseThrow(), 1e-3);
        assertTrue(circuits.voltages().padVolts().get(1).isEmpty());
    }

    @Test
    void shouldTakeTheVoltagesFromTheConverterOfAJboa() {
        write(I2c.DAC6573, 0, 757);
        write(I2c.DAC6573, 2, 368);
        assertEquals(1.85, circuits.voltages().correlationResetVolts(), 2e-3);
        assertEquals(0.9, circuits.voltages().correlationMeasureVolts(), 2e-3);
    }

    @Test
    void shouldMissTheAcknowledgeOfAPartThatIsNotThere() {
        var program = new WordBuffer();
        Omnibus.read(program, FpgaAddress.I2C + 0x11 + 0x80);
        var responses = board.run(program).responses(ResponseQueue.OMNIBUS);
        assertEquals(0x8000_0000L, responses.value(0));
        assertThrows(NeckarException.class, () -> Response.I2C_1.value(responses, 0));
    }
}
