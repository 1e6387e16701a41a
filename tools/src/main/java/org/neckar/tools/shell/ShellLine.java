package org.neckar.tools.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A line taken apart. Blanks separate words, but not within round brackets, so that coordinates can be written as they
 * are printed, and not within quotation marks of either kind. A word that begins with {@code #} begins a comment.
 *
 * @param text the whole line
 * @param words from left to right, without comment
 */
record ShellLine(String text, List<Word> words) {
    /**
     * One word.
     *
     * @param text without quotation marks
     * @param start position of its first character in the line, from 0, a quotation mark included
     * @param end position behind its last character
     * @param literal in single quotation marks: variables are not replaced
     */
    record Word(String text, int start, int end, boolean literal) {}

    ShellLine {
        words = List.copyOf(words);
    }

    /**
     * Takes a whole line apart.
     *
     * @throws LineRefused at a quotation mark without its partner
     */
    static ShellLine parse(String text) {
        return new Scanner(text, true).line();
    }

    /**
     * Takes apart what stands before the cursor. The last word is the one at the cursor and may be empty; a quotation
     * mark may be open.
     */
    static ShellLine before(String text) {
        ShellLine line = new Scanner(text, false).line();
        if (!line.words.isEmpty() && line.words.getLast().end() == text.length()) {
            return line;
        }
        List<Word> words = new ArrayList<>(line.words);
        words.add(new Word("", text.length(), text.length(), false));
        return new ShellLine(text, words);
    }

    private static final class Scanner {
        private final String text;
        private final boolean strict;
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int start = -1;
        private boolean literal;
        private int depth;

        Scanner(String text, boolean strict) {
            this.text = text;
            this.strict = strict;
        }

        ShellLine line() {
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (start < 0 && c == '#') {
                    return new ShellLine(text, words);
                }
                if (Character.isWhitespace(c) && depth == 0) {
                    end(at);
                } else if (c == '"' || c == '\'') {
                    at = quoted(at, c);
                } else {
                    begin(at);
                    depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
                    word.append(c);
                }
            }
            end(text.length());
            return new ShellLine(text, words);
        }

        private int quoted(int open, char mark) {
            begin(open);
            literal |= mark == '\'';
            int close = text.indexOf(mark, open + 1);
            if (close < 0 && strict) {
                throw new LineRefused(
                        "%c · without its partner · add one where the text ends".formatted(mark), open, open + 1);
            }
            word.append(text, open + 1, close < 0 ? text.length() : close);
            return close < 0 ? text.length() : close;
        }

        private void begin(int at) {
            if (start < 0) {
                start = at;
            }
        }

        private void end(int at) {
            if (start >= 0) {
                words.add(new Word(word.toString(), start, at, literal));
            }
            word.setLength(0);
            start = -1;
            literal = false;
            depth = 0;
        }
    }
}
