package org.neckar.lola.composite;

/** How the elements of equal registers are numbered in one column. */
@FunctionalInterface
public interface Numbering {
    /** One register after the other. */
    Numbering CONSECUTIVE = (register, element, elements) -> register * elements + element;

    /**
     * The index in the column.
     *
     * @param register position among the equal registers of the part
     * @param element element of the field, 0 for plain fields
     * @param elements number of elements of the field
     */
    int index(int register, int element, int elements);
}
