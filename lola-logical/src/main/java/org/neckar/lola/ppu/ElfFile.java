package org.neckar.lola.ppu;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Sections and symbols of an executable in the Executable and Linkable Format for 32-bit big-endian PowerPC. Reads
 * nothing outside of the file, whatever the file claims. Source: System V Application Binary Interface, object files,
 * and its supplement for PowerPC.
 */
final class ElfFile {
    private static final int MAGIC = 0x7f45_4c46;
    private static final int CLASS_32 = 1;
    private static final int BIG_ENDIAN = 2;
    private static final int VERSION = 1;
    private static final int EXECUTABLE = 2;
    private static final int POWERPC = 20;
    private static final int HEADER_BYTES = 52;
    private static final int SECTION_BYTES = 40;
    private static final int SYMBOL_BYTES = 16;
    private static final int STRING_TABLE = 3;
    private static final int FIRST_RESERVED_SECTION = 0xff00;

    private final String file;
    private final ByteBuffer bytes;
    private final List<Section> sections = new ArrayList<>();

    /** A section header. Addresses, positions and sizes in bytes. */
    record Section(String name, int type, int flags, long address, long position, long size, int link) {
        /** A symbol table. */
        static final int SYMBOLS = 2;

        /** Occupies memory, but no bytes in the file: zeros. */
        static final int NO_BITS = 8;

        private static final int ALLOCATED = 2;

        /** Whether the section is in memory while the program runs. */
        boolean isAllocated() {
            return (flags & ALLOCATED) != 0;
        }

        @Override
        public String toString() {
            return "section '%s' (address 0x%08x, %d bytes)".formatted(name, address, size);
        }
    }

    /** An entry of a symbol table. */
    record Symbol(String name, int type, long address, long size, int section) {
        /** A variable. */
        static final int OBJECT = 1;

        /** A function. */
        static final int FUNCTION = 2;

        private static final int UNDEFINED = 0;

        /** Whether the symbol belongs to the program, and not to something it was to be linked with. */
        boolean isDefined() {
            return section != UNDEFINED;
        }
    }

    ElfFile(String file, byte[] content) {
        this.file = file;
        bytes = ByteBuffer.wrap(content).asReadOnlyBuffer();
        checkHeader();
        readSections();
    }

    /** An error of this file. */
    NeckarException refused(String what) {
        return new NeckarException(Recovery.FIX_INPUT, "PPU program '%s': %s".formatted(file, what));
    }

    private void checkHeader() {
        if (bytes.capacity() < HEADER_BYTES) {
            throw refused(
                    "%d bytes are no ELF file (its header alone has %d)".formatted(bytes.capacity(), HEADER_BYTES));
        }
        check("magic number", bytes.getInt(0), MAGIC, "an ELF file");
        check("class", bytes.get(4), CLASS_32, "32 bit; compile with -m32");
        check("byte order", bytes.get(5), BIG_ENDIAN, "big-endian; compile with -mbig-endian");
        check("version of the identification", bytes.get(6), VERSION, "the current version");
        check("type", bytes.getShort(16), EXECUTABLE, "a linked executable; link it with -static -no-pie");
        check("machine", bytes.getShort(18), POWERPC, "PowerPC; use a compiler for powerpc");
        check("version", bytes.getInt(20), VERSION, "the current version");
        check("size of a section header", bytes.getShort(46), SECTION_BYTES, "that of 32-bit files");
    }

    private void check(String what, int found, int allowed, String meaning) {
        if (found != allowed) {
            throw refused("%s is 0x%x (allowed 0x%x, %s)".formatted(what, found, allowed, meaning));
        }
    }

    private static long unsigned(int number) {
        return Integer.toUnsignedLong(number);
    }

    private void readSections() {
        long table = unsigned(bytes.getInt(32));
        int count = Short.toUnsignedInt(bytes.getShort(48));
        int names = Short.toUnsignedInt(bytes.getShort(50));
        checkInFile("the table of sections", table, (long) count * SECTION_BYTES);
        if (count == 0) {
            throw refused("no sections; the program must not be stripped of its section headers");
        }
        for (int i = 0; i < count; i++) {
            int at = (int) table + i * SECTION_BYTES;
            sections.add(new Section(
                    "#" + i,
                    bytes.getInt(at + 4),
                    bytes.getInt(at + 8),
                    unsigned(bytes.getInt(at + 12)),
                    unsigned(bytes.getInt(at + 16)),
                    unsigned(bytes.getInt(at + 20)),
                    bytes.getInt(at + 24)));
        }
        Section strings = stringTable("the names of the sections", names);
        for (int i = 0; i < count; i++) {
            Section unnamed = sections.get(i);
            sections.set(
                    i,
                    new Section(
                            string(strings, bytes.getInt((int) table + i * SECTION_BYTES), unnamed.name),
                            unnamed.type,
                            unnamed.flags,
                            unnamed.address,
                            unnamed.position,
                            unnamed.size,
                            unnamed.link));
        }
    }

    private void checkInFile(String what, long position, long size) {
        if (position + size > bytes.capacity()) {
            throw refused("%s would take bytes %d..%d of a file of %d bytes; it is truncated or corrupt"
                    .formatted(what, position, position + size - 1, bytes.capacity()));
        }
    }

    private Section stringTable(String of, int index) {
        if (index < 0 || index >= sections.size() || sections.get(index).type != STRING_TABLE) {
            throw refused("%s: section number %d is no string table; the file is corrupt"
                    .formatted(of, Integer.toUnsignedLong(index)));
        }
        Section table = sections.get(index);
        checkInFile(of, table.position, table.size);
        return table;
    }

    private String string(Section table, int start, String of) {
        long end = table.position + table.size;
        long from = table.position + unsigned(start);
        long to = from;
        while (to < end && bytes.get((int) to) != 0) {
            to++;
        }
        if (to >= end) {
            throw refused("the name of %s at %d runs over the end of its string table of %d bytes; the file is corrupt"
                    .formatted(of, unsigned(start), table.size));
        }
        byte[] name = new byte[(int) (to - from)];
        bytes.get((int) from, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    /** All sections. */
    List<Section> sections() {
        return List.copyOf(sections);
    }

    /** The bytes of a section in the file. */
    ByteBuffer content(Section section) {
        checkInFile(section.toString(), section.position, section.size);
        return bytes.slice((int) section.position, (int) section.size);
    }

    /** The entries of all symbol tables. */
    List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>();
        for (Section table : sections) {
            if (table.type == Section.SYMBOLS) {
                readSymbols(table, symbols);
            }
        }
        return symbols;
    }

    private void readSymbols(Section table, List<Symbol> into) {
        ByteBuffer entries = content(table);
        if (table.size % SYMBOL_BYTES != 0) {
            throw refused(
                    "%s is no table of symbols of %d bytes each; the file is corrupt".formatted(table, SYMBOL_BYTES));
        }
        Section strings = stringTable("the names of the symbols in " + table, table.link);
        for (int at = 0; at < table.size; at += SYMBOL_BYTES) {
            Symbol symbol = new Symbol(
                    string(strings, entries.getInt(at), "symbol " + at / SYMBOL_BYTES),
                    entries.get(at + 12) & 0xf,
                    unsigned(entries.getInt(at + 4)),
                    unsigned(entries.getInt(at + 8)),
                    Short.toUnsignedInt(entries.getShort(at + 14)));
            if (symbol.section < FIRST_RESERVED_SECTION && symbol.section >= sections.size()) {
                throw refused("symbol '%s' is in section number %d of %d; the file is corrupt"
                        .formatted(symbol.name, symbol.section, sections.size()));
            }
            into.add(symbol);
        }
    }
}
