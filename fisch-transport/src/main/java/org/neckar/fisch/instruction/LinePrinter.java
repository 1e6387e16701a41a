package org.neckar.fisch.instruction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** One message per line. */
abstract sealed class LinePrinter permits InstructionPrinter, ResponsePrinter {
    private final Appendable out;

    LinePrinter(Appendable out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    final void line(String name, Object payload) {
        try {
            out.append(name).append('(').append(String.valueOf(payload)).append(")\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print " + name, e);
        }
    }

    static String message(long word, String text) {
        return "UTMessage(raw: %016x, hxcomm::vx::instruction::%s)".formatted(word, text);
    }

    /** The low bits of a value, the most significant one first. */
    static String bits(long value, int width) {
        var digits = new char[width];
        for (int i = 0; i < width; i++) {
            digits[i] = (value >>> (width - 1 - i) & 1) == 0 ? '0' : '1';
        }
        return new String(digits);
    }

    static int bit(boolean value) {
        return value ? 1 : 0;
    }
}
