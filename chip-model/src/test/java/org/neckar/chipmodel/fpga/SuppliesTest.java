package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.fisch.instruction.I2c;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Spi;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.backend.ContainerReader;
import org.neckar.hal.backend.ContainerWriter;
import org.neckar.hal.board.AD5252ChannelConfig;
import org.neckar.hal.board.AD5252ChannelConfigPersistent;
import org.neckar.hal.board.DACChannel;
import org.neckar.hal.board.DACControl;
import org.neckar.hal.board.INA219Config;
import org.neckar.hal.board.INA219Status;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.board.TCA9554Config;
import org.neckar.hal.coordinate.AD5252ChannelConfigOnBoard;
import org.neckar.hal.coordinate.AD5252ChannelConfigPersistentOnBoard;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.DACChannelOnBoard;
import org.neckar.hal.coordinate.DACOnBoard;
import org.neckar.hal.coordinate.INA219ConfigOnBoard;
import org.neckar.hal.coordinate.INA219StatusOnBoard;
import org.neckar.hal.coordinate.ShiftRegisterOnBoard;
import org.neckar.hal.coordinate.TCA9554ChannelOnBoard;
import org.neckar.hal.coordinate.TCA9554ConfigOnBoard;
import org.neckar.hal.register.Container;

/** The supplies of both kinds of boards, as their monitors see them. */
class SuppliesTest {
    private static final int MONITORS = 6;
    private static final int VDD12_DIGITAL = 0;
    private static final int VDD12_ANALOG = 2;
    /** In the order of the monitors, in their steps of 4 mV: 1.25 V lies between two. */
    private static final List<Integer> NOMINAL_MILLIVOLTS = List.of(1252, 2500, 1200, 2500, 1200, 1200);

    private final TestBoard board = new TestBoard(new ScriptedCircuits());

    private <C extends Coordinate, T extends Container<C>> void write(C at, T container) {
        var program = new WordBuffer();
        ContainerWriter.write(program, at, container);
        board.run(program);
    }

    private INA219Status status(int monitor) {
        var program = new WordBuffer();
        var plan = ContainerReader.read(program, INA219Status.class, new INA219StatusOnBoard(monitor));
        return plan.decode(board.run(program).responses(ResponseQueue.OMNIBUS), 0);
    }

    private int register(I2c group, int register) {
        var program = new WordBuffer();
        Response response = group.read(program, register);
        return response.value(board.run(program).responses(ResponseQueue.OMNIBUS), 0);
    }

    private List<Integer> millivolts() {
        return IntStream.range(0, MONITORS)
                .mapToObj(monitor -> 4 * status(monitor).busVoltage())
                .toList();
    }

    /** Monitors that show no voltage. */
    private List<Integer> off() {
        var off = new ArrayList<Integer>();
        for (int monitor = 0; monitor < MONITORS; monitor++) {
            var status = status(monitor);
            if (status.busVoltage() == 0 && status.shuntVoltage() == 0) {
                off.add(monitor);
            }
        }
        return off;
    }

    /** What a start sequence writes to the DACs of an xBoard. */
    private void startXboard() {
        int[] codes = {608, 2090, 608, 1630, 440, 440};
        write(new ShiftRegisterOnBoard(), ShiftRegister.DEFAULT);
        for (int supply = 0; supply < codes.length; supply++) {
            write(new DACChannelOnBoard(8 + supply), new DACChannel(codes[supply]));
        }
        write(new DACOnBoard(1), DACControl.DEFAULT);
    }

    /** What a start sequence writes to the potentiometers of a jBOA. */
    private void startJboa() {
        int[] wipers = {0xa7, 0x93, 0xa8, 0xa8, 0xa8, 0xa7};
        for (int supply = 0; supply < wipers.length; supply++) {
            write(new AD5252ChannelConfigOnBoard(supply), new AD5252ChannelConfig(wipers[supply]));
        }
        write(new TCA9554ConfigOnBoard(), TCA9554Config.DEFAULT);
    }

    @Test
    void shouldHaveNominalSuppliesAfterTheStartOfAnXboard() {
        startXboard();
        assertEquals(NOMINAL_MILLIVOLTS, millivolts());
    }

    @Test
    void shouldHaveNominalSuppliesAfterTheStartOfAJboa() {
        startJboa();
        assertEquals(NOMINAL_MILLIVOLTS, millivolts());
    }

    @Test
    void shouldPowerUpWithTheSettingsThatThePotentiometersKeep() {
        assertEquals(List.of(1256, 2616, 1256, 2616, 1256, 1256), millivolts());
    }

    @ParameterizedTest(name = "supply {0} of the shift register is monitor {1}")
    @CsvSource({"0,1", "1,0", "2,3", "3,2", "4,4", "5,5"})
    void shouldSwitchEachSupplyByTheShiftRegister(int supply, int monitor) {
        var switches = new ArrayList<>(Collections.nCopies(6, true));
        switches.set(supply, false);
        write(new ShiftRegisterOnBoard(), ShiftRegister.DEFAULT.withEnableVdd(switches));
        assertEquals(List.of(monitor), off());
        write(new ShiftRegisterOnBoard(), ShiftRegister.DEFAULT);
        assertEquals(List.of(), off());
    }

    @ParameterizedTest(name = "channel {0} of DAC 1 is monitor {1}")
    @CsvSource({"0,1", "1,0", "2,3", "3,2", "4,4", "5,5"})
    void shouldLoseEachSupplyWithThePowerOfItsDacChannel(int channel, int monitor) {
        var channels = new ArrayList<>(Collections.nCopies(8, true));
        channels.set(channel, false);
        startXboard();
        write(new DACOnBoard(1), new DACControl(channels));
        assertEquals(List.of(monitor), off());
    }

    @ParameterizedTest(name = "line {0} of the expander is monitor {1}")
    @CsvSource({"0,1", "1,0", "2,5", "3,4", "4,3", "5,2"})
    void shouldDisableEachSupplyByTheExpander(int line, int monitor) {
        write(new TCA9554ConfigOnBoard(), high(line));
        assertEquals(List.of(monitor), off());
        write(new TCA9554ConfigOnBoard(), TCA9554Config.DEFAULT);
        assertEquals(List.of(), off());
    }

    private static TCA9554Config high(int line) {
        var levels = new ArrayList<>(Collections.nCopies(8, false));
        levels.set(line, true);
        return TCA9554Config.DEFAULT.withOutput(levels);
    }

    @Test
    void shouldDisableAllSuppliesByThePowerLineOfTheExpanderAndNoneByThatOfTheLed() {
        write(new TCA9554ConfigOnBoard(), high(TCA9554ChannelOnBoard.DISABLE_LED.toEnum()));
        assertEquals(List.of(), off());
        write(new TCA9554ConfigOnBoard(), high(TCA9554ChannelOnBoard.DISABLE_POWER.toEnum()));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), off());
    }

    @Test
    void shouldLeaveASupplyOnWhoseLineTheExpanderDoesNotDrive() {
        var inputs = Collections.nCopies(8, true);
        write(new TCA9554ConfigOnBoard(), high(1).withMode(inputs));
        assertEquals(List.of(), off());
    }

    @Test
    void shouldRaiseASupplyWithTheCodeOfItsDac() {
        startXboard();
        write(DACChannelOnBoard.VDD12_ANALOG, new DACChannel(2090));
        assertEquals(1252, millivolts().get(VDD12_ANALOG));
        write(DACChannelOnBoard.VDD12_ANALOG, new DACChannel(710));
        assertEquals(1100, millivolts().get(VDD12_ANALOG));
    }

    @Test
    void shouldLowerASupplyWithTheStepOfItsPotentiometerButNotWithThePersistentOne() {
        startJboa();
        write(new AD5252ChannelConfigPersistentOnBoard(4), new AD5252ChannelConfigPersistent(0));
        assertEquals(1200, millivolts().get(VDD12_ANALOG));
        write(new AD5252ChannelConfigOnBoard(4), new AD5252ChannelConfig(0xa8 + 42));
        assertEquals(1100, millivolts().get(VDD12_ANALOG));
    }

    @Test
    void shouldTellCurrentAndPowerInTheUnitsOfTheCalibration() {
        startXboard();
        // 60 mA through 27 mOhm are 1.62 mV; a step of 0.1 mA asks for 0.04096 / (0.1 mA * 27 mOhm) = 15170
        var program = new WordBuffer();
        I2c.INA219_RW.write(program, 2 * VDD12_ANALOG + 1, 15_170);
        board.run(program);
        assertEquals(162, register(I2c.INA219_RO, 4 * VDD12_ANALOG));
        assertEquals(300 << 3 | 2, register(I2c.INA219_RO, 4 * VDD12_ANALOG + 1));
        assertEquals(599, register(I2c.INA219_RO, 4 * VDD12_ANALOG + 3));
        assertEquals(35, register(I2c.INA219_RO, 4 * VDD12_ANALOG + 2));
        assertEquals(0.060, status(VDD12_ANALOG).amperes(), 1e-12);
        assertEquals(0.072, status(VDD12_ANALOG).watts(), 1e-12);
    }

    @Test
    void shouldTellNoCurrentWithoutACalibration() {
        assertEquals(0, register(I2c.INA219_RO, 4 * VDD12_DIGITAL + 2));
        assertEquals(0, register(I2c.INA219_RO, 4 * VDD12_DIGITAL + 3));
        assertNotEquals(0, register(I2c.INA219_RO, 4 * VDD12_DIGITAL));
    }

    @Test
    void shouldForgetTheSettingsOfAMonitorByItsResetBit() {
        write(new INA219ConfigOnBoard(VDD12_DIGITAL), INA219Config.DEFAULT);
        var program = new WordBuffer();
        I2c.INA219_RW.write(program, 1, 0x1000);
        I2c.INA219_RW.write(program, 0, 0x8000);
        board.run(program);
        assertEquals(0x399f, register(I2c.INA219_RW, 0));
        assertEquals(0, register(I2c.INA219_RW, 1));
    }

    @ParameterizedTest(name = "mode {0}")
    @ValueSource(ints = {0, 4})
    void shouldKeepTheLastMeasurementWhileAMonitorDoesNotMeasure(int mode) {
        startXboard();
        var before = status(VDD12_DIGITAL);
        var program = new WordBuffer();
        I2c.INA219_RW.write(program, 0, 0x0198 | mode);
        Spi.writeShiftRegister(program, 0x00fd9c40);
        board.run(program);
        assertEquals(before, status(VDD12_DIGITAL));
        write(new INA219ConfigOnBoard(VDD12_DIGITAL), INA219Config.DEFAULT);
        assertTrue(off().contains(VDD12_DIGITAL));
    }
}
