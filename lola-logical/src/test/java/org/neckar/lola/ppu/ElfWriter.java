package org.neckar.lola.ppu;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes ELF files of the kind that a linker for the PPU writes; one symbol table, section headers at the end. */
final class ElfWriter {
    /** Positions of numbers in the header of the file. */
    static final int CLASS = 4;

    static final int BYTE_ORDER = 5;
    static final int TYPE = 16;
    static final int MACHINE = 18;
    static final int SECTION_TABLE = 32;
    static final int SECTION_COUNT = 48;
    static final int SECTION_NAMES = 50;

    /** Positions of numbers in a section header. */
    static final int NAME = 0;

    static final int SECTION_TYPE = 4;
    static final int ADDRESS = 12;
    static final int POSITION = 16;
    static final int SIZE = 20;
    static final int LINK = 24;

    static final int PROGBITS = 1;
    static final int NOBITS = 8;
    static final int ALLOCATED = 2;
    static final int HEADER_BYTES = 52;
    static final int SECTION_BYTES = 40;
    private static final int SYMBOL_BYTES = 16;

    private final List<Section> sections = new ArrayList<>();
    private final ByteArrayOutputStream symbols = new ByteArrayOutputStream();
    private final ByteArrayOutputStream symbolNames = new ByteArrayOutputStream();

    private record Section(String name, int type, int flags, int address, ByteBuffer content, int size, int link) {}

    ElfWriter() {
        section("", 0, 0, 0);
        symbols.writeBytes(new byte[SYMBOL_BYTES]);
        symbolNames.write(0);
    }

    /** A section with content and flags of its own. */
    ElfWriter section(String name, int type, int flags, int address, int... words) {
        ByteBuffer content = ByteBuffer.allocate(4 * words.length);
        content.asIntBuffer().put(words);
        sections.add(new Section(name, type, flags, address, content, content.capacity(), 0));
        return this;
    }

    /** A section that is loaded. */
    ElfWriter loaded(String name, int address, int... words) {
        return section(name, PROGBITS, ALLOCATED, address, words);
    }

    /** A section of zeros that takes no bytes in the file. */
    ElfWriter zeros(String name, int address, int size) {
        sections.add(new Section(name, NOBITS, ALLOCATED, address, ByteBuffer.allocate(0), size, 0));
        return this;
    }

    /** A symbol in the first section. */
    ElfWriter symbol(String name, int type, int address, int size) {
        return symbol(name, type, address, size, 1);
    }

    /** A symbol. */
    ElfWriter symbol(String name, int type, int address, int size, int section) {
        symbols.writeBytes(ByteBuffer.allocate(SYMBOL_BYTES)
                .putInt(symbolNames.size())
                .putInt(address)
                .putInt(size)
                .put((byte) (1 << 4 | type))
                .put((byte) 0)
                .putShort((short) section)
                .array());
        symbolNames.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        symbolNames.write(0);
        return this;
    }

    /** The file. */
    byte[] bytes() {
        List<Section> all = new ArrayList<>(sections);
        all.add(table(".symtab", 2, symbols.toByteArray(), sections.size() + 1));
        all.add(table(".strtab", 3, symbolNames.toByteArray(), 0));
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        List<Integer> nameStarts = new ArrayList<>();
        all.add(table(".shstrtab", 3, new byte[0], 0));
        for (Section section : all) {
            nameStarts.add(names.size());
            names.writeBytes(section.name.getBytes(StandardCharsets.UTF_8));
            names.write(0);
        }
        all.set(all.size() - 1, table(".shstrtab", 3, names.toByteArray(), 0));
        int contentBytes =
                all.stream().mapToInt(section -> section.content.capacity()).sum();
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + contentBytes + SECTION_BYTES * all.size());
        header(file, HEADER_BYTES + contentBytes, all.size());
        List<Integer> positions = new ArrayList<>();
        for (Section section : all) {
            positions.add(file.position());
            file.put(section.content);
        }
        for (int i = 0; i < all.size(); i++) {
            Section section = all.get(i);
            file.putInt(nameStarts.get(i))
                    .putInt(section.type)
                    .putInt(section.flags)
                    .putInt(section.address);
            file.putInt(positions.get(i)).putInt(section.size).putInt(section.link);
            file.putInt(0).putInt(4).putInt(section.type == 2 ? SYMBOL_BYTES : 0);
        }
        return file.array();
    }

    private static Section table(String name, int type, byte[] content, int link) {
        return new Section(name, type, 0, 0, ByteBuffer.wrap(content), content.length, link);
    }

    private static void header(ByteBuffer file, int sectionTable, int sectionCount) {
        file.putInt(0x7f45_4c46).put((byte) 1).put((byte) 2).put((byte) 1).position(TYPE);
        file.putShort((short) 2).putShort((short) 20).putInt(1);
        file.putInt(0x34).putInt(0).putInt(sectionTable).putInt(0);
        file.putShort((short) HEADER_BYTES).putShort((short) 32).putShort((short) 0);
        file.putShort((short) SECTION_BYTES).putShort((short) sectionCount).putShort((short) (sectionCount - 1));
    }
}
