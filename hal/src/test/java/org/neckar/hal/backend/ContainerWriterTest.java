package org.neckar.hal.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.hal.backend.WordText.hex;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.board.AD5252ChannelConfig;
import org.neckar.hal.board.AD5252ChannelConfigPersistent;
import org.neckar.hal.board.DAC6573ChannelConfig;
import org.neckar.hal.board.DACChannel;
import org.neckar.hal.board.DACControl;
import org.neckar.hal.board.INA219Config;
import org.neckar.hal.board.TCA9546ChannelConfig;
import org.neckar.hal.coordinate.AD5252ChannelConfigOnBoard;
import org.neckar.hal.coordinate.AD5252ChannelConfigPersistentOnBoard;
import org.neckar.hal.coordinate.BarrierOnFPGA;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.DAC6573ChannelOnBoard;
import org.neckar.hal.coordinate.DACChannelOnBoard;
import org.neckar.hal.coordinate.DACOnBoard;
import org.neckar.hal.coordinate.EventRecordingConfigOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryByteOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryQuadOnFPGA;
import org.neckar.hal.coordinate.INA219ConfigOnBoard;
import org.neckar.hal.coordinate.JTAGClockScalerOnDLS;
import org.neckar.hal.coordinate.MADCConfigOnDLS;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.coordinate.PLLClockOutputBlockOnDLS;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.coordinate.PhyConfigChipOnDLS;
import org.neckar.hal.coordinate.PhyStatusOnFPGA;
import org.neckar.hal.coordinate.PollingOmnibusBlockOnFPGA;
import org.neckar.hal.coordinate.ResetChipOnDLS;
import org.neckar.hal.coordinate.ResetJTAGTapOnDLS;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.coordinate.SpikePack1ToChipOnDLS;
import org.neckar.hal.coordinate.SpikePack3ToChipOnDLS;
import org.neckar.hal.coordinate.SystimeSyncOnFPGA;
import org.neckar.hal.coordinate.TCA9546OnBoard;
import org.neckar.hal.coordinate.TimerOnDLS;
import org.neckar.hal.coordinate.VectorGeneratorFIFOWordOnFPGA;
import org.neckar.hal.coordinate.WaitUntilOnFPGA;
import org.neckar.hal.event.SpikePack1ToChip;
import org.neckar.hal.event.SpikePack3ToChip;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.fpga.ExternalPPUMemoryByte;
import org.neckar.hal.fpga.ExternalPPUMemoryQuad;
import org.neckar.hal.fpga.VectorGeneratorFIFOWord;
import org.neckar.hal.jtag.JTAGClockScaler;
import org.neckar.hal.jtag.ResetChip;
import org.neckar.hal.jtag.ResetJTAGTap;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.phy.PhyConfigChip;
import org.neckar.hal.phy.PhyStatus;
import org.neckar.hal.pll.PLLClockOutputBlock;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.timing.Barrier;
import org.neckar.hal.timing.PollingOmnibusBlock;
import org.neckar.hal.timing.SystimeSync;
import org.neckar.hal.timing.Timer;
import org.neckar.hal.timing.WaitUntil;

class ContainerWriterTest {
    private final WordBuffer out = new WordBuffer();

    private static <C extends Coordinate, T extends Container<C>> Arguments write(C at, T container, String words) {
        WordBuffer out = new WordBuffer();
        ContainerWriter.write(out, at, container);
        return Arguments.of(RegisterMap.of(container).name(), words, hex(out));
    }

    static Stream<Arguments> goldenWrites() {
        return Stream.of(
                write(
                        new EventRecordingConfigOnFPGA(),
                        EventRecordingConfig.DEFAULT.withEnableEventRecording(true),
                        "0b00000f88000005 0c00000000000001"),
                write(new PPUMemoryWordOnDLS(3), new PPUMemoryWord(12), "0b00000f02800003 0c0000000000000c"),
                write(
                        new PLLClockOutputBlockOnDLS(),
                        PLLClockOutputBlock.DEFAULT,
                        "0200000000000003 0300040000000004 0200000000000004 03002000110d0101"),
                write(new PhyConfigChipOnDLS(7), PhyConfigChip.DEFAULT, "0200000000000044 0300160000204000"),
                write(new PhyConfigChipOnDLS(0), PhyConfigChip.DEFAULT, "020000000000007c 0300160000204000"),
                write(new JTAGClockScalerOnDLS(), new JTAGClockScaler(12), "010000000000000c"),
                write(new ResetJTAGTapOnDLS(), ResetJTAGTap.DEFAULT, "0000000000000000"),
                write(new ResetChipOnDLS(), new ResetChip(true), "0900000000000001"),
                write(new TimerOnDLS(), Timer.DEFAULT, "0400000000000000"),
                write(new WaitUntilOnFPGA(), new WaitUntil(0x123), "0500000000000123"),
                write(new BarrierOnFPGA(), Barrier.OMNIBUS.withEnableSystime(true), "0700000000000005"),
                write(new PollingOmnibusBlockOnFPGA(), PollingOmnibusBlock.DEFAULT, "0800000000000001"),
                write(new SystimeSyncOnFPGA(), SystimeSync.DEFAULT, "0600000000000001"),
                write(
                        new SpikePack1ToChipOnDLS(),
                        new SpikePack1ToChip(List.of(new SpikeLabel(0x1234))),
                        "0d00000000001234"),
                write(
                        new SpikePack3ToChipOnDLS(),
                        new SpikePack3ToChip(List.of(new SpikeLabel(1), new SpikeLabel(2), new SpikeLabel(3))),
                        "0f00000100020003"));
    }

    static Stream<Arguments> goldenBoardWrites() {
        return Stream.of(
                write(
                        new DACChannelOnBoard(15),
                        new DACChannel(0xabc),
                        "0b00000f88007004 0c0000000000007a 0b00000f88007004 0c000000800000bc"
                                + " 0b00000f88007004 0c000000000000a0 0b00000f88007004 0c00000080000002"),
                write(
                        new DACOnBoard(0),
                        DACControl.DEFAULT,
                        "0b00000f88007002 0c00000000000080 0b00000f88007002 0c0000008000000c"
                                + " 0b00000f88007002 0c000000000000c0 0b00000f88007002 0c00000080000000"),
                write(
                        INA219ConfigOnBoard.VDD12_ANALOG,
                        INA219Config.DEFAULT,
                        "0b00000f88007842 0c00000000000000 0b00000f88007842 0c00000000000001"
                                + " 0b00000f880078c2 0c0000000000009f"),
                write(
                        AD5252ChannelConfigOnBoard.VDD_12MADC,
                        new AD5252ChannelConfig(0x70),
                        "0b00000f8800782d 0c00000000000003 0b00000f880078ad 0c00000000000070"),
                write(
                        AD5252ChannelConfigPersistentOnBoard.VDD_25ANALOG,
                        new AD5252ChannelConfigPersistent(0x70),
                        "0b00000f8800782e 0c00000000000023 0b00000f880078ae 0c00000000000070"),
                write(
                        new DAC6573ChannelOnBoard(2),
                        new DAC6573ChannelConfig(0x3fa),
                        "0b00000f8800784c 0c00000000000014 0b00000f8800784c 0c000000000000fe"
                                + " 0b00000f880078cc 0c00000000000080"),
                write(new TCA9546OnBoard(), TCA9546ChannelConfig.DEFAULT, "0b00000f880078f0 0c0000000000000f"),
                write(new TCA9546OnBoard(), TCA9546ChannelConfig.STANDARD, "0b00000f880078f0 0c00000000000007"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"goldenWrites", "goldenBoardWrites"})
    void shouldSendTheWordsOfTheReference(String name, String expected, String sent) {
        assertEquals(expected, sent, name);
    }

    @Test
    void shouldEnableOnlyTheByteItWrites() {
        ContainerWriter.write(out, new ExternalPPUMemoryByteOnFPGA(5), new ExternalPPUMemoryByte(0xab));
        assertEquals("0b00000480000001 0c00000000ab0000", hex(out));
    }

    @Test
    void shouldEnableTheChosenBytesOfAQuad() {
        ContainerWriter.write(
                out,
                new ExternalPPUMemoryQuadOnFPGA(0),
                ExternalPPUMemoryQuad.DEFAULT.withEnables(List.of(true, false, true, true)));
        assertEquals("0b00000b80000000 0c00000000000000", hex(out));
    }

    @Test
    void shouldEnableTheChosenElementsOfAVectorGeneratorWord() {
        ContainerWriter.write(
                out,
                VectorGeneratorFIFOWordOnFPGA.TOP,
                VectorGeneratorFIFOWord.DEFAULT.withEnable(List.of(false, true, false, false)));
        assertEquals("0b00000484000200 0c00000000000000", hex(out));
    }

    @Test
    void shouldResetTheTimerWhateverValueTheContainerHolds() {
        ContainerWriter.write(out, new TimerOnDLS(), new Timer(77));
        assertEquals("0400000000000000", hex(out));
    }

    @Test
    void shouldSendOnlyWordsThatDiffer() {
        NeuronConfig changed = NeuronConfig.DEFAULT.withMemCapSize(63);
        int written = ContainerWriter.writeDifference(
                out, new NeuronConfigOnDLS(0), changed, NeuronConfig.DEFAULT, Backend.OMNIBUS);
        assertEquals(1, written);
        assertEquals("0b00000f00160005 0c000000000000fc", hex(out));
    }

    @Test
    void shouldSendNothingWithoutADifference() {
        int written = ContainerWriter.writeDifference(
                out, new DACOnBoard(1), DACControl.DEFAULT, DACControl.DEFAULT, Backend.SPI_DAC_CONTROL_REGISTER);
        assertEquals(0, written);
        assertTrue(out.isEmpty());
    }

    @Test
    void shouldRefuseDifferencesOfContainersThatMustBeWrittenWhole() {
        NeckarException refused = assertThrows(
                NeckarException.class,
                () -> ContainerWriter.writeDifference(
                        out, new MADCConfigOnDLS(), MADCConfig.DEFAULT, MADCConfig.DEFAULT, Backend.OMNIBUS));
        assertEquals("MADCConfig: differential write over Omnibus refused (allowed full writes)", refused.getMessage());
    }

    @Test
    void shouldRefuseToWriteAStatus() {
        NeckarException refused = assertThrows(
                NeckarException.class, () -> ContainerWriter.write(out, new PhyStatusOnFPGA(0), PhyStatus.DEFAULT));
        assertEquals(Recovery.FIX_INPUT, refused.recovery());
        assertEquals("PhyStatus: write over Omnibus refused (allowed reads)", refused.getMessage());
    }

    @Test
    void shouldAppendNothingWhenAFieldIsOutOfRange() {
        MADCConfig wrong = MADCConfig.DEFAULT.withPreampGainCapacitorSize(32);
        assertThrows(NeckarException.class, () -> ContainerWriter.write(out, new MADCConfigOnDLS(), wrong));
        assertTrue(out.isEmpty());
    }

    @Test
    void shouldRefuseABackEndTheContainerDoesNotHave() {
        NeckarException refused = assertThrows(
                NeckarException.class,
                () -> ContainerWriter.write(
                        out, new EventRecordingConfigOnFPGA(), EventRecordingConfig.DEFAULT, Backend.TIMER));
        assertTrue(refused.getMessage().startsWith("EventRecordingConfig"), refused::getMessage);
    }
}
