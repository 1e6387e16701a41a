/**
 * The whole chip as one value, its words in write order, and what differs between two of them. Start with
 * {@link org.neckar.lola.chip.ChipImage}.
 */
package org.neckar.lola.chip;
