package org.neckar.hal.register;

/**
 * One element of a field.
 *
 * @param field the field
 * @param element position in a list field, else 0
 */
public record FieldElement(RegisterField field, int element) {
    @Override
    public String toString() {
        return field.isList() ? field.name() + "[" + element + "]" : field.name();
    }
}
