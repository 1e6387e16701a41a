package org.neckar.tools.reg;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.GroupField;

/**
 * What a register at a place holds or shall hold.
 *
 * @param place the register
 * @param content its fields
 */
public record RegisterContent(Place place, FieldValues content) {
    private static final Pattern REFERENCE = Pattern.compile("([^\\[]+)(?:\\[(\\d{1,9})])?");

    /**
     * The value of a field as it may be assigned again.
     *
     * @param reference {@code field}, or {@code field[2]} for one element of a list field
     * @throws NeckarException when there is no such field or element
     */
    public String field(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "'%s' · no field of %s · write field or field[2]".formatted(reference, place));
        }
        GroupField field = FieldAssignments.field(place, matcher.group(1));
        if (matcher.group(2) == null) {
            return FieldText.print(field, content);
        }
        int element = Integer.parseInt(matcher.group(2));
        FieldAssignments.checkElement(field, element);
        return FieldText.print(field, content.get(field.name(), element));
    }

    /** All fields, each written {@code field=value}. */
    public List<String> assignments() {
        List<String> assignments = new ArrayList<>();
        place.fields().forEach(field -> assignments.add(field.name() + "=" + FieldText.print(field, content)));
        return assignments;
    }

    /**
     * The same with some fields changed.
     *
     * @param assignments written {@code field=value}
     * @throws NeckarException when one cannot be done
     */
    public RegisterContent with(List<String> assignments) {
        return new RegisterContent(
                place, FieldAssignments.parse(place, assignments).applyTo(content));
    }

    /** The same content for another place. */
    public RegisterContent at(Place other) {
        if (!other.group().equals(place.group())) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s · got the content of a %s · take a %s"
                            .formatted(
                                    other, place.group().name(), other.group().name()));
        }
        return new RegisterContent(other, content);
    }

    /**
     * What differs from this in another content of the same container.
     *
     * @throws NeckarException when it is the content of another container
     */
    public BitChanges to(RegisterContent other) {
        return BitChanges.between(place, content, other.at(place).content());
    }
}
