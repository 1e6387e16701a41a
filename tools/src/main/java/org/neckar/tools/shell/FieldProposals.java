package org.neckar.tools.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neckar.hal.register.Backend;
import org.neckar.tools.reg.Place;
import org.neckar.tools.reg.RegisterDescription;
import org.neckar.tools.reg.RegisterDescription.Field;
import org.neckar.tools.shell.Completion.Proposal;
import org.neckar.tools.shell.Value.At;
import org.neckar.tools.shell.Value.Content;

/** Fields of a container, their values and its back ends that may stand at the cursor. */
final class FieldProposals {
    private FieldProposals() {}

    /** Assignments to the fields of the container that the command is about. */
    static List<Proposal> of(CommandWords words, Variables variables) {
        var current = words.word(words.size() - 1).text();
        var given = words.positionalsFrom(1).stream()
                .filter(word -> word.end() < words.word(words.size() - 1).start())
                .map(word -> word.text().replaceFirst("=.*", ""))
                .toList();
        return container(words, variables).map(name -> assignments(name, current)).orElse(List.of()).stream()
                .filter(proposal -> !given.contains(proposal.text().replaceFirst("=.*", "")))
                .toList();
    }

    /** Back ends of the container that the command is about. */
    static List<Proposal> backends(CommandWords words, Variables variables) {
        return container(words, variables).stream()
                .flatMap(name -> Place.named(name).backends().stream())
                .map(Backend::fieldName)
                .map(name -> new Proposal(name, "", true))
                .toList();
    }

    /** The names of the fields. */
    static List<Proposal> fields(String container) {
        return described(container)
                .map(field -> new Proposal(field.name(), field.meaning(), true))
                .toList();
    }

    /** Assignments that begin with a text: {@code field=} as long as the name is open, then its values. */
    static List<Proposal> assignments(String container, String text) {
        int sign = text.indexOf('=');
        int bracket = text.indexOf('[');
        if (sign < 0 && bracket < 0) {
            return described(container)
                    .map(field ->
                            new Proposal(field.name() + "=", "%s: %s".formatted(field.type(), field.meaning()), false))
                    .toList();
        }
        var name = text.substring(0, sign >= 0 && (bracket < 0 || sign < bracket) ? sign : bracket);
        return described(container)
                .filter(field -> field.name().equals(name))
                .flatMap(field -> sign < 0
                        ? elements(field)
                        : values(field).map(value -> value.behind(text.substring(0, sign + 1))))
                .toList();
    }

    private static Stream<Proposal> elements(Field field) {
        return IntStream.range(0, field.bits().size())
                .mapToObj(element -> new Proposal(
                        "%s[%d]=".formatted(field.name(), element), field.bits().get(element), false));
    }

    private static Stream<Proposal> values(Field field) {
        if (field.range().contains("..")) {
            var limits = field.range().split("\\.\\.", 2);
            return Stream.of(
                            new Proposal(limits[0], "lowest", true),
                            new Proposal(limits[1], "highest", true),
                            new Proposal(field.initial(), "default", true))
                    .filter(proposal -> !proposal.text().contains(","));
        }
        return field.choices().isEmpty()
                ? Stream.of(field.range().split(", ")).map(value -> new Proposal(value, "", true))
                : field.choices().stream().map(choice -> new Proposal(choice.name(), choice.meaning(), true));
    }

    private static Stream<Field> described(String container) {
        return RegisterDescription.of(Place.named(container)).fields().stream();
    }

    /** The name of the container that the first argument is about. */
    private static Optional<String> container(CommandWords words, Variables variables) {
        return words.positional(0).flatMap(word -> {
            var variable = Variables.whole(word).flatMap(variables::find).orElse(null);
            var name = switch (variable) {
                case At(var place) -> place.group().name();
                case Content(var register) -> register.place().group().name();
                case null, default -> word.text().replaceFirst("@.*", "");
            };
            return Place.names().stream().filter(name::equalsIgnoreCase).findFirst();
        });
    }
}
