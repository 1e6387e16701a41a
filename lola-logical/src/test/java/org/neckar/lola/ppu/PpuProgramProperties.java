package org.neckar.lola.ppu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.ppu.PpuMemorySpace;
import org.neckar.testkit.Seeds;

class PpuProgramProperties {
    private static final int OBJECT = 1;

    /** A program in all memories with variables. */
    private static byte[] randomProgram(RandomGenerator random, int[] internal) {
        ElfWriter elf = new ElfWriter()
                .loaded("int.text", 0, internal)
                .zeros("int.bss", 4 * internal.length, 4 * random.nextInt(10))
                .loaded("ext.text", 0x8000_0000, random.ints(random.nextInt(5)).toArray())
                .loaded("ext.data", 0x4000_0100, random.ints(random.nextInt(5)).toArray())
                .loaded("ext_dram.data", 0x5000_0000 + 4 * random.nextInt(8), 1);
        for (int i = random.nextInt(5); i > 0; i--) {
            elf.symbol("variable" + i, OBJECT, random.nextInt(0x100), 1 + random.nextInt(0x100));
        }
        return elf.bytes();
    }

    @Seeds(300)
    void shouldPutContentWhereItBelongs(RandomGenerator random) {
        int[] internal = random.ints(random.nextInt(1, 20)).toArray();
        PpuProgram program = PpuProgram.of("random.elf", randomProgram(random, internal));
        int[] words = program.words(PpuMemorySpace.INTERNAL);
        assertArrayEquals(internal, Arrays.copyOf(words, internal.length));
        assertTrue(Arrays.stream(words, internal.length, words.length).allMatch(word -> word == 0));
        assertTrue(program.symbols().stream()
                .allMatch(symbol -> symbol.toPPUMemoryBlockOnPPU().toMin().toEnum() == symbol.offset() / 4));
    }

    @Seeds(3000)
    void shouldRefuseMutilatedFilesByName(RandomGenerator random) {
        byte[] file = randomProgram(random, random.ints(random.nextInt(1, 8)).toArray());
        int headers = file.length - 9 * ElfWriter.SECTION_BYTES;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = switch (random.nextInt(3)) {
                case 0 -> random.nextInt(ElfWriter.HEADER_BYTES);
                case 1 -> random.nextInt(headers, file.length);
                default -> random.nextInt(file.length);
            };
            file[at] = (byte) (random.nextBoolean() ? random.nextInt() : file[at] ^ 1 << random.nextInt(8));
        }
        int length = random.nextInt(10) == 0 ? random.nextInt(file.length) : file.length;
        try {
            PpuProgram program = PpuProgram.of("mutilated.elf", Arrays.copyOf(file, length));
            int[] words = program.words(PpuMemorySpace.INTERNAL);
            assertEquals(program.size(PpuMemorySpace.INTERNAL), words.length);
            program.symbols()
                    .forEach(symbol -> assertTrue(
                            symbol.offset() + symbol.size() <= symbol.space().size()));
        } catch (NeckarException e) {
            assertTrue(e.getMessage().startsWith("PPU program 'mutilated.elf': "), e.getMessage());
        }
    }
}
