package org.neckar.tools.cocolist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.ExternalPPUMemoryBlockOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryByteOnFPGA;
import org.neckar.hal.coordinate.PPUMemoryBlockOnDLS;
import org.neckar.hal.coordinate.PPUMemoryBlockOnPPU;
import org.neckar.hal.coordinate.PPUMemoryWordOnPPU;
import org.neckar.hal.coordinate.PPUOnDLS;
import org.neckar.hal.fpga.ExternalPPUMemoryBlock;
import org.neckar.hal.ppu.PPUMemoryBlock;
import org.neckar.lola.composite.CompositeContent;
import org.neckar.lola.neuron.NeuronComposites;
import org.neckar.stadls.run.Board;
import org.neckar.tools.reg.Place;

class BoardListTest {
    private static final PPUMemoryBlockOnDLS WORDS = PPUMemoryBlockOnDLS.at(
            PPUMemoryBlockOnPPU.at(new PPUMemoryWordOnPPU(5), new PPUMemoryWordOnPPU(7)), PPUOnDLS.BOTTOM);
    private static final ExternalPPUMemoryBlockOnFPGA BYTES =
            ExternalPPUMemoryBlockOnFPGA.at(new ExternalPPUMemoryByteOnFPGA(3), new ExternalPPUMemoryByteOnFPGA(8));
    private static final AtomicNeuronOnDLS NEURON = new AtomicNeuronOnDLS(300);

    @Test
    void shouldSaveFromABoardWhatWasWrittenToIt() {
        List<CocolistEntry<?, ?>> entries = List.of(
                CocolistEntry.of(WORDS, PPUMemoryBlock.of(1, -2, 3)),
                CocolistEntry.of(BYTES, new ExternalPPUMemoryBlock(new byte[] {1, 2, 3, 4, 5, (byte) 0xff})),
                new CocolistEntry<>(
                        CompositeContent.of(NeuronComposites.ATOMIC_NEURON),
                        NEURON,
                        NeuronComposites.ATOMIC_NEURON.initial().set("leak.vLeak", 511)));
        BoardList list = new BoardList();
        entries.forEach(list::add);
        try (Board board = Board.open("sim:")) {
            list.programs().forEach(board::run);
            List<CocolistEntry<?, ?>> saved = BoardSnapshot.read(
                    board,
                    List.of(
                            Place.parse("PPUMemoryBlock@" + WORDS),
                            Place.parse("ExternalPPUMemoryBlock@" + BYTES),
                            Place.parse("AtomicNeuron@" + NEURON)));
            for (int i = 0; i < entries.size(); i++) {
                assertEquals(entries.get(i).toString(), saved.get(i).toString());
                assertEquals(entries.get(i).content(), saved.get(i).content());
            }
        }
    }
}
