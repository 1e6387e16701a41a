/**
 * The hardware abstraction: places ({@link org.neckar.hal.coordinate}), register containers (one package per topic) and
 * what follows from their declarations ({@link org.neckar.hal.register}).
 *
 * <p>Picture: a container at a coordinate {@code <->} (address, word) pairs {@code <->} instructions of a back end.
 *
 * <p>Vocabulary: a <em>coordinate</em> is a place, a <em>container</em> the content of a register group, a <em>back
 * end</em> the way to it. Addresses count 32-bit words.
 *
 * <p>Threading: everything here is immutable or computed once, and safe to share.
 *
 * <p>Errors: values out of range, unknown names and words that decode to nothing are refused with
 * {@link org.neckar.fisch.NeckarException} naming container, field, value and range.
 *
 * <p>Facts: the HICANN-X v3 register map of the field. Start with {@link org.neckar.hal.Containers} and
 * {@link org.neckar.hal.register.Container}.
 */
package org.neckar.hal;
