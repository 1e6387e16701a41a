package org.neckar.tools.message;

/** Whole numbers as people write them: {@code 12}, {@code -3}, {@code 0xc}, {@code 0b1100}. */
public final class NumberText {
    private NumberText() {}

    /**
     * The number that a text stands for. A leading zero means nothing.
     *
     * @throws NumberFormatException when it is none, or needs more than 64 bits
     */
    public static long parse(String text) {
        if (text.matches("0[xX][0-9a-fA-F]+")) {
            return Long.parseLong(text, 2, text.length(), 16);
        }
        return text.matches("0[bB][01]+") ? Long.parseLong(text, 2, text.length(), 2) : Long.parseLong(text);
    }
}
