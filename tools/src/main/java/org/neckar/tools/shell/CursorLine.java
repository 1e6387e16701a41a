package org.neckar.tools.shell;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.neckar.tools.shell.ShellLine.Word;

/** A line as the line editor wants it for completion: only what stands before the cursor counts. */
final class CursorLine implements CompletingParsedLine {
    private final String line;
    private final int cursor;
    private final List<Word> words;

    CursorLine(String line, int cursor) {
        this.line = line;
        this.cursor = cursor;
        words = ShellLine.before(line.substring(0, cursor)).words();
    }

    @Override
    public String word() {
        return words.getLast().text();
    }

    @Override
    public int wordCursor() {
        return word().length();
    }

    @Override
    public int wordIndex() {
        return words.size() - 1;
    }

    @Override
    public List<String> words() {
        return words.stream().map(Word::text).toList();
    }

    @Override
    public String line() {
        return line;
    }

    @Override
    public int cursor() {
        return cursor;
    }

    /** Blanks of a file name need quotation marks; those of a coordinate stand in brackets. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        boolean quotes =
                candidate.toString().contains(" ") && !candidate.toString().contains("(");
        return quotes ? "\"" + candidate + (complete ? "\"" : "") : candidate;
    }

    @Override
    public int rawWordCursor() {
        return cursor - words.getLast().start();
    }

    @Override
    public int rawWordLength() {
        return rawWordCursor();
    }
}
