package org.neckar.hal.register;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;

/**
 * An address formula of {@link Route#address()}, parsed once. Arithmetic is that of 32-bit integers, so addresses with
 * bit 31 set come out as negative ints.
 */
final class AddressExpression {
    /** Evaluates the formula, or a part of it, for one coordinate and word position. */
    @FunctionalInterface
    private interface Node {
        int value(Coordinate at, int word);
    }

    private final String text;
    private final Class<? extends Coordinate> type;
    private final Node root;
    private int position;

    private AddressExpression(String text, Class<? extends Coordinate> type) {
        this.text = text;
        this.type = type;
        this.root = sum();
        skipBlanks();
        if (position != text.length()) {
            throw malformed("unexpected '" + text.charAt(position) + "'");
        }
    }

    static AddressExpression parse(String text, Class<? extends Coordinate> type) {
        return new AddressExpression(text, type);
    }

    int at(Coordinate coordinate, int word) {
        return root.value(coordinate, word);
    }

    @Override
    public String toString() {
        return text;
    }

    private Node sum() {
        Node left = product();
        while (true) {
            char operator = operator("+-");
            if (operator == 0) {
                return left;
            }
            Node a = left;
            Node b = product();
            left = operator == '+'
                    ? (at, word) -> a.value(at, word) + b.value(at, word)
                    : (at, word) -> a.value(at, word) - b.value(at, word);
        }
    }

    private Node product() {
        Node left = atom();
        while (true) {
            char operator = operator("*/%");
            if (operator == 0) {
                return left;
            }
            Node a = left;
            Node b = atom();
            left = switch (operator) {
                case '*' -> (at, word) -> a.value(at, word) * b.value(at, word);
                case '/' -> (at, word) -> a.value(at, word) / b.value(at, word);
                default -> (at, word) -> a.value(at, word) % b.value(at, word);
            };
        }
    }

    private Node atom() {
        if (operator("(") != 0) {
            Node inner = sum();
            if (operator(")") == 0) {
                throw malformed("missing ')'");
            }
            return inner;
        }
        skipBlanks();
        int start = position;
        while (position < text.length() && Character.isLetterOrDigit(text.charAt(position))) {
            position++;
        }
        String token = text.substring(start, position);
        if (token.isEmpty()) {
            throw malformed("a number or a name is missing");
        }
        return Character.isDigit(token.charAt(0)) ? number(token) : name(token);
    }

    private Node number(String token) {
        try {
            int value = (int) (long) Long.decode(token);
            return (at, word) -> value;
        } catch (NumberFormatException e) {
            throw new NeckarException(
                    Recovery.BUG, malformed("bad number '" + token + "'").getMessage(), e);
        }
    }

    private Node name(String token) {
        return switch (token) {
            case "i" -> (at, word) -> word;
            case "n" -> (at, word) -> at.toEnum();
            default -> part(token);
        };
    }

    private Node part(String token) {
        MethodHandle handle;
        try {
            handle = MethodHandles.publicLookup().unreflect(type.getMethod(token));
        } catch (ReflectiveOperationException e) {
            throw new NeckarException(
                    Recovery.BUG,
                    malformed("the coordinate has no part '" + token + "'").getMessage(),
                    e);
        }
        MethodHandle asObject = handle.asType(MethodType.methodType(Object.class, Coordinate.class));
        return (at, word) -> invoke(asObject, at);
    }

    private int invoke(MethodHandle handle, Coordinate at) {
        Object value;
        try {
            value = (Object) handle.invokeExact(at);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new NeckarException(
                    Recovery.BUG, malformed("part of the coordinate failed").getMessage(), e);
        }
        return switch (value) {
            case Integer number -> number;
            case Boolean flag -> flag ? 1 : 0;
            case Coordinate part -> part.toEnum();
            default -> throw malformed("a part is neither a number, a flag nor a coordinate");
        };
    }

    private char operator(String allowed) {
        skipBlanks();
        if (position < text.length() && allowed.indexOf(text.charAt(position)) >= 0) {
            return text.charAt(position++);
        }
        return 0;
    }

    private void skipBlanks() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    private NeckarException malformed(String what) {
        return new NeckarException(
                Recovery.BUG, "address formula '%s' of %s: %s".formatted(text, type.getSimpleName(), what));
    }
}
