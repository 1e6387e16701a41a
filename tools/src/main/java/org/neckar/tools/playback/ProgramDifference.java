package org.neckar.tools.playback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.neckar.stadls.listing.ProgramLine;
import org.neckar.stadls.listing.ProgramReader;
import org.neckar.stadls.listing.WrittenRegister;
import org.neckar.stadls.program.PlaybackProgram;

/**
 * What differs between two programs, in decoded instructions and in the content of registers.
 *
 * @param same whether all words are the same
 * @param equalLines lines of the listings that agree at the begin
 * @param firstOnly lines of the first program in between
 * @param secondOnly lines of the second program in between
 * @param registers fields of registers that the programs leave different
 */
public record ProgramDifference(
        boolean same, int equalLines, List<Line> firstOnly, List<Line> secondOnly, List<Field> registers) {
    private static final String NOT_WRITTEN = "not written";

    /**
     * A line of a listing.
     *
     * @param instruction position of its first word
     * @param text the instruction
     */
    public record Line(long instruction, String text) {
        private static Line of(ProgramLine line) {
            return new Line(line.position(), line.text());
        }
    }

    /**
     * A field that two programs leave different.
     *
     * @param register container and place
     * @param field name of the field
     * @param first its value after the first program
     * @param second its value after the second program
     */
    public record Field(String register, String field, String first, String second) {}

    /** Copies the lists. */
    public ProgramDifference {
        firstOnly = List.copyOf(firstOnly);
        secondOnly = List.copyOf(secondOnly);
        registers = List.copyOf(registers);
    }

    /** Compares two programs. */
    public static ProgramDifference between(PlaybackProgram first, PlaybackProgram second) {
        if (first.hash().equals(second.hash())) {
            return new ProgramDifference(true, 0, List.of(), List.of(), List.of());
        }
        var a = new Content(first);
        var b = new Content(second);
        int shorter = Math.min(a.lines.size(), b.lines.size());
        int begin = 0;
        while (begin < shorter && a.text(begin).equals(b.text(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && a.text(a.lines.size() - 1 - end).equals(b.text(b.lines.size() - 1 - end))) {
            end++;
        }
        return new ProgramDifference(
                false, begin, a.between(begin, end), b.between(begin, end), fields(a.registers, b.registers));
    }

    /** A program as it is read. */
    private static final class Content {
        private final List<ProgramLine> lines = new ArrayList<>();
        private final Map<String, SequencedMap<String, String>> registers = new LinkedHashMap<>();

        Content(PlaybackProgram program) {
            var reader = new ProgramReader(lines::add);
            reader.read(program.words());
            for (WrittenRegister written : reader.written()) {
                registers.put(written.register(), written.fields());
            }
        }

        String text(int line) {
            return lines.get(line).text();
        }

        List<Line> between(int begin, int end) {
            return lines.subList(begin, lines.size() - end).stream()
                    .map(Line::of)
                    .toList();
        }
    }

    private static List<Field> fields(
            Map<String, SequencedMap<String, String>> first, Map<String, SequencedMap<String, String>> second) {
        var fields = new ArrayList<Field>();
        for (String register : union(first, second)) {
            Map<String, String> a = first.getOrDefault(register, new LinkedHashMap<>());
            Map<String, String> b = second.getOrDefault(register, new LinkedHashMap<>());
            for (String field : union(a, b)) {
                String before = a.getOrDefault(field, NOT_WRITTEN);
                String after = b.getOrDefault(field, NOT_WRITTEN);
                if (!before.equals(after)) {
                    fields.add(new Field(register, field, before, after));
                }
            }
        }
        return fields;
    }

    private static SequencedSet<String> union(Map<String, ?> first, Map<String, ?> second) {
        var names = new LinkedHashSet<>(first.keySet());
        names.addAll(second.keySet());
        return names;
    }
}
