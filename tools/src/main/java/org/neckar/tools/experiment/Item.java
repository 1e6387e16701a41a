package org.neckar.tools.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One node of an experiment file, with the loop variables that hold there. Reading it as something it is not is a
 * {@link #fault}.
 */
final class Item {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})?");

    private final String file;
    private final Findings findings;
    private final Node node;
    private final Map<String, Integer> variables;

    Item(String file, Findings findings, Node node, Map<String, Integer> variables) {
        this.file = file;
        this.findings = findings;
        this.node = node;
        this.variables = Map.copyOf(variables);
    }

    private Item of(Node child) {
        return new Item(file, findings, child, variables);
    }

    /** The same node inside a turn of a loop. */
    Item with(Map<String, Integer> loop) {
        var all = new LinkedHashMap<>(variables);
        all.putAll(loop);
        return new Item(file, findings, node, all);
    }

    Findings findings() {
        return findings;
    }

    Finding finding(String message) {
        var mark = node.getStartMark();
        return new Finding(
                file,
                mark.map(m -> m.getLine() + 1).orElse(1),
                mark.map(m -> m.getColumn() + 1).orElse(1),
                message);
    }

    /** The error that this node is wrong; to be thrown. */
    ExperimentInvalid fault(String message) {
        return new ExperimentInvalid(List.of(finding(message)));
    }

    /** The result of a step whose refusals are the fault of this node. */
    <T> T checked(Supplier<T> step) {
        try {
            return step.get();
        } catch (ExperimentInvalid e) {
            throw e;
        } catch (NeckarException e) {
            throw fault(e.getMessage());
        }
    }

    boolean isText(String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** What stands here, for messages. */
    String found() {
        return switch (node) {
            case ScalarNode scalar when scalar.getValue().isEmpty() -> "nothing";
            case ScalarNode scalar -> "'" + scalar.getValue() + "'";
            case SequenceNode _ -> "a list";
            default -> "a mapping";
        };
    }

    /** A scalar, its {@code $( )} replaced. */
    String text(String what) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            return Expression.expand(this, scalar.getValue(), variables);
        }
        throw fault("%s: found %s (allowed: a text)".formatted(what, found()));
    }

    /** A whole number within limits, both allowed. */
    long integer(String what, long min, long max) {
        var text = text(what);
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw fault("%s: '%s' is not a whole number (allowed %d..%d)".formatted(what, text, min, max));
        }
        long value = Long.parseLong(text);
        if (value < min || value > max) {
            throw fault("%s: %d is out of range (allowed %d..%d)".formatted(what, value, min, max));
        }
        return value;
    }

    int index(String what, int size) {
        return (int) integer(what, 0, size - 1L);
    }

    /** A number without unit within limits, both allowed. */
    double number(String what, double min, double max) {
        var text = text(what);
        if (!NUMBER.matcher(text).matches()) {
            throw fault("%s: '%s' is not a number (allowed %s..%s)"
                    .formatted(what, text, Quantity.plain(min), Quantity.plain(max)));
        }
        double value = Double.parseDouble(text);
        if (!(value >= min && value <= max)) {
            throw fault("%s: %s is out of range (allowed %s..%s)"
                    .formatted(what, text, Quantity.plain(min), Quantity.plain(max)));
        }
        return value;
    }

    boolean yesOrNo(String what) {
        return switch (text(what)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault("%s: found %s (allowed: true, false)".formatted(what, found()));
        };
    }

    /** One of several words. */
    String word(String what, Collection<String> allowed) {
        var text = text(what);
        if (!allowed.contains(text)) {
            throw fault("%s: unknown '%s' (%s)".formatted(what, text, Suggestion.among(text, allowed)));
        }
        return text;
    }

    List<Item> list(String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::of).toList();
        }
        throw fault("%s: found %s (allowed: a list)".formatted(what, found()));
    }

    /** An entry of a mapping whose keys are free. */
    record Entry(Item key, Item value) {}

    /** The entries of a mapping whose keys are free, in the order of the file. */
    List<Entry> entries(String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("%s: found %s (allowed: a mapping of keys and values)".formatted(what, found()));
        }
        var entries = new ArrayList<Entry>();
        for (NodeTuple tuple : mapping.getValue()) {
            entries.add(new Entry(of(tuple.getKeyNode()), of(tuple.getValueNode())));
        }
        return entries;
    }

    /** A mapping with the given keys. Unknown and repeated keys are kept as findings; the others can be used. */
    Section section(String what, Collection<String> allowed) {
        var values = new LinkedHashMap<String, Entry>();
        for (var entry : entries(what)) {
            findings.attempt(() -> {
                var key = entry.key().text(what);
                if (!allowed.contains(key)) {
                    throw entry.key()
                            .fault("%s: unknown key '%s' (%s)".formatted(what, key, Suggestion.among(key, allowed)));
                }
                if (values.putIfAbsent(key, entry) != null) {
                    throw entry.key().fault("%s: '%s' is given twice (allowed: once)".formatted(what, key));
                }
                return entry;
            });
        }
        return new Section(this, what, values);
    }
}
