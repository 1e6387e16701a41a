package org.neckar.stadls.init;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.coordinate.ReferenceGeneratorConfigOnDLS;
import org.neckar.hal.coordinate.SystimeSyncBaseOnDLS;
import org.neckar.hal.coordinate.SystimeSyncOnFPGA;
import org.neckar.hal.synapse.CommonSynramConfig;
import org.neckar.hal.timing.Barrier;
import org.neckar.hal.timing.SystimeSync;
import org.neckar.hal.timing.SystimeSyncBase;
import org.neckar.hwdb.HardwareDatabase;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.run.Board;

class SystemInitTest {
    private static final HardwareDatabase DATABASE = HardwareDatabase.parse("""
            hxcube_id: 17
            fpgas:
              - fpga: 0
                ip: 192.168.77.1
                handwritten_chip_serial: 142
                chip_revision: 3
                synram_timing_pcconf: [[1, 2], [3, 4]]
                synram_timing_wconf:  [[5, 6], [130, 8]]
              - fpga: 3
                ip: 192.168.77.4
                handwritten_chip_serial: 143
                chip_revision: 3
                synram_timing_pcconf: [[1, 2], [16, 4]]
            ---
            jboa_id: 9
            fpgas:
              - {fpga: 0, ip: 192.168.89.1, handwritten_chip_serial: 201, chip_revision: 3}
            """, "test.yaml");

    private static long[] words(Consumer<PlaybackProgramBuilder> part) {
        PlaybackProgramBuilder program = new PlaybackProgramBuilder();
        part.accept(program);
        return program.done().words();
    }

    /** A sequence without one part of it, which it holds once. */
    private static long[] without(long[] words, long[] part) {
        for (int i = 0; i + part.length <= words.length; i++) {
            if (Arrays.equals(words, i, i + part.length, part, 0, part.length)) {
                return LongStream.concat(
                                Arrays.stream(words, 0, i), Arrays.stream(words, i + part.length, words.length))
                        .toArray();
            }
        }
        throw new AssertionError("no such part");
    }

    private static SystemInit of(String identifier) {
        return SystemInit.of(new BoardInfo("arq://board", "arq", identifier, "arq", ""), () -> Optional.of(DATABASE));
    }

    @Test
    void shouldLeaveOutTheBoardOrTheChip() {
        long[] all = SystemInit.standard().program().words();
        assertArrayEquals(
                without(all, words(AsicAdapterBoardInit.CUBE::appendTo)),
                SystemInit.standard().withoutBoard().program().words());
        assertArrayEquals(
                without(all, words(ChipInit.standard()::appendTo)),
                SystemInit.standard().withoutChip().program().words());
        assertEquals(
                2, SystemInit.standard().withoutBoard().withoutChip().program().sizeToFpga());
    }

    @Test
    void shouldLeaveOutTheSystemTimesOrTheParameterMemory() {
        long[] systime = words(p -> p.write(new SystimeSyncBaseOnDLS(), SystimeSyncBase.DEFAULT)
                .blockUntil(Barrier.OMNIBUS)
                .write(new SystimeSyncOnFPGA(), SystimeSync.DEFAULT)
                .blockUntil(Barrier.SYSTIME));
        ReferenceGeneratorConfigOnDLS references = new ReferenceGeneratorConfigOnDLS();
        long[] capMem = words(p -> p.write(references, ReferenceGeneratorConfig.DEFAULT.withEnableReset(true))
                .blockUntil(Barrier.OMNIBUS)
                .pause(1000)
                .write(references, ReferenceGeneratorConfig.DEFAULT));
        long[] all = words(ChipInit.standard()::appendTo);
        assertArrayEquals(without(all, systime), words(ChipInit.standard().withoutSystime()::appendTo));
        assertArrayEquals(without(all, capMem), words(ChipInit.standard().withoutCapMem()::appendTo));
    }

    @Test
    void shouldReachTheChipOverJtagOnlyWhenTheLinkIsOff() {
        long[] words = words(ChipInit.standard().withoutHighspeedLink()::appendTo);
        long omnibusToChip = Arrays.stream(words)
                .filter(word -> word >>> 56 == ToFpga.OMNIBUS_ADDRESS.index() && (int) word >= 0)
                .count();
        assertEquals(0, omnibusToChip);
        assertEquals(ToFpga.barrier(2), words[words.length - 1]);
    }

    @Test
    void shouldRefuseWhatNeedsTheLinkWhenTheLinkIsOff() {
        List<CommonSynramConfig> timing = ChipInit.standard().synramTiming();
        for (Supplier<ChipInit> init : List.<Supplier<ChipInit>>of(
                () -> new ChipInit(false, true, false, timing), () -> new ChipInit(false, false, true, timing))) {
            assertTrue(
                    assertThrows(NeckarException.class, init::get).getMessage().contains("need the high-speed link"));
        }
    }

    @Test
    void shouldTakeTheTimingOfTheSynapseArraysFromTheBoardDatabase() {
        for (String name : List.of("hxcube17fpga0chip142_1", "192.168.77.1", "192.168.77.1:1234")) {
            SystemInit init = of(name);
            assertEquals(Optional.of(AsicAdapterBoardInit.CUBE), init.board(), name);
            assertEquals(
                    List.of(
                            CommonSynramConfig.DEFAULT
                                    .withPcConfWest(1)
                                    .withPcConfEast(2)
                                    .withWConfWest(5)
                                    .withWConfEast(6),
                            CommonSynramConfig.DEFAULT
                                    .withPcConfWest(3)
                                    .withPcConfEast(4)
                                    .withWConfWest(130)
                                    .withWConfEast(8)),
                    init.chip().orElseThrow().synramTiming(),
                    name);
        }
    }

    @Test
    void shouldWriteTheTimingOfEachSynapseArray() {
        CommonSynramConfig bottom = CommonSynramConfig.DEFAULT.withPcConfWest(3);
        ChipInit init = new ChipInit(true, true, true, List.of(CommonSynramConfig.DEFAULT, bottom));
        try (Board board = Board.open("sim:?noise=0", SystemInit.standard().with(init))) {
            assertTrue(board.state().holds(0x0200_0000, 0x88));
            assertTrue(board.state().holds(0x0300_0000, 0x83));
        }
    }

    @Test
    void shouldRefuseATimingThatDoesNotFitTheRegister() {
        NeckarException refused = assertThrows(NeckarException.class, () -> of("192.168.77.4"));
        assertTrue(
                refused.getMessage().startsWith("board database, synram_timing_pcconf: got 16"), refused.getMessage());
    }

    @Test
    void shouldChooseTheKindOfBoardByTheBoardDatabase() {
        assertEquals(SystemInit.jboa(), of("192.168.89.1"));
    }

    @Test
    void shouldTakeTheDefaultsForBoardsThatNobodyKnows() {
        assertEquals(SystemInit.standard(), of("10.1.2.3"));
        assertEquals(SystemInit.standard(), of("hxcube17fpga0chip1_1"));
        assertEquals(SystemInit.standard(), SystemInit.of(new BoardInfo("sim:", "sim", "simulation", "sim", ""), () -> {
            throw new AssertionError("the chip model is in no database");
        }));
    }
}
