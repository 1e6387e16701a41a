/**
 * Places: coordinates of the chip, the FPGA and the board, each a small value type with its range, its parts and its
 * conversions. Names and enumeration orders are those of the field. Start with
 * {@link org.neckar.hal.coordinate.Coordinate}.
 */
package org.neckar.hal.coordinate;
