package org.neckar.hal.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.backend.ContainerReader;
import org.neckar.hal.backend.ContainerWriter;
import org.neckar.hal.coordinate.ExternalPPUMemoryBlockOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryByteOnFPGA;
import org.neckar.hal.coordinate.PPUMemoryBlockOnDLS;
import org.neckar.hal.coordinate.PPUMemoryBlockOnPPU;
import org.neckar.hal.coordinate.PPUMemoryWordOnPPU;
import org.neckar.hal.coordinate.PPUOnDLS;
import org.neckar.hal.fpga.ExternalPPUMemoryBlock;
import org.neckar.hal.ppu.PPUMemoryBlock;

class MemoryBlockTest {
    private static final PPUMemoryBlockOnDLS WORDS = PPUMemoryBlockOnDLS.at(
            PPUMemoryBlockOnPPU.at(new PPUMemoryWordOnPPU(3), new PPUMemoryWordOnPPU(5)), new PPUOnDLS(1));
    private static final ContainerType<PPUMemoryBlockOnDLS, PPUMemoryBlock> WORD_TYPE =
            ContainerType.of(PPUMemoryBlock.class);
    private static final ContainerType<ExternalPPUMemoryBlockOnFPGA, ExternalPPUMemoryBlock> BYTE_TYPE =
            ContainerType.of(ExternalPPUMemoryBlock.class);

    private static ExternalPPUMemoryBlockOnFPGA bytes(int first, int last) {
        return ExternalPPUMemoryBlockOnFPGA.at(
                new ExternalPPUMemoryByteOnFPGA(first), new ExternalPPUMemoryByteOnFPGA(last));
    }

    @Test
    void shouldLieAtTheAddressesOfItsWords() {
        assertArrayEquals(
                new int[] {0x0380_0003, 0x0380_0004, 0x0380_0005}, WORD_TYPE.addresses(WORDS, Backend.OMNIBUS));
    }

    @Test
    void shouldLieInTheWordsThatItsBytesTouch() {
        assertEquals(1, BYTE_TYPE.words(bytes(1, 2)));
        assertEquals(2, BYTE_TYPE.words(bytes(3, 4)));
        assertArrayEquals(new int[] {0x8000_0001, 0x8000_0002}, BYTE_TYPE.addresses(bytes(7, 8), Backend.OMNIBUS));
    }

    @Test
    void shouldWriteOnlyItsBytesOfTheFirstAndTheLastWord() {
        int[] words = new int[3];
        int[] byteEnables = new int[3];
        BYTE_TYPE.encodeAt(
                bytes(3, 9), new ExternalPPUMemoryBlock(new byte[] {1, 2, 3, 4, 5, 6, -1}), words, byteEnables);
        assertArrayEquals(new int[] {0x0000_0001, 0x0203_0405, 0x06ff_0000}, words);
        assertArrayEquals(new int[] {0b0001, 0b1111, 0b1100}, byteEnables);
    }

    @Test
    void shouldReadBackItsBytesAlone() {
        assertEquals(
                new ExternalPPUMemoryBlock(new byte[] {0x11, 0x22}),
                BYTE_TYPE.decodeAt(bytes(1, 2), new int[] {0xff11_22ff}, 0));
    }

    @Test
    void shouldKeepWordsInTheByteOrderOfThePpu() {
        PPUMemoryBlock block = PPUMemoryBlock.of(0x4e65_636b, 0x6172_0000);
        assertEquals("Neckar", block.toText());
        assertEquals(0x6172_0000, block.word(1));
        assertArrayEquals(new int[] {0x4e65_636b, 0x6172_0000}, block.toWords());
    }

    @Test
    void shouldRefuseToBeWrittenToAnIntervalOfAnotherSize() {
        NeckarException refused = assertThrows(
                NeckarException.class, () -> ContainerWriter.write(new WordBuffer(), WORDS, PPUMemoryBlock.of(1, 2)));
        assertEquals(
                "PPUMemoryBlock: 2 words at " + WORDS + " (allowed 3, one per cell of the interval)",
                refused.getMessage());
    }

    @Test
    void shouldRefuseBytesThatAreNoWholeWords() {
        assertThrows(NeckarException.class, () -> new PPUMemoryBlock(new byte[3]));
        assertThrows(NeckarException.class, () -> new ExternalPPUMemoryBlock(new byte[0]));
    }

    @Test
    void shouldBeReadWordByWordAsOne() {
        WordBuffer out = new WordBuffer();
        var plan = ContainerReader.read(out, PPUMemoryBlock.class, WORDS);
        assertEquals(3, plan.responses());
        assertEquals(3, out.size());
        assertEquals(PPUMemoryBlock.of(7, 8, 9), plan.decoding().apply(new int[] {7, 8, 9}));
    }

    @Test
    void shouldNameTheCellOfABit() {
        assertEquals(List.of("bytes[0]"), BYTE_TYPE.fieldsAt(bytes(1, 2), 0, 23));
        assertEquals(List.of(), BYTE_TYPE.fieldsAt(bytes(1, 2), 0, 31));
        assertEquals(List.of("words[2]"), WORD_TYPE.fieldsAt(WORDS, 2, 0));
    }
}
