package org.neckar.lola.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.hal.board.DACControl;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.ChipAndSinglechipFPGAOnSystem;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.DACOnBoard;
import org.neckar.hal.coordinate.ExternalPPUDRAMMemoryBlockOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUDRAMMemoryByteOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryBlockOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryByteOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryQuadOnFPGA;
import org.neckar.hal.coordinate.PPUMemoryBlockOnDLS;
import org.neckar.hal.coordinate.PPUMemoryBlockOnPPU;
import org.neckar.hal.coordinate.PPUMemoryWordOnPPU;
import org.neckar.hal.coordinate.PPUOnDLS;
import org.neckar.hal.fpga.ExternalPPUDRAMMemoryBlock;
import org.neckar.hal.fpga.ExternalPPUMemoryBlock;
import org.neckar.hal.fpga.ExternalPPUMemoryByte;
import org.neckar.hal.fpga.ExternalPPUMemoryQuad;
import org.neckar.hal.ppu.PPUMemoryBlock;
import org.neckar.hal.register.RegisterMap;
import org.neckar.lola.composite.CompositeContent;
import org.neckar.lola.fpga.FpgaComposites;
import org.neckar.lola.neuron.NeuronComposites;
import org.neckar.testkit.Seeds;

class ImageReplayTest {
    private static final CapMemCellOnDLS CELL = new CapMemCellOnDLS(77);

    @Test
    void shouldApplyEntriesInTheirOrder() {
        var replay = new ImageReplay(ChipImage.initial());
        assertTrue(replay.apply(CocolistEntry.of(CELL, new CapMemCell(300))));
        assertTrue(replay.apply(CocolistEntry.of(CELL, new CapMemCell(301))));
        assertEquals(List.of(), replay.omissions());
        assertEquals(301, replay.image().capMem(CELL));
    }

    @Test
    void shouldApplyAComposite() {
        var values = NeuronComposites.ATOMIC_NEURON.initial().set("leak.vLeak", 511);
        var replay = new ImageReplay(ChipImage.initial());
        replay.apply(new CocolistEntry<>(
                CompositeContent.of(NeuronComposites.ATOMIC_NEURON), new AtomicNeuronOnDLS(300), values));
        assertEquals(
                511, replay.image().neuron(new AtomicNeuronOnDLS(300)).leak().vLeak());
    }

    @Test
    void shouldApplyABlockOfMemory() {
        var replay = new ImageReplay(ChipImage.initial());
        var words = PPUMemoryBlockOnPPU.at(new PPUMemoryWordOnPPU(5), new PPUMemoryWordOnPPU(6));
        assertTrue(replay.apply(
                CocolistEntry.of(PPUMemoryBlockOnDLS.at(words, PPUOnDLS.BOTTOM), PPUMemoryBlock.of(7, 8))));
        var bytes =
                ExternalPPUMemoryBlockOnFPGA.at(new ExternalPPUMemoryByteOnFPGA(6), new ExternalPPUMemoryByteOnFPGA(8));
        assertTrue(replay.apply(CocolistEntry.of(bytes, new ExternalPPUMemoryBlock(new byte[] {1, 2, 3}))));
        var image = replay.image();
        assertEquals(
                PPUMemoryBlock.of(7, 8),
                image.get(PPUMemoryBlock.class, PPUMemoryBlockOnDLS.at(words, PPUOnDLS.BOTTOM)));
        assertEquals(
                List.of(0, 0, 1, 2),
                image.get(ExternalPPUMemoryQuad.class, new ExternalPPUMemoryQuadOnFPGA(1))
                        .quad());
        assertEquals(
                List.of(3, 0, 0, 0),
                image.get(ExternalPPUMemoryQuad.class, new ExternalPPUMemoryQuadOnFPGA(2))
                        .quad());
    }

    @Test
    void shouldTellThatABlockBesideTheChipIsNoPartOfAChipImage() {
        var at = ExternalPPUDRAMMemoryBlockOnFPGA.at(
                new ExternalPPUDRAMMemoryByteOnFPGA(0), new ExternalPPUDRAMMemoryByteOnFPGA(1));
        var replay = new ImageReplay(ChipImage.initial());
        assertFalse(replay.apply(CocolistEntry.of(at, new ExternalPPUDRAMMemoryBlock(new byte[] {1, 2}))));
        assertEquals(
                Map.of("ExternalPPUDRAMMemoryBlock", 1),
                replay.omissions().getFirst().registers());
        assertEquals(ChipImage.initial(), replay.image());
    }

    @Test
    void shouldTellWhatIsNoPartOfAChipImage() {
        var replay = new ImageReplay(ChipImage.initial());
        var board = CocolistEntry.of(CoordinateType.of(DACOnBoard.class).at(0), DACControl.DEFAULT);
        assertFalse(replay.apply(board));
        assertEquals(1, replay.omissions().size());
        assertEquals(Map.of("DACControl", 1), replay.omissions().getFirst().registers());
        assertTrue(replay.omissions().getFirst().toString().startsWith("DACControl@DACOnBoard("));
        assertEquals(ChipImage.initial(), replay.image());
    }

    @Test
    void shouldApplyTheChipOfAChipWithItsFpga() {
        var both = FpgaComposites.CHIP_AND_SINGLECHIP_FPGA;
        var values = both.initial();
        values.set("chip.capmem.unusedCells", 0, 222);
        var replay = new ImageReplay(ChipImage.initial());
        assertFalse(replay.apply(new CocolistEntry<>(
                CompositeContent.of(both),
                CoordinateType.of(ChipAndSinglechipFPGAOnSystem.class).at(0),
                values)));
        assertEquals(
                List.of("SpikeIOConfig", "SpikeIOInputRoute", "SpikeIOOutputRoute"),
                List.copyOf(replay.omissions().getFirst().registers().keySet()));
        assertEquals(222, replay.image().fields().get("capmem.unusedCells", 0));
    }

    @Test
    void shouldGiveBackAWholeImageAsOneEntry() {
        var image = ChipImage.initial().toBuilder().capMem(CELL, 9).build();
        var replay = new ImageReplay(ChipImage.initial());
        assertTrue(replay.apply(ImageReplay.whole(image)));
        assertEquals(image, replay.image());
    }

    @Seeds(2)
    void shouldGiveBackAnImageFromItsDifferences(RandomGenerator random) {
        var builder = ChipImage.initial().toBuilder();
        var cells = CoordinateType.of(CapMemCellOnDLS.class);
        for (int i = 0; i < 100; i++) {
            builder.capMem(cells.at(random.nextInt(cells.size())), random.nextInt(1, 1023));
        }
        var image = builder.build();
        var differences = ImageReplay.differences(image, ChipImage.initial());
        assertTrue(differences.size() <= 100, () -> differences.size() + " entries");
        var replay = new ImageReplay(ChipImage.initial());
        differences.forEach(replay::apply);
        assertEquals(image, replay.image());
    }

    @Test
    void shouldLeaveTheOtherBytesOfAWordAlone() {
        var quad = new ExternalPPUMemoryQuadOnFPGA(2);
        var image = ChipImage.initial().toBuilder()
                .set(quad, new ExternalPPUMemoryQuad(List.of(1, 2, 3, 4), List.of(true, true, true, true)))
                .set(new ExternalPPUMemoryByteOnFPGA(9), new ExternalPPUMemoryByte(0xee))
                .set(quad, new ExternalPPUMemoryQuad(List.of(7, 7, 7, 0x55), List.of(false, false, false, true)))
                .build();
        assertEquals(
                List.of(1, 0xee, 3, 0x55),
                image.get(ExternalPPUMemoryQuad.class, quad).quad());
        assertEquals(
                new ExternalPPUMemoryByte(0xee),
                image.get(ExternalPPUMemoryByte.class, new ExternalPPUMemoryByteOnFPGA(9)));
    }

    @Test
    void shouldKnowWhatAnImageHolds() {
        assertTrue(ChipImage.holds(RegisterMap.of(CapMemCell.class), CELL));
        assertFalse(ChipImage.holds(
                RegisterMap.of(DACControl.class),
                CoordinateType.of(DACOnBoard.class).at(0)));
    }
}
