package org.neckar.lola.ppu;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.coordinate.ExternalPPUDRAMMemoryBlockOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUDRAMMemoryByteOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryBlockOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryByteOnFPGA;
import org.neckar.hal.coordinate.PPUMemoryBlockOnDLS;
import org.neckar.hal.coordinate.PPUMemoryBlockOnPPU;
import org.neckar.hal.coordinate.PPUMemoryWordOnPPU;
import org.neckar.hal.coordinate.PPUOnDLS;
import org.neckar.hal.fpga.ExternalPPUDRAMMemoryBlock;
import org.neckar.hal.fpga.ExternalPPUMemoryBlock;
import org.neckar.hal.ppu.PPUMemoryBlock;
import org.neckar.hal.ppu.PpuMemorySpace;

/**
 * A program for the PPUs, read from a linked ELF file for 32-bit big-endian PowerPC: what to write into which memory,
 * and where the program keeps its variables. Immutable, thread-safe.
 *
 * <p>Sections whose name starts with {@code int} go to the internal memory, those that start with {@code ext} to the
 * memory their address belongs to, and the usual ones ({@code .text}, {@code .data}, {@code .rodata}, {@code .bss},
 * {@code .init}, {@code .fini}) to the internal memory. Each memory is written from its first byte to the last one of
 * the program, gaps and {@code .bss} with zeros. Source: PPU programs of lola and the linker script of libnux.
 */
public final class PpuProgram {
    private static final List<String> USUAL = List.of(".text", ".data", ".rodata", ".bss", ".init", ".fini");

    private final String file;
    private final List<PpuSection> sections;
    private final Map<String, PpuSymbol> symbols;

    private PpuProgram(String file, ElfFile elf) {
        this.file = file;
        sections = sections(elf);
        symbols = symbols(elf);
    }

    /**
     * Reads a file.
     *
     * @throws NeckarException when it cannot be read, or as {@link #of} does
     */
    public static PpuProgram read(Path file) {
        try {
            return of(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new NeckarException(Recovery.FIX_INPUT, "PPU program '%s': cannot be read: %s".formatted(file, e), e);
        }
    }

    /**
     * Takes the bytes of a file.
     *
     * @param file name for errors
     * @throws NeckarException when the bytes are no such ELF file, when a section belongs nowhere, lies beyond the end
     *     of its memory or over another one, or when a symbol exists twice or lies in no memory
     */
    public static PpuProgram of(String file, byte[] content) {
        return new PpuProgram(file, new ElfFile(file, content.clone()));
    }

    private static List<PpuSection> sections(ElfFile elf) {
        List<PpuSection> placed = new ArrayList<>();
        for (ElfFile.Section section : elf.sections()) {
            if (section.isAllocated() && section.size() > 0) {
                placed.add(place(section, elf));
            }
        }
        if (placed.isEmpty()) {
            throw elf.refused("no section to load; it is no program");
        }
        placed.sort(Comparator.comparing(PpuSection::space).thenComparingInt(PpuSection::offset));
        for (int i = 1; i < placed.size(); i++) {
            PpuSection before = placed.get(i - 1);
            if (before.space() == placed.get(i).space()
                    && before.end() > placed.get(i).offset()) {
                throw elf.refused("%s and %s overlap; mend the linker script".formatted(before, placed.get(i)));
            }
        }
        return List.copyOf(placed);
    }

    private static PpuSection place(ElfFile.Section section, ElfFile elf) {
        PpuMemorySpace space = space(section, elf);
        int offset = space.offset(section.address());
        if (offset < 0 || offset + section.size() > space.size()) {
            throw elf.refused("%s is not within the %s (allowed %s); mend the linker script"
                    .formatted(section, space, range(space)));
        }
        ByteBuffer content = section.type() == ElfFile.Section.NO_BITS ? ByteBuffer.allocate(0) : elf.content(section);
        return new PpuSection(section.name(), space, offset, (int) section.size(), content);
    }

    private static String range(PpuMemorySpace space) {
        String data = "0x%08x..0x%08x".formatted(space.dataBase(), space.dataBase() + space.size() - 1);
        return space.codeBase() == space.dataBase()
                ? data
                : "data %s, code 0x%08x..0x%08x".formatted(data, space.codeBase(), space.codeBase() + space.size() - 1);
    }

    private static PpuMemorySpace space(ElfFile.Section section, ElfFile elf) {
        if (section.name().startsWith("ext")) {
            return Stream.of(PpuMemorySpace.EXTERNAL, PpuMemorySpace.EXTERNAL_DRAM)
                    .filter(space -> space.offset(section.address()) >= 0)
                    .findFirst()
                    .orElseThrow(() -> elf.refused("%s is in no memory beside the chip (allowed %s: %s; %s: %s)"
                            .formatted(
                                    section,
                                    PpuMemorySpace.EXTERNAL,
                                    range(PpuMemorySpace.EXTERNAL),
                                    PpuMemorySpace.EXTERNAL_DRAM,
                                    range(PpuMemorySpace.EXTERNAL_DRAM))));
        }
        if (section.name().startsWith("int") || USUAL.stream().anyMatch(section.name()::contains)) {
            return PpuMemorySpace.INTERNAL;
        }
        throw elf.refused(
                "%s belongs to no memory (allowed: int..., ext..., or names with one of %s); ".formatted(section, USUAL)
                        + "place or discard it in the linker script");
    }

    private static Map<String, PpuSymbol> symbols(ElfFile elf) {
        Map<String, PpuSymbol> symbols = new LinkedHashMap<>();
        for (ElfFile.Symbol entry : elf.symbols()) {
            if (entry.size() > 0 && entry.isDefined()) {
                PpuSymbol symbol = symbol(entry, elf);
                PpuSymbol other = symbols.put(symbol.name(), symbol);
                if (other != null) {
                    throw elf.refused("symbol '%s' exists twice, at byte 0x%x of the %s and at byte 0x%x of the %s; "
                                    .formatted(
                                            symbol.name(),
                                            other.offset(),
                                            other.space(),
                                            symbol.offset(),
                                            symbol.space())
                            + "rename one of them");
                }
            }
        }
        return Collections.unmodifiableMap(symbols);
    }

    private static PpuSymbol symbol(ElfFile.Symbol symbol, ElfFile elf) {
        PpuSymbol.Kind kind = switch (symbol.type()) {
            case ElfFile.Symbol.OBJECT -> PpuSymbol.Kind.OBJECT;
            case ElfFile.Symbol.FUNCTION -> PpuSymbol.Kind.FUNCTION;
            default -> PpuSymbol.Kind.OTHER;
        };
        for (PpuMemorySpace space : PpuMemorySpace.values()) {
            int offset = space.offset(symbol.address());
            if (offset >= 0 && offset + symbol.size() <= space.size()) {
                return new PpuSymbol(symbol.name(), kind, space, offset, (int) symbol.size());
            }
        }
        throw elf.refused("symbol '%s' (address 0x%08x, %d bytes) lies in no memory"
                .formatted(symbol.name(), symbol.address(), symbol.size()));
    }

    /** All variables and functions of known size, in the order of the file. */
    public Collection<PpuSymbol> symbols() {
        return symbols.values();
    }

    /**
     * A variable or a function.
     *
     * @throws NeckarException when there is none of this name
     */
    public PpuSymbol symbol(String name) {
        PpuSymbol symbol = symbols.get(name);
        if (symbol == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "PPU program '%s': no symbol '%s' (allowed %s); the host sees those with a size"
                            .formatted(file, name, symbols.keySet()));
        }
        return symbol;
    }

    /** Number of words from the beginning of a memory to the end of the program in it; 0 when it is not used. */
    public int size(PpuMemorySpace space) {
        int bytes = sections.stream()
                .filter(section -> section.space() == space)
                .mapToInt(PpuSection::end)
                .max()
                .orElse(0);
        return Math.ceilDiv(bytes, Integer.BYTES);
    }

    /** What to write from the beginning of a memory on; the first byte of a word is the uppermost. */
    public int[] words(PpuMemorySpace space) {
        int[] words = new int[size(space)];
        sections.stream().filter(section -> section.space() == space).forEach(section -> section.toWords(words));
        return words;
    }

    /** The words of the internal memory that the program takes, if any. */
    public Optional<PPUMemoryBlockOnPPU> toPPUMemoryBlockOnPPU() {
        return last(PpuMemorySpace.INTERNAL)
                .map(last -> PPUMemoryBlockOnPPU.at(
                        new PPUMemoryWordOnPPU(0), new PPUMemoryWordOnPPU(last / Integer.BYTES)));
    }

    /** The bytes of the external memory that the program takes, whole words, if any. */
    public Optional<ExternalPPUMemoryBlockOnFPGA> toExternalPPUMemoryBlockOnFPGA() {
        return last(PpuMemorySpace.EXTERNAL)
                .map(last -> ExternalPPUMemoryBlockOnFPGA.at(
                        new ExternalPPUMemoryByteOnFPGA(0), new ExternalPPUMemoryByteOnFPGA(last)));
    }

    /** The bytes of the external DRAM that the program takes, whole words, if any. */
    public Optional<ExternalPPUDRAMMemoryBlockOnFPGA> toExternalPPUDRAMMemoryBlockOnFPGA() {
        return last(PpuMemorySpace.EXTERNAL_DRAM)
                .map(last -> ExternalPPUDRAMMemoryBlockOnFPGA.at(
                        new ExternalPPUDRAMMemoryByteOnFPGA(0), new ExternalPPUDRAMMemoryByteOnFPGA(last)));
    }

    /**
     * The memories that the program takes with their content, the internal one first. An entry is written with
     * {@code entry.forEachRegister(builder::write)}, put into a chip image by {@code ImageReplay}, or kept in a
     * cocolist.
     *
     * @param ppu whose internal memory the program goes to
     */
    public List<CocolistEntry<?, ?>> toBlocks(PPUOnDLS ppu) {
        Stream<Optional<CocolistEntry<?, ?>>> blocks = Stream.of(
                toPPUMemoryBlockOnPPU()
                        .map(at -> CocolistEntry.of(
                                PPUMemoryBlockOnDLS.at(at, ppu), new PPUMemoryBlock(bytes(PpuMemorySpace.INTERNAL)))),
                toExternalPPUMemoryBlockOnFPGA()
                        .map(at -> CocolistEntry.of(at, new ExternalPPUMemoryBlock(bytes(PpuMemorySpace.EXTERNAL)))),
                toExternalPPUDRAMMemoryBlockOnFPGA()
                        .map(at -> CocolistEntry.of(
                                at, new ExternalPPUDRAMMemoryBlock(bytes(PpuMemorySpace.EXTERNAL_DRAM)))));
        return blocks.<CocolistEntry<?, ?>>flatMap(Optional::stream).toList();
    }

    private byte[] bytes(PpuMemorySpace space) {
        int[] words = words(space);
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES);
        bytes.asIntBuffer().put(words);
        return bytes.array();
    }

    private Optional<Integer> last(PpuMemorySpace space) {
        int words = size(space);
        return words == 0 ? Optional.empty() : Optional.of(words * Integer.BYTES - 1);
    }

    @Override
    public String toString() {
        return "PpuProgram(%s, %d symbols)".formatted(sections, symbols.size());
    }
}
