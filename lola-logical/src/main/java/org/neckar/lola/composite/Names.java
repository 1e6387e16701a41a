package org.neckar.lola.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterMap;

/**
 * The names which the fields of a register have in a composite: dotted paths such as {@code leak.iBias}. Immutable; all
 * methods return changed copies.
 */
public final class Names {
    private static final String SEPARATOR = ".";

    private final String prefix;
    private final boolean single;
    private final List<Named> named;
    private final List<String> hidden;
    private final Numbering numbering;
    private final String meaning; // empty for that of the register field

    /** Register fields under one name. */
    private record Named(String name, String meaning, Joint joint, Class<?> valueType, List<String> fields) {}

    /** One name of the composite and the register fields it stands for. */
    record Binding(
            String name,
            String meaning,
            Joint joint,
            Class<?> valueType,
            List<RegisterField> fields,
            Numbering numbering) {
        RegisterField first() {
            return fields.getFirst();
        }

        int index(int register, int element) {
            return numbering.index(register, element, first().size());
        }

        /** The values under the name, of which there are {@code size}, in a composite called {@code owner}. */
        CompositeField field(String owner, int size) {
            return new CompositeField(owner, name, meaning, size, valueType, max(), fields);
        }

        long max() {
            return Math.min(joint.max(fields.size()), joint == Joint.SINGLE ? first().max() : Long.MAX_VALUE);
        }
    }

    private Names(
            String prefix,
            boolean single,
            List<Named> named,
            List<String> hidden,
            Numbering numbering,
            String meaning) {
        this.prefix = prefix;
        this.single = single;
        this.named = named;
        this.hidden = hidden;
        this.numbering = numbering;
        this.meaning = meaning;
    }

    /** Every field is called {@code prefix.field}; an empty prefix leaves the names as they are. */
    public static Names in(String prefix) {
        return new Names(prefix, false, List.of(), List.of(), Numbering.CONSECUTIVE, "");
    }

    /** The only field of the register is called {@code name}. */
    public static Names single(String name) {
        return new Names(name, true, List.of(), List.of(), Numbering.CONSECUTIVE, "");
    }

    /** The register's field {@code field} is called {@code name}, without the prefix. */
    public Names rename(String field, String name) {
        return with(new Named(name, "", Joint.SINGLE, null, List.of(field)));
    }

    /**
     * The register's flags are one choice called {@code name}, without the prefix.
     *
     * @param sentence what the choice is about, for the manual
     * @param choices an enum whose constants stand in the order of their numbers
     */
    public Names join(String name, String sentence, Joint joint, Class<? extends Enum<?>> choices, String... fields) {
        return with(new Named(name, sentence, joint, choices, List.of(fields)));
    }

    private Names with(Named added) {
        return new Names(prefix, single, append(named, Stream.of(added)), hidden, numbering, meaning);
    }

    /** The register's fields have no name in the composite: they keep the values they were declared with. */
    public Names hide(String... fields) {
        return new Names(prefix, single, named, append(hidden, Stream.of(fields)), numbering, meaning);
    }

    /** The elements are numbered in a way of their own. */
    public Names numbered(Numbering own) {
        return new Names(prefix, single, named, hidden, own, meaning);
    }

    /** The only field of the register means something of its own in the composite: one sentence of the manual. */
    public Names meaning(String sentence) {
        return new Names(prefix, single, named, hidden, numbering, sentence);
    }

    private static <E> List<E> append(List<E> list, Stream<E> added) {
        return Stream.concat(list.stream(), added).toList();
    }

    /** What the names mean for one type of register. */
    List<Binding> bind(RegisterMap<?, ?> map) {
        List<Binding> bindings = new ArrayList<>();
        for (RegisterField field : map.fields()) {
            if (hidden.contains(field.name())) {
                continue;
            }
            Optional<Named> own = named.stream()
                    .filter(name -> name.fields.contains(field.name()))
                    .findFirst();
            if (own.isEmpty()) {
                String name = single ? prefix : join(prefix, field.name());
                String sentence = meaning.isEmpty() ? field.meaning() : meaning;
                bindings.add(new Binding(name, sentence, Joint.SINGLE, field.valueType(), List.of(field), numbering));
            } else if (own.get().fields.getFirst().equals(field.name())) {
                bindings.add(binding(map, own.get()));
            }
        }
        checkDeclared(map);
        return List.copyOf(bindings);
    }

    private Binding binding(RegisterMap<?, ?> map, Named own) {
        List<RegisterField> fields =
                own.fields.stream().map(name -> field(map, name)).toList();
        Class<?> valueType = own.valueType == null ? fields.getFirst().valueType() : own.valueType;
        String sentence = own.meaning.isEmpty() ? fields.getFirst().meaning() : own.meaning;
        return new Binding(own.name, sentence, own.joint, valueType, fields, numbering);
    }

    private void checkDeclared(RegisterMap<?, ?> map) {
        hidden.forEach(name -> field(map, name));
        named.forEach(own -> own.fields.forEach(name -> field(map, name)));
    }

    private static RegisterField field(RegisterMap<?, ?> map, String name) {
        return map.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NeckarException(Recovery.BUG, map.name() + ": no field " + name));
    }

    /** A path made of two, either of which may be empty. */
    static String join(String prefix, String name) {
        return prefix.isEmpty() || name.isEmpty() ? prefix + name : prefix + SEPARATOR + name;
    }
}
