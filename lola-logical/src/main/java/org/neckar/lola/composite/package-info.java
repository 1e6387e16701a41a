/**
 * Composite containers: the vocabulary in which groups of registers are declared.
 *
 * <p>A {@link org.neckar.lola.composite.Composite} is an ordered list of parts, each a register container or another
 * composite, with the place of every part and the names of its fields. Write order, addresses, encoding and decoding
 * follow from the list; nothing is written twice. Start with {@link org.neckar.lola.composite.Composite}.
 */
package org.neckar.lola.composite;
