package org.neckar.lola.morphology;

import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A drawing of circuits and their connections in plain characters: circuits carry the index of their compartment, and
 * the ones an error is about stand in angle brackets. Wide drawings are cut to the surroundings of those.
 */
final class Sketch {
    private static final int CELL = 6;
    private static final int MARGIN = 12;
    private static final int SURROUNDINGS = 4;
    private static final String LEGEND =
            "([n] circuit of compartment n, [ ] of none, < > concerned; + connected to the soma line, R by a resistor)";

    private final Map<Position, String> labels;
    private final Set<Connection<Position>> connections;
    private final Set<Position> concerned;

    /**
     * @param labels compartments of the circuits that belong to one
     * @param connections what connects circuits
     * @param concerned the circuits to point at
     */
    Sketch(Map<Position, String> labels, Collection<Connection<Position>> connections, Collection<Position> concerned) {
        this.labels = labels;
        this.connections = Set.copyOf(connections);
        this.concerned = Set.copyOf(concerned);
    }

    @Override
    public String toString() {
        List<Position> circuits = Stream.of(
                        labels.keySet().stream(),
                        connections.stream().flatMap(connection -> connection.circuits().stream()),
                        concerned.stream())
                .flatMap(positions -> positions)
                .distinct()
                .toList();
        if (circuits.isEmpty()) {
            return "(no circuits)";
        }
        int[] columns = columns(circuits);
        return Stream.of(
                        line("column", columns, column -> " %-5d".formatted(column)),
                        line("soma line", columns, column -> somaLine(new Position(column, 0))),
                        line("", columns, column -> stem(isAttached(new Position(column, 0)))),
                        line("row 0", columns, column -> circuit(new Position(column, 0), circuits)),
                        line("", columns, column -> stem(isJoinedVertically(column))),
                        line("row 1", columns, column -> circuit(new Position(column, 1), circuits)),
                        line("", columns, column -> stem(isAttached(new Position(column, 1)))),
                        line("soma line", columns, column -> somaLine(new Position(column, 1))),
                        LEGEND)
                .collect(Collectors.joining("\n"));
    }

    /** A column of the drawing. */
    @FunctionalInterface
    private interface Cell {
        String at(int column);
    }

    private static String line(String title, int[] columns, Cell cell) {
        String cells = IntStream.of(columns).mapToObj(cell::at).collect(Collectors.joining());
        return (title + " ".repeat(MARGIN - title.length()) + cells).stripTrailing();
    }

    private int[] columns(List<Position> circuits) {
        IntSummaryStatistics all = circuits.stream().mapToInt(Position::column).summaryStatistics();
        IntSummaryStatistics near =
                concerned.stream().mapToInt(Position::column).summaryStatistics();
        int from = concerned.isEmpty() ? all.getMin() : Math.max(all.getMin(), near.getMin() - SURROUNDINGS);
        int to = concerned.isEmpty() ? all.getMax() : Math.min(all.getMax(), near.getMax() + SURROUNDINGS);
        return IntStream.rangeClosed(from, to).toArray();
    }

    private String circuit(Position at, List<Position> circuits) {
        String label = labels.getOrDefault(at, " ");
        String box = concerned.contains(at) ? "<" + label + ">" : circuits.contains(at) ? "[" + label + "]" : "   ";
        String gap = isJoined(at, at.right()) ? "-" : " ";
        return box + gap.repeat(Math.max(0, CELL - box.length()));
    }

    private String somaLine(Position at) {
        boolean left = isLine(new Position(at.column() - 1, at.row()), at);
        boolean right = isLine(at, at.right());
        String mark = connections.contains(new Connection.Soma<>(at))
                ? "+"
                : connections.contains(new Connection.Resistor<>(at)) ? "R" : left || right ? "-" : " ";
        return (left ? "-" : " ") + mark + (right ? "-" : " ").repeat(CELL - 2);
    }

    private static String stem(boolean drawn) {
        return (drawn ? " |" : "  ") + " ".repeat(CELL - 2);
    }

    private boolean isAttached(Position at) {
        return connections.contains(new Connection.Soma<>(at)) || connections.contains(new Connection.Resistor<>(at));
    }

    private boolean isJoinedVertically(int column) {
        return isJoined(new Position(column, 0), new Position(column, 1));
    }

    private boolean isJoined(Position one, Position other) {
        return connections.contains(new Connection.Membrane<>(one, other))
                || connections.contains(new Connection.Membrane<>(other, one));
    }

    private boolean isLine(Position one, Position other) {
        return connections.contains(new Connection.SomaLine<>(one, other))
                || connections.contains(new Connection.SomaLine<>(other, one));
    }
}
