package org.neckar.hal.coordinate;

import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The field's notation of coordinates: {@code NeuronColumnOnDLS(3)} for plain ones,
 * {@code AtomicNeuronOnDLS(NeuronColumnOnDLS(3), NeuronRowOnDLS(0); Enum(3))} for grids,
 * {@code PADIBusOnDLS(PADIBusOnPADIBusBlock(1), PADIBusBlockOnDLS(0))} for composed ones,
 * {@code PPUMemoryBlockOnPPU([PPUMemoryWordOnPPU(3), PPUMemoryWordOnPPU(7)])} for intervals. When read, the
 * {@code Enum} part and the brackets may be missing, a part may be a bare number, and one bare number stands for the
 * index.
 */
final class Notation {
    private final String text;
    private int position;

    private Notation(String text) {
        this.text = text;
    }

    static String print(CoordinateType<?> type, long index) {
        StringBuilder text = new StringBuilder();
        print(type, index, text);
        return text.toString();
    }

    private static void print(CoordinateType<?> type, long index, StringBuilder text) {
        text.append(type.name()).append('(');
        switch (type.parts()) {
            case CoordinateType.None _ -> text.append(index);
            case CoordinateType.GridParts(var x, var y, var _) -> {
                printParts(x, y, type.crossing(index), text);
                text.append("; Enum(").append(index).append(')');
            }
            case CoordinateType.BlockParts(var local, var on) -> printParts(local, on, index, text);
            case CoordinateType.IntervalParts(var of) -> {
                text.append('[');
                print(of, index / of.span(), text);
                text.append(", ");
                print(of, index % of.span(), text);
                text.append(']');
            }
        }
        text.append(')');
    }

    private static void printParts(CoordinateType<?> fast, CoordinateType<?> slow, long crossing, StringBuilder text) {
        print(fast, crossing % fast.span(), text);
        text.append(", ");
        print(slow, crossing / fast.span(), text);
    }

    /** Reads the index of a coordinate of the given type; the whole text must be used. */
    static long parse(CoordinateType<?> type, String text) {
        Notation notation = new Notation(text);
        long index = notation.coordinate(type);
        notation.skipBlanks();
        if (notation.position != text.length()) {
            throw notation.malformed("unexpected text", type);
        }
        return index;
    }

    /** The type name in front of the parenthesis or the point. */
    static String typeName(String text) {
        return text.split("[.(]", 2)[0].strip();
    }

    private long coordinate(CoordinateType<?> type) {
        expect(type.name(), type);
        if (found(".")) {
            return namedPlace(type);
        }
        expect("(", type);
        boolean bracketed = type.parts() instanceof CoordinateType.IntervalParts && found("[");
        List<Long> values = new ArrayList<>();
        List<CoordinateType<?>> partTypes = type.parts().types();
        boolean named = false;
        while (!found(bracketed ? "]" : ")")) {
            if (!values.isEmpty()) {
                if (!bracketed && found(";")) {
                    return withCheckedEnum(type, values);
                }
                expect(",", type);
            }
            if (values.size() >= Math.max(1, partTypes.size())) {
                throw malformed("too many parts", type);
            }
            boolean part = !partTypes.isEmpty() && !atNumber();
            values.add(part ? coordinate(partTypes.get(values.size())) : number(type));
            named |= part;
        }
        if (bracketed) {
            expect(")", type);
        }
        if (named && values.size() == 1) {
            throw malformed("only one of %d parts".formatted(partTypes.size()), type);
        }
        return index(type, values);
    }

    private long namedPlace(CoordinateType<?> type) {
        int start = position;
        while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
            position++;
        }
        Coordinate place = type.namedPlaces().get(text.substring(start, position));
        if (place == null) {
            throw malformed(
                    "no place of this name (allowed: %s)"
                            .formatted(String.join(", ", type.namedPlaces().keySet())),
                    type);
        }
        return place.index();
    }

    private long withCheckedEnum(CoordinateType<?> type, List<Long> values) {
        long index = index(type, values);
        expect("Enum", type);
        expect("(", type);
        long stated = number(type);
        expect(")", type);
        expect(")", type);
        if (stated != index) {
            throw malformed("Enum(%d) does not belong to the parts, which give %d".formatted(stated, index), type);
        }
        return index;
    }

    private boolean atNumber() {
        skipBlanks();
        return atDigit();
    }

    private boolean atDigit() {
        return position < text.length() && Character.isDigit(text.charAt(position));
    }

    private long index(CoordinateType<?> type, List<Long> values) {
        List<CoordinateType<?>> partTypes = type.parts().types();
        if (values.size() == 1) {
            return type.checked(values.getFirst());
        }
        if (values.isEmpty() || values.size() != partTypes.size()) {
            throw malformed("%d parts (allowed 1 or %d)".formatted(values.size(), partTypes.size()), type);
        }
        long first = partTypes.get(0).checked(values.get(0));
        long second = partTypes.get(1).checked(values.get(1));
        return type.parts() instanceof CoordinateType.IntervalParts(var of)
                ? type.checked(first * of.span() + second)
                : type.indexOf(second * partTypes.get(0).span() + first);
    }

    private long number(CoordinateType<?> type) {
        skipBlanks();
        int start = position;
        while (atDigit()) {
            position++;
        }
        if (start == position) {
            throw malformed("a number is missing", type);
        }
        try {
            return Long.parseLong(text.substring(start, position));
        } catch (NumberFormatException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    malformed("the number is too large", type).getMessage(),
                    e);
        }
    }

    private boolean found(String token) {
        skipBlanks();
        if (text.startsWith(token, position)) {
            position += token.length();
            return true;
        }
        return false;
    }

    private void expect(String token, CoordinateType<?> type) {
        if (!found(token)) {
            throw malformed("expected '" + token + "'", type);
        }
    }

    private void skipBlanks() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    private NeckarException malformed(String what, CoordinateType<?> type) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "coordinate '%s', character %d: %s (write it like %s)"
                        .formatted(text, position + 1, what, print(type, type.firstIndex())));
    }
}
