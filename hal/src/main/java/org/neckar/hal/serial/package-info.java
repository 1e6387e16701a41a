/**
 * What JSON and Protocol Buffers have in common: every container and every coordinate as named columns of numbers,
 * derived from its declaration. Nothing is written down per type.
 *
 * <p>A {@link org.neckar.hal.serial.ContentType} is one kind of content, a container here or a composite in
 * {@code lola}; a {@link org.neckar.hal.serial.ContentTypes} is a catalogue of them. Field names are those of the
 * record components in snake case, as the field writes them; the path of a composite, {@code leak.iBias}, becomes the
 * groups of the form, {@code leak} with {@code i_bias} in it. A column is one number or a list of numbers: a synapse
 * array is one list per property, never an object per synapse, and a block of memory is one list of its cells, as long
 * as the interval.
 *
 * <p>Flags, numbers, choices (by name where the form can) and places (the index, because the declaration names the type
 * of the place) are all there is. Everything is checked against its range when it is written and when it is read.
 */
package org.neckar.hal.serial;
