/**
 * Places: coordinates of the chip, the FPGA and the board, each a small value type with its range, its parts and its
 * conversions. Names and enumeration orders are those of the field. Start with
 * {@link org.neckar.hal.coordinate.Coordinate}.
 *
 * <p>Vocabulary: a type declares its numbering by {@link org.neckar.hal.coordinate.Range} (a plain number),
 * {@link org.neckar.hal.coordinate.Grid} (columns and rows), {@link org.neckar.hal.coordinate.Composed} (a place inside
 * a block) or {@link org.neckar.hal.coordinate.Interval} (first and last place). Range check, printing, reading and
 * iteration follow from that: {@link org.neckar.hal.coordinate.CoordinateType}. Places with a name are constants of
 * their type.
 */
package org.neckar.hal.coordinate;
