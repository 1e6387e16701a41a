package org.neckar.hal.coordinate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * What shapes and places of logical neurons have in common: lists of circuits by compartment, and their notation. One
 * line per compartment stands between {@code LogicalNeuronOnDLS(} and {@code )}, such as
 * {@code CompartmentOnLogicalNeuron(0): [AtomicNeuronOnDLS(3, 0), AtomicNeuronOnDLS(4, 0)]}.
 *
 * @param <P> circuits
 */
final class CompartmentMap<P extends Coordinate> {
    private static final Comparator<CompartmentOnLogicalNeuron> ORDER =
            Comparator.comparingInt(CompartmentOnLogicalNeuron::toEnum);

    private final String owner;
    private final Class<P> circuitType;

    CompartmentMap(String owner, Class<P> circuitType) {
        this.owner = owner;
        this.circuitType = circuitType;
    }

    /** An unmodifiable copy by ascending compartment. */
    Map<CompartmentOnLogicalNeuron, List<P>> checked(Map<CompartmentOnLogicalNeuron, List<P>> given) {
        Map<CompartmentOnLogicalNeuron, List<P>> sorted = new TreeMap<>(ORDER);
        given.forEach((compartment, circuits) -> sorted.put(compartment, List.copyOf(circuits)));
        Map<P, CompartmentOnLogicalNeuron> users = new HashMap<>();
        sorted.forEach((compartment, circuits) -> {
            if (circuits.isEmpty()) {
                throw refused("%s has no circuit; leave the compartment out".formatted(compartment));
            }
            for (P circuit : circuits) {
                CompartmentOnLogicalNeuron other = users.putIfAbsent(circuit, compartment);
                if (other != null) {
                    throw refused("%s is used twice, in %s and in %s; every circuit belongs to one compartment"
                            .formatted(circuit, other, compartment));
                }
            }
        });
        return Collections.unmodifiableMap(sorted);
    }

    private NeckarException refused(String what) {
        return new NeckarException(Recovery.FIX_INPUT, owner + ": " + what);
    }

    String print(Map<CompartmentOnLogicalNeuron, List<P>> compartments) {
        return compartments.entrySet().stream()
                .map(entry -> "\t" + entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining("", owner + "(\n", ")"));
    }

    Map<CompartmentOnLogicalNeuron, List<P>> parse(String text) {
        return new Reader(text).read();
    }

    /** Reads one text from its beginning to its end. */
    private final class Reader {
        private final String text;
        private int position;

        Reader(String text) {
            this.text = text;
        }

        Map<CompartmentOnLogicalNeuron, List<P>> read() {
            Map<CompartmentOnLogicalNeuron, List<P>> compartments = new LinkedHashMap<>();
            expect(owner);
            expect("(");
            while (!found(")")) {
                CompartmentOnLogicalNeuron compartment = coordinate(CompartmentOnLogicalNeuron.class);
                expect(":");
                if (compartments.put(compartment, circuits()) != null) {
                    throw malformed(compartment + " stands there twice");
                }
            }
            skipBlanks();
            if (position != text.length()) {
                throw malformed("unexpected text");
            }
            return compartments;
        }

        private List<P> circuits() {
            List<P> circuits = new ArrayList<>();
            expect("[");
            while (!found("]")) {
                if (!circuits.isEmpty()) {
                    expect(",");
                }
                circuits.add(coordinate(circuitType));
            }
            return circuits;
        }

        private <C extends Coordinate> C coordinate(Class<C> type) {
            skipBlanks();
            int start = position;
            int depth = 0;
            do {
                if (position == text.length()) {
                    throw malformed("the text ends inside of a " + type.getSimpleName());
                }
                depth += nesting(text.charAt(position));
                position++;
            } while (depth > 0 || text.charAt(position - 1) != ')');
            return CoordinateType.of(type).parse(text.substring(start, position));
        }

        private static int nesting(char c) {
            return c == '(' ? 1 : c == ')' ? -1 : 0;
        }

        private boolean found(String token) {
            skipBlanks();
            if (text.startsWith(token, position)) {
                position += token.length();
                return true;
            }
            return false;
        }

        private void expect(String token) {
            if (!found(token)) {
                throw malformed("expected '" + token + "'");
            }
        }

        private void skipBlanks() {
            while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
                position++;
            }
        }

        private NeckarException malformed(String what) {
            return new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s '%s', character %d: %s (write it like %s(CompartmentOnLogicalNeuron(0): [%s(3, 0)]))"
                            .formatted(owner, text, position + 1, what, owner, circuitType.getSimpleName()));
        }
    }
}
