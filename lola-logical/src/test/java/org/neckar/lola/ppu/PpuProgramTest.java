package org.neckar.lola.ppu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.coordinate.ExternalPPUDRAMMemoryBlockOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUDRAMMemoryByteOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryBlockOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryByteOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryQuadOnFPGA;
import org.neckar.hal.coordinate.PPUMemoryBlockOnDLS;
import org.neckar.hal.coordinate.PPUMemoryBlockOnPPU;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.coordinate.PPUMemoryWordOnPPU;
import org.neckar.hal.coordinate.PPUOnDLS;
import org.neckar.hal.fpga.ExternalPPUDRAMMemoryBlock;
import org.neckar.hal.fpga.ExternalPPUMemoryBlock;
import org.neckar.hal.fpga.ExternalPPUMemoryQuad;
import org.neckar.hal.ppu.PPUMemoryBlock;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.ppu.PpuMemorySpace;
import org.neckar.lola.chip.ChipImage;

class PpuProgramTest {
    private static final int OBJECT = 1;
    private static final int FUNCTION = 2;
    private static final String FILE = "PPU program 'test.elf': ";

    private static PpuProgram program(ElfWriter elf) {
        return PpuProgram.of("test.elf", elf.bytes());
    }

    private static String refusal(byte[] content) {
        String message = assertThrows(NeckarException.class, () -> PpuProgram.of("test.elf", content))
                .getMessage();
        assertEquals(FILE, message.substring(0, FILE.length()));
        return message.substring(FILE.length());
    }

    private static String refusal(ElfWriter elf) {
        return refusal(elf.bytes());
    }

    private static PPUMemoryBlockOnPPU words(int first, int last) {
        return PPUMemoryBlockOnPPU.at(new PPUMemoryWordOnPPU(first), new PPUMemoryWordOnPPU(last));
    }

    private static ExternalPPUMemoryBlockOnFPGA external(int first, int last) {
        return ExternalPPUMemoryBlockOnFPGA.at(
                new ExternalPPUMemoryByteOnFPGA(first), new ExternalPPUMemoryByteOnFPGA(last));
    }

    @Test
    void shouldLoadTheInternalMemoryFromItsFirstWordOn() {
        PpuProgram program = program(new ElfWriter().loaded("int.text", 0x8, 0x4800_0034, 0x6000_0000));
        assertArrayEquals(new int[] {0, 0, 0x4800_0034, 0x6000_0000}, program.words(PpuMemorySpace.INTERNAL));
        assertEquals(Optional.of(words(0, 3)), program.toPPUMemoryBlockOnPPU());
    }

    @Test
    void shouldLoadTheUsualSectionsIntoTheInternalMemory() {
        PpuProgram program = program(new ElfWriter()
                .loaded(".text.start", 0, 1)
                .loaded(".rodata", 4, 2)
                .loaded(".data", 8, 3)
                .loaded(".init_array", 12, 4)
                .loaded(".fini", 16, 5)
                .zeros(".bss", 20, 8));
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 0, 0}, program.words(PpuMemorySpace.INTERNAL));
    }

    @Test
    void shouldLoadCodeAndDataIntoTheSameExternalMemory() {
        PpuProgram program = program(new ElfWriter()
                .loaded("int.text", 0, 7)
                .loaded("ext.text", 0x8000_0000, 1, 2)
                .loaded("ext.data", 0x4000_0008, 3));
        assertArrayEquals(new int[] {1, 2, 3}, program.words(PpuMemorySpace.EXTERNAL));
        assertEquals(Optional.of(external(0, 11)), program.toExternalPPUMemoryBlockOnFPGA());
        assertEquals(Optional.empty(), program.toExternalPPUDRAMMemoryBlockOnFPGA());
    }

    @Test
    void shouldHandOutEachMemoryAsABlock() {
        PpuProgram program = program(new ElfWriter()
                .loaded("int.text", 0, 7, 8)
                .loaded("ext.data", 0x4000_0000, 0x0102_0304)
                .loaded("ext_dram.data", 0x5000_0000, 9));
        assertEquals(
                List.of(
                        CocolistEntry.of(PPUMemoryBlockOnDLS.at(words(0, 1), PPUOnDLS.BOTTOM), PPUMemoryBlock.of(7, 8)),
                        CocolistEntry.of(external(0, 3), new ExternalPPUMemoryBlock(new byte[] {1, 2, 3, 4})),
                        CocolistEntry.of(
                                ExternalPPUDRAMMemoryBlockOnFPGA.at(
                                        new ExternalPPUDRAMMemoryByteOnFPGA(0), new ExternalPPUDRAMMemoryByteOnFPGA(3)),
                                new ExternalPPUDRAMMemoryBlock(new byte[] {0, 0, 0, 9}))),
                program.toBlocks(PPUOnDLS.BOTTOM));
    }

    @Test
    void shouldLoadCodeAndDataIntoTheSameDram() {
        PpuProgram program = program(
                new ElfWriter().loaded("ext_dram.data", 0x5000_0004, 2).loaded("ext_dram.text", 0x9000_0000, 1));
        assertArrayEquals(new int[] {1, 2}, program.words(PpuMemorySpace.EXTERNAL_DRAM));
        assertEquals(
                Optional.of(ExternalPPUDRAMMemoryBlockOnFPGA.at(
                        new ExternalPPUDRAMMemoryByteOnFPGA(0), new ExternalPPUDRAMMemoryByteOnFPGA(7))),
                program.toExternalPPUDRAMMemoryBlockOnFPGA());
        assertEquals(Optional.empty(), program.toPPUMemoryBlockOnPPU());
    }

    @Test
    void shouldFillUpTheLastWordWithZeros() {
        byte[] odd =
                new ElfWriter().loaded("int.data", 0, 0x0102_0304, 0x0506_0708).bytes();
        patch(odd, 1, ElfWriter.SIZE, 6);
        PpuProgram program = PpuProgram.of("test.elf", odd);
        assertArrayEquals(new int[] {0x0102_0304, 0x0506_0000}, program.words(PpuMemorySpace.INTERNAL));
    }

    @Test
    void shouldFillTheWholeInternalMemory() {
        PpuProgram program = program(new ElfWriter().loaded("int.text", 0, 1).zeros("int.bss", 4, 0x3ffc));
        assertEquals(Optional.of(words(0, 4095)), program.toPPUMemoryBlockOnPPU());
    }

    @Test
    void shouldNotLoadWhatIsNotInMemory() {
        PpuProgram program = program(new ElfWriter()
                .loaded("int.text", 0, 1)
                .section(".comment", ElfWriter.PROGBITS, 0, 0, 2, 3, 4)
                .loaded(".eh_frame", 0x100));
        assertArrayEquals(new int[] {1}, program.words(PpuMemorySpace.INTERNAL));
    }

    @Test
    void shouldFindTheWordsOfAVariable() {
        PpuProgram program =
                program(new ElfWriter().loaded("int.data", 0, 1, 2, 3, 4).symbol("status", OBJECT, 6, 3));
        assertEquals(
                new PpuSymbol("status", PpuSymbol.Kind.OBJECT, PpuMemorySpace.INTERNAL, 6, 3),
                program.symbol("status"));
        assertEquals(words(1, 2), program.symbol("status").toPPUMemoryBlockOnPPU());
    }

    @Test
    void shouldFindTheBytesOfSymbolsBesideTheChip() {
        PpuProgram program = program(new ElfWriter()
                .loaded("ext.text", 0x8000_0000, 1)
                .symbol("samples", OBJECT, 0x4000_0010, 5)
                .symbol("start", FUNCTION, 0x8000_0000, 4)
                .symbol("log", 0, 0x5000_0000, 1));
        assertEquals(external(16, 20), program.symbol("samples").toExternalPPUMemoryBlockOnFPGA());
        assertEquals(external(0, 3), program.symbol("start").toExternalPPUMemoryBlockOnFPGA());
        assertEquals(
                ExternalPPUDRAMMemoryBlockOnFPGA.at(
                        new ExternalPPUDRAMMemoryByteOnFPGA(0), new ExternalPPUDRAMMemoryByteOnFPGA(0)),
                program.symbol("log").toExternalPPUDRAMMemoryBlockOnFPGA());
        assertEquals(
                List.of(PpuSymbol.Kind.OBJECT, PpuSymbol.Kind.FUNCTION, PpuSymbol.Kind.OTHER),
                program.symbols().stream().map(PpuSymbol::kind).toList());
    }

    @Test
    void shouldLeaveOutSymbolsWithoutSizeAndUndefinedOnes() {
        PpuProgram program = program(new ElfWriter()
                .loaded("int.text", 0, 1)
                .symbol("label", 0, 0, 0)
                .symbol("label", 0, 4, 0)
                .symbol("missing", OBJECT, 0, 4, 0));
        assertEquals(List.of(), List.copyOf(program.symbols()));
    }

    @Test
    void shouldRefuseAnUnknownSymbol() {
        PpuProgram program = program(new ElfWriter().loaded("int.data", 0, 1).symbol("status", OBJECT, 0, 4));
        NeckarException refused = assertThrows(NeckarException.class, () -> program.symbol("state"));
        assertEquals(
                FILE + "no symbol 'state' (allowed [status]); the host sees those with a size", refused.getMessage());
    }

    @Test
    void shouldRefuseToFindASymbolInAnotherMemory() {
        PpuSymbol symbol = program(new ElfWriter().loaded("int.data", 0, 1).symbol("status", OBJECT, 0, 4))
                .symbol("status");
        NeckarException refused = assertThrows(NeckarException.class, symbol::toExternalPPUMemoryBlockOnFPGA);
        assertEquals("PPU symbol 'status' is in the internal memory, not in the external memory", refused.getMessage());
    }

    @Test
    void shouldRefuseASymbolThatExistsTwice() {
        assertEquals(
                "symbol 'counter' exists twice, at byte 0x0 of the internal memory and at byte 0x4 of the "
                        + "internal memory; rename one of them",
                refusal(new ElfWriter()
                        .loaded("int.data", 0, 1, 2)
                        .symbol("counter", OBJECT, 0, 4)
                        .symbol("counter", OBJECT, 4, 4)));
    }

    @Test
    void shouldRefuseASymbolInNoMemory() {
        assertEquals(
                "symbol 'status' (address 0x00003ffe, 4 bytes) lies in no memory",
                refusal(new ElfWriter().loaded("int.data", 0, 1).symbol("status", OBJECT, 0x3ffe, 4)));
        assertEquals(
                "symbol 'status' (address 0xc0000000, 4 bytes) lies in no memory",
                refusal(new ElfWriter().loaded("int.data", 0, 1).symbol("status", OBJECT, 0xc000_0000, 4)));
    }

    @Test
    void shouldRefuseASymbolInASectionThatDoesNotExist() {
        assertEquals(
                "symbol 'status' is in section number 77 of 5; the file is corrupt",
                refusal(new ElfWriter().loaded("int.data", 0, 1).symbol("status", OBJECT, 0, 4, 77)));
    }

    @Test
    void shouldRefuseSectionsThatBelongNowhere() {
        assertEquals(
                "section '.eh_frame' (address 0x00000100, 4 bytes) belongs to no memory (allowed: int..., ext..., or "
                        + "names with one of [.text, .data, .rodata, .bss, .init, .fini]); "
                        + "place or discard it in the linker script",
                refusal(new ElfWriter().loaded("int.text", 0, 1).loaded(".eh_frame", 0x100, 2)));
    }

    @Test
    void shouldRefuseSectionsBeyondTheInternalMemory() {
        assertEquals(
                "section 'int.bss' (address 0x00003ffc, 8 bytes) is not within the internal memory "
                        + "(allowed 0x00000000..0x00003fff); mend the linker script",
                refusal(new ElfWriter().zeros("int.bss", 0x3ffc, 8)));
        assertEquals(
                "section '.text' (address 0x80000000, 4 bytes) is not within the internal memory "
                        + "(allowed 0x00000000..0x00003fff); mend the linker script",
                refusal(new ElfWriter().loaded(".text", 0x8000_0000, 1)));
        assertEquals(
                "section 'int.bss' (address 0x00000004, 4294967295 bytes) is not within the internal memory "
                        + "(allowed 0x00000000..0x00003fff); mend the linker script",
                refusal(new ElfWriter().zeros("int.bss", 4, -1)));
    }

    @Test
    void shouldRefuseSectionsBeyondTheExternalMemory() {
        assertEquals(
                "section 'ext.data' (address 0x4001fffc, 8 bytes) is not within the external memory (allowed data "
                        + "0x40000000..0x4001ffff, code 0x80000000..0x8001ffff); mend the linker script",
                refusal(new ElfWriter().loaded("ext.data", 0x4001_fffc, 1, 2)));
    }

    @Test
    void shouldRefuseExternalSectionsInNoMemory() {
        assertEquals(
                "section 'ext.data' (address 0x00000000, 4 bytes) is in no memory beside the chip (allowed external "
                        + "memory: data 0x40000000..0x4001ffff, code 0x80000000..0x8001ffff; external DRAM: data "
                        + "0x50000000..0x5fffffff, code 0x90000000..0x9fffffff)",
                refusal(new ElfWriter().loaded("ext.data", 0, 1)));
    }

    @Test
    void shouldRefuseSectionsThatOverlap() {
        assertEquals(
                "section 'int.text' (internal memory, bytes 0x0..0x7) and section '.data' (internal memory, bytes "
                        + "0x4..0x7) overlap; mend the linker script",
                refusal(new ElfWriter().loaded(".data", 4, 3).loaded("int.text", 0, 1, 2)));
    }

    @Test
    void shouldRefuseCodeAndDataThatOverlapInTheExternalMemory() {
        assertEquals(
                "section 'ext.text' (external memory, bytes 0x0..0x7) and section 'ext.data' (external memory, bytes "
                        + "0x4..0x7) overlap; mend the linker script",
                refusal(new ElfWriter().loaded("ext.text", 0x8000_0000, 1, 2).loaded("ext.data", 0x4000_0004, 3)));
    }

    @Test
    void shouldRefuseAFileWithoutProgram() {
        assertEquals("no section to load; it is no program", refusal(new ElfWriter()));
    }

    private static byte[] good() {
        return new ElfWriter()
                .loaded("int.text", 0, 1, 2)
                .symbol("start", FUNCTION, 0, 8)
                .bytes();
    }

    /** Overwrites a number in the header of a section. */
    private static void patch(byte[] file, int section, int field, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        bytes.putInt(bytes.getInt(ElfWriter.SECTION_TABLE) + section * ElfWriter.SECTION_BYTES + field, value);
    }

    private static byte[] patched(int section, int field, int value) {
        byte[] file = good();
        patch(file, section, field, value);
        return file;
    }

    private static byte[] patchedHeader(int position, int value) {
        byte[] file = good();
        ByteBuffer.wrap(file).putShort(position, (short) value);
        return file;
    }

    @Test
    void shouldRefuseFilesThatAreNotElf() {
        assertEquals("0 bytes are no ELF file (its header alone has 52)", refusal(new byte[0]));
        assertEquals("magic number is 0x0 (allowed 0x7f454c46, an ELF file)", refusal(new byte[100]));
    }

    @Test
    void shouldRefuseOtherMachines() {
        byte[] wide = good();
        wide[ElfWriter.CLASS] = 2;
        assertEquals("class is 0x2 (allowed 0x1, 32 bit; compile with -m32)", refusal(wide));
        byte[] little = good();
        little[ElfWriter.BYTE_ORDER] = 1;
        assertEquals("byte order is 0x1 (allowed 0x2, big-endian; compile with -mbig-endian)", refusal(little));
        assertEquals(
                "machine is 0x3e (allowed 0x14, PowerPC; use a compiler for powerpc)",
                refusal(patchedHeader(ElfWriter.MACHINE, 62)));
    }

    @Test
    void shouldRefuseObjectsThatAreNotLinked() {
        assertEquals(
                "type is 0x1 (allowed 0x2, a linked executable; link it with -static -no-pie)",
                refusal(patchedHeader(ElfWriter.TYPE, 1)));
    }

    @Test
    void shouldRefuseFilesWithoutSections() {
        assertEquals(
                "no sections; the program must not be stripped of its section headers",
                refusal(patchedHeader(ElfWriter.SECTION_COUNT, 0)));
    }

    @Test
    void shouldRefuseATruncatedFileWhereverItEnds() {
        byte[] file = good();
        for (int length = 0; length < file.length; length++) {
            refusal(Arrays.copyOf(file, length));
        }
        assertEquals(
                "the table of sections would take bytes 135..334 of a file of 334 bytes; it is truncated or corrupt",
                refusal(Arrays.copyOf(file, file.length - 1)));
    }

    @Test
    void shouldRefuseSectionsOutsideOfTheFile() {
        assertEquals(
                "section 'int.text' (address 0x00000000, 8 bytes) would take bytes 4294967295..4294967302 of a file of "
                        + "335 bytes; it is truncated or corrupt",
                refusal(patched(1, ElfWriter.POSITION, -1)));
    }

    @Test
    void shouldRefuseTablesOfNamesThatAreNone() {
        assertEquals(
                "the names of the sections: section number 1 is no string table; the file is corrupt",
                refusal(patchedHeader(ElfWriter.SECTION_NAMES, 1)));
        assertEquals(
                "the names of the symbols in section '.symtab' (address 0x00000000, 32 bytes): section number "
                        + "4294967295 is no string table; the file is corrupt",
                refusal(patched(2, ElfWriter.LINK, -1)));
    }

    @Test
    void shouldRefuseNamesOutsideOfTheirTable() {
        assertEquals(
                "the name of #1 at 4294967295 runs over the end of its string table of 36 bytes; the file is corrupt",
                refusal(patched(1, ElfWriter.NAME, -1)));
    }

    @Test
    void shouldRefuseATableOfHalfASymbol() {
        assertEquals(
                "section '.symtab' (address 0x00000000, 24 bytes) is no table of symbols of 16 bytes each; "
                        + "the file is corrupt",
                refusal(patched(2, ElfWriter.SIZE, 24)));
    }

    @Test
    void shouldBePartOfAChipImage() {
        PpuProgram longer = program(new ElfWriter().loaded("int.text", 0, 1, 2, 3));
        PpuProgram program =
                program(new ElfWriter().loaded("int.text", 0, -1, 7).loaded("ext.data", 0x4000_0004, 0x0102_0304));
        ChipImage image = ChipImage.initial().toBuilder()
                .set(PPUOnDLS.BOTTOM, longer)
                .set(PPUOnDLS.BOTTOM, program)
                .build();
        assertEquals(
                List.of(0xffff_ffffL, 7L, 0L),
                IntStream.range(4096, 4099)
                        .mapToObj(word -> image.get(PPUMemoryWord.class, new PPUMemoryWordOnDLS(word))
                                .value())
                        .toList());
        assertEquals(
                List.of(1, 2, 3, 4),
                image.get(ExternalPPUMemoryQuad.class, new ExternalPPUMemoryQuadOnFPGA(1))
                        .quad());
        assertEquals(
                0L, image.get(PPUMemoryWord.class, new PPUMemoryWordOnDLS(0)).value());
    }

    @Test
    void shouldRefuseDramInAChipImage() {
        PpuProgram program = program(new ElfWriter().loaded("ext_dram.data", 0x5000_0000, 1));
        ChipImage.Builder builder = ChipImage.initial().toBuilder();
        NeckarException refused = assertThrows(NeckarException.class, () -> builder.set(PPUOnDLS.TOP, program));
        assertEquals(
                "chip image: the external DRAM is no part of it; write ExternalPPUDRAMMemoryBlockOnFPGA(["
                        + "ExternalPPUDRAMMemoryByteOnFPGA(0), ExternalPPUDRAMMemoryByteOnFPGA(3)]) of it in a program "
                        + "of its own",
                refused.getMessage());
    }

    @Test
    void shouldReadAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("good.elf");
        Files.write(file, good());
        assertArrayEquals(new int[] {1, 2}, PpuProgram.read(file).words(PpuMemorySpace.INTERNAL));
    }

    @Test
    void shouldNameAFileThatCannotBeRead(@TempDir Path folder) {
        NeckarException refused =
                assertThrows(NeckarException.class, () -> PpuProgram.read(folder.resolve("missing.elf")));
        assertEquals(
                "PPU program '%s': cannot be read: java.nio.file.NoSuchFileException: %s"
                        .formatted(folder.resolve("missing.elf"), folder.resolve("missing.elf")),
                refused.getMessage());
    }
}
