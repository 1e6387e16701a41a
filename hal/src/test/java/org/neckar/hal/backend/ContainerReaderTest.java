package org.neckar.hal.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.hal.backend.WordText.hex;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResponseColumn;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.board.DAC6573ChannelConfig;
import org.neckar.hal.board.I2CIdRegister;
import org.neckar.hal.board.INA219Status;
import org.neckar.hal.board.TMP112Status;
import org.neckar.hal.coordinate.ADPLLOnDLS;
import org.neckar.hal.coordinate.DAC6573ChannelOnBoard;
import org.neckar.hal.coordinate.ExternalPPUMemoryByteOnFPGA;
import org.neckar.hal.coordinate.FPGADeviceDNAOnFPGA;
import org.neckar.hal.coordinate.I2CIdRegisterOnBoard;
import org.neckar.hal.coordinate.INA219StatusOnBoard;
import org.neckar.hal.coordinate.JTAGIdCodeOnDLS;
import org.neckar.hal.coordinate.MADCControlOnDLS;
import org.neckar.hal.coordinate.NullPayloadReadableOnFPGA;
import org.neckar.hal.coordinate.PLLSelfTestStatusOnDLS;
import org.neckar.hal.coordinate.TMP112StatusOnBoard;
import org.neckar.hal.coordinate.TimerOnDLS;
import org.neckar.hal.fpga.ExternalPPUMemoryByte;
import org.neckar.hal.fpga.FPGADeviceDNA;
import org.neckar.hal.jtag.JTAGIdCode;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.pll.ADPLL;
import org.neckar.hal.pll.PLLSelfTestStatus;
import org.neckar.hal.register.Backend;
import org.neckar.hal.timing.NullPayloadReadable;
import org.neckar.hal.timing.Timer;

class ContainerReaderTest {
    private final WordBuffer out = new WordBuffer();
    private final PlaybackDecoder decoder = new PlaybackDecoder();

    private ResponseColumn omnibus(int... answers) {
        for (int answer : answers) {
            decoder.omnibus(answer);
        }
        return decoder.responses(ResponseQueue.OMNIBUS);
    }

    private ResponseColumn jtag(long... answers) {
        for (long answer : answers) {
            decoder.jtag(answer);
        }
        return decoder.responses(ResponseQueue.JTAG);
    }

    @Test
    void shouldReadTheTimerFromItsReadOutRegister() {
        var plan = ContainerReader.read(out, Timer.class, new TimerOnDLS());
        assertEquals("0b00001f8800000c", hex(out));
        assertEquals(new Timer(0xfedcba98L), plan.decode(omnibus(0xfedcba98), 0));
    }

    @Test
    void shouldReadTheIdentificationCode() {
        var plan = ContainerReader.read(out, JTAGIdCode.class, new JTAGIdCodeOnDLS());
        assertEquals("0200000000000001 0301200000000000", hex(out));
        assertEquals(ResponseQueue.JTAG, plan.queue());
        assertEquals(new JTAGIdCode(3, 0x4858, JTAGIdCode.HEIDELBERG), plan.decode(jtag(0x3485_80afL), 0));
    }

    @Test
    void shouldRefuseAnIdentificationCodeWithoutItsMarker() {
        var plan = ContainerReader.read(out, JTAGIdCode.class, new JTAGIdCodeOnDLS());
        NeckarException refused = assertThrows(NeckarException.class, () -> plan.decode(jtag(0), 0));
        assertEquals(Recovery.BOARD_FAULT, refused.recovery());
        assertTrue(refused.getMessage().contains("marker"), refused::getMessage);
    }

    @Test
    void shouldTakeTheLowWordOfAJtagAnswer() {
        var plan = ContainerReader.read(out, PLLSelfTestStatus.class, new PLLSelfTestStatusOnDLS());
        assertEquals(new PLLSelfTestStatus(true, true, 5), plan.decode(jtag(0x1_0030_0005L), 0));
    }

    @Test
    void shouldReadTheBoardIdentifierBytewise() {
        var plan = ContainerReader.read(out, I2CIdRegister.class, new I2CIdRegisterOnBoard());
        assertEquals(
                "0b00000f88007850 0c000000000000fc 0b00001f88007850 0b00001f88007850 0b00001f88007850"
                        + " 0b00001f880078d0",
                hex(out));
        assertEquals(4, plan.responses());
        assertEquals(new I2CIdRegister(0x8899aabbL), plan.decode(omnibus(1, 0x88, 0x99, 0xaa, 0xbb), 1));
    }

    @Test
    void shouldReportAMissingAcknowledge() {
        var plan = ContainerReader.read(out, TMP112Status.class, new TMP112StatusOnBoard());
        NeckarException refused = assertThrows(NeckarException.class, () -> plan.decode(omnibus(0x12, 0x8000_0000), 0));
        assertEquals(Recovery.BOARD_FAULT, refused.recovery());
        assertTrue(refused.getMessage().contains("acknowledge missing"), refused::getMessage);
    }

    @Test
    void shouldReadNegativeTemperatures() {
        var plan = ContainerReader.read(out, TMP112Status.class, new TMP112StatusOnBoard());
        assertEquals(-25.0, plan.decode(omnibus(0xe7, 0x00), 0).celsius());
    }

    @Test
    void shouldReadBusThenShuntVoltageOfASupplyMonitor() {
        var plan = ContainerReader.read(out, INA219Status.class, INA219StatusOnBoard.VDD12_ANALOG);
        assertEquals(
                "0b00000f88007842 0c00000000000002 0b00001f88007842 0b00001f880078c2"
                        + " 0b00000f88007842 0c00000000000001 0b00001f88007842 0b00001f880078c2",
                hex(out));
        assertEquals(4, plan.responses());
        INA219Status status = plan.decode(omnibus(0x09, 0x60, 0xff, 0x9c), 0);
        assertEquals(new INA219Status(300, false, -100), status);
        assertEquals(1.2, status.volts(), 1e-12);
    }

    @Test
    void shouldShiftTheAnswerOfTheLeftAlignedDac() {
        var plan = ContainerReader.read(out, DAC6573ChannelConfig.class, new DAC6573ChannelOnBoard(2));
        assertEquals("0b00000f8800784c 0c00000000000014 0b00001f8800784c 0b00001f880078cc", hex(out));
        assertEquals(new DAC6573ChannelConfig(0x3fa), plan.decode(omnibus(0xfe, 0x80), 0));
    }

    @Test
    void shouldPutTheHighWordOfTheDeviceIdentifierFirst() {
        var plan = ContainerReader.read(out, FPGADeviceDNA.class, new FPGADeviceDNAOnFPGA());
        assertEquals(new FPGADeviceDNA(0x01234567_89abcdefL), plan.decode(omnibus(0x01234567, 0x89abcdef), 0));
    }

    @Test
    void shouldPickTheByteThatWasReadFromItsWord() {
        var plan = ContainerReader.read(out, ExternalPPUMemoryByte.class, new ExternalPPUMemoryByteOnFPGA(6));
        assertEquals("0b00001f80000001", hex(out));
        assertEquals(new ExternalPPUMemoryByte(0x33), plan.decode(omnibus(0x11223344), 0));
    }

    @Test
    void shouldTakeATickForAMarker() {
        var plan = ContainerReader.read(out, NullPayloadReadable.class, new NullPayloadReadableOnFPGA());
        decoder.tick();
        assertEquals("0a00000000000001", hex(out));
        assertEquals(NullPayloadReadable.DEFAULT, plan.decode(decoder.responses(plan.queue()), 0));
    }

    @Test
    void shouldRefuseToReadATrigger() {
        NeckarException refused = assertThrows(
                NeckarException.class, () -> ContainerReader.read(out, MADCControl.class, new MADCControlOnDLS()));
        assertEquals(Recovery.FIX_INPUT, refused.recovery());
        assertEquals("MADCControl: read over Omnibus refused (allowed writes)", refused.getMessage());
    }

    @Test
    void shouldNameTheBackEndThatReadsWhenTheChosenOneOnlyWrites() {
        NeckarException refused =
                assertThrows(NeckarException.class, () -> ContainerReader.read(out, ADPLL.class, new ADPLLOnDLS(0)));
        assertEquals(
                "ADPLL: read over JTAGPLLRegister refused (allowed reads over [OmnibusChipOverJTAG])",
                refused.getMessage());
        assertTrue(out.isEmpty());
    }

    @Test
    void shouldReadThePllOverTheOmnibusThroughJtag() {
        var plan = ContainerReader.read(out, ADPLL.class, new ADPLLOnDLS(1), Backend.OMNIBUS_CHIP_OVER_JTAG);
        assertEquals(2, plan.responses());
        assertEquals(ADPLL.DEFAULT, plan.decode(jtag(0x2a20a902L, 0xc0cbf200L), 0));
    }

    @Test
    void shouldGiveOneResponsePositionPerWordOfAColumn() {
        int[] addresses = {0x88007842, 0, 1};
        var response = BackendWords.readColumn(out, Backend.I2C_INA219_RO_REGISTER, addresses, 1, 2);
        assertEquals(2, response.count());
        assertEquals(8, out.size());
    }

    @Test
    void shouldWriteColumnsWithoutContainers() {
        int[] addresses = {1, 2, 3, 4};
        int[] words = {10, 20, -1, 40};
        BackendWords.writeColumns(out, Backend.OMNIBUS, addresses, words, 1, 2);
        assertEquals(List.of("0b00000f00000002 0c00000000000014 0b00000f00000003 0c000000ffffffff"), List.of(hex(out)));
    }

    @Test
    void shouldRefuseColumnsOnABackEndThatOnlyReads() {
        assertThrows(
                NeckarException.class,
                () -> BackendWords.writeColumns(out, Backend.JTAG_ID_CODE, new int[1], new int[1], 0, 1));
    }
}
