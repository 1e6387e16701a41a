package org.neckar.tools.experiment;

import java.util.Map;

/**
 * Whole-number arithmetic inside {@code $( )}: numbers, loop variables, {@code + - * / %} and parentheses. Quotients
 * are rounded down and remainders of a positive divisor are never negative, so that {@code $((i - 1) % 8)} closes a
 * ring.
 */
final class Expression {
    private static final String OPEN = "$(";
    private static final int MAX_DIGITS = 9;
    private static final int MAX_DEPTH = 20;
    private static final char END = '\0';

    private final Item where;
    private final String text;
    private final Map<String, Integer> variables;
    private int at;
    private int depth;

    private Expression(Item where, String text, int at, Map<String, Integer> variables) {
        this.where = where;
        this.text = text;
        this.at = at;
        this.variables = variables;
    }

    /** The text with every {@code $( )} replaced by its value. */
    static String expand(Item where, String text, Map<String, Integer> variables) {
        int start = text.indexOf(OPEN);
        if (start < 0) {
            return text;
        }
        var result = new StringBuilder();
        int done = 0;
        while (start >= 0) {
            var expression = new Expression(where, text, start + OPEN.length(), variables);
            result.append(text, done, start).append(expression.value());
            done = expression.at;
            start = text.indexOf(OPEN, done);
        }
        return result.append(text, done, text.length()).toString();
    }

    private long value() {
        try {
            long value = sum();
            close();
            return value;
        } catch (ArithmeticException e) {
            throw where.fault("'%s': %s".formatted(text, e.getMessage()));
        }
    }

    private long sum() {
        long value = product();
        while (true) {
            char operator = next();
            if (operator == '+') {
                at++;
                value = Math.addExact(value, product());
            } else if (operator == '-') {
                at++;
                value = Math.subtractExact(value, product());
            } else {
                return value;
            }
        }
    }

    private long product() {
        long value = factor();
        while (true) {
            char operator = next();
            if (operator == '*') {
                at++;
                value = Math.multiplyExact(value, factor());
            } else if (operator == '/') {
                at++;
                value = Math.floorDiv(value, factor());
            } else if (operator == '%') {
                at++;
                value = Math.floorMod(value, factor());
            } else {
                return value;
            }
        }
    }

    private long factor() {
        char first = next();
        if (first == '-' || first == '(') {
            at++;
            if (++depth > MAX_DEPTH) {
                throw where.fault("'%s': nested too deeply (allowed %d levels)".formatted(text, MAX_DEPTH));
            }
            long value = first == '-' ? -factor() : sum();
            if (first == '(') {
                close();
            }
            depth--;
            return value;
        }
        if (isDigit(first)) {
            return number();
        }
        if (isLetter(first)) {
            return variable();
        }
        throw where.fault("'%s': a number, a loop variable or '(' is missing at character %d".formatted(text, at + 1));
    }

    private long number() {
        int start = at;
        while (isDigit(peek())) {
            at++;
        }
        if (at - start > MAX_DIGITS) {
            throw where.fault("'%s': number too long (allowed %d digits)".formatted(text, MAX_DIGITS));
        }
        return Long.parseLong(text.substring(start, at));
    }

    private long variable() {
        int start = at;
        while (isLetter(peek()) || isDigit(peek())) {
            at++;
        }
        var name = text.substring(start, at);
        if (!variables.containsKey(name)) {
            throw where.fault(
                    variables.isEmpty()
                            ? "'%s': there is no loop here that sets '%s'; add for: {%s: 0..7}"
                                    .formatted(text, name, name)
                            : "'%s': unknown loop variable '%s' (%s)"
                                    .formatted(text, name, Suggestion.among(name, variables.keySet())));
        }
        return variables.get(name);
    }

    private void close() {
        if (next() != ')') {
            throw where.fault("'%s': ')' is missing at character %d".formatted(text, at + 1));
        }
        at++;
    }

    private char next() {
        while (peek() == ' ') {
            at++;
        }
        return peek();
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
