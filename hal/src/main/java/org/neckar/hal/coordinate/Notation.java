package org.neckar.hal.coordinate;

import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The field's notation of coordinates: {@code NeuronColumnOnDLS(3)} for plain ones,
 * {@code AtomicNeuronOnDLS(NeuronColumnOnDLS(3), NeuronRowOnDLS(0); Enum(3))} for grids,
 * {@code PADIBusOnDLS(PADIBusOnPADIBusBlock(1), PADIBusBlockOnDLS(0))} for composed ones. When read, the {@code Enum}
 * part may be missing, a part may be a bare number, and one bare number stands for the index.
 */
final class Notation {
    private final String text;
    private int position;

    private Notation(String text) {
        this.text = text;
    }

    static String print(CoordinateType<?> type, int index) {
        return switch (type.parts()) {
            case CoordinateType.None _ -> type.name() + "(" + index + ")";
            case CoordinateType.GridParts(var x, var y, var _) ->
                "%s(%s; Enum(%d))".formatted(type.name(), printParts(x, y, type.crossing(index)), index);
            case CoordinateType.BlockParts(var local, var on) ->
                "%s(%s)".formatted(type.name(), printParts(local, on, index));
        };
    }

    private static String printParts(CoordinateType<?> fast, CoordinateType<?> slow, int crossing) {
        return print(fast, crossing % fast.size()) + ", " + print(slow, crossing / fast.size());
    }

    /** Reads the index of a coordinate of the given type; the whole text must be used. */
    static int parse(CoordinateType<?> type, String text) {
        Notation notation = new Notation(text);
        int index = notation.coordinate(type);
        notation.skipBlanks();
        if (notation.position != text.length()) {
            throw notation.malformed("unexpected text", type);
        }
        return index;
    }

    /** The type name in front of the parenthesis. */
    static String typeName(String text) {
        int parenthesis = text.indexOf('(');
        return (parenthesis < 0 ? text : text.substring(0, parenthesis)).strip();
    }

    private int coordinate(CoordinateType<?> type) {
        expect(type.name(), type);
        expect("(", type);
        List<Integer> values = new ArrayList<>();
        List<CoordinateType<?>> partTypes = type.parts().types();
        while (!found(")")) {
            if (!values.isEmpty()) {
                if (found(";")) {
                    return withCheckedEnum(type, values);
                }
                expect(",", type);
            }
            if (values.size() >= Math.max(1, partTypes.size())) {
                throw malformed("too many parts", type);
            }
            values.add(part(partTypes.isEmpty() ? null : partTypes.get(values.size()), type));
        }
        return index(type, values);
    }

    private int withCheckedEnum(CoordinateType<?> type, List<Integer> values) {
        int index = index(type, values);
        expect("Enum", type);
        expect("(", type);
        int stated = number(type);
        expect(")", type);
        expect(")", type);
        if (stated != index) {
            throw malformed("Enum(%d) does not belong to the parts, which give %d".formatted(stated, index), type);
        }
        return index;
    }

    private int part(CoordinateType<?> partType, CoordinateType<?> type) {
        skipBlanks();
        boolean bare = position < text.length() && Character.isDigit(text.charAt(position));
        return bare || partType == null ? number(type) : coordinate(partType);
    }

    private int index(CoordinateType<?> type, List<Integer> values) {
        List<CoordinateType<?>> partTypes = type.parts().types();
        if (values.size() == 1) {
            return type.checked(values.getFirst());
        }
        if (values.size() != partTypes.size()) {
            throw malformed("%d parts (allowed 1 or %d)".formatted(values.size(), partTypes.size()), type);
        }
        int fast = partTypes.get(0).checked(values.get(0));
        int slow = partTypes.get(1).checked(values.get(1));
        return type.indexOf(slow * partTypes.get(0).size() + fast);
    }

    private int number(CoordinateType<?> type) {
        skipBlanks();
        int start = position;
        while (position < text.length() && Character.isDigit(text.charAt(position))) {
            position++;
        }
        try {
            return Integer.parseInt(text.substring(start, position));
        } catch (NumberFormatException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, malformed("a number is missing", type).getMessage(), e);
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
                        .formatted(text, position + 1, what, print(type, type.min())));
    }
}
