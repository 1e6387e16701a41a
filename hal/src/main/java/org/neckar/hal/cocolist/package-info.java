/**
 * Cocolists: lists of coordinates with their containers, in files that are written and read entry by entry. Start with
 * {@link org.neckar.hal.cocolist.Cocolist}.
 *
 * <p>The order of the entries is the order in which they take effect. An entry holds a register container, a block of
 * memory of the size of its interval, or a composite. Two forms exist, each with a version in front:
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><td>JSON</td><td>{@code {"format": "neckar-cocolist", "version": 1, "entries": [...]}} with a line for each
 * entry, {@code {"container": "CapMemCell", "coordinate": "CapMemCellOnDLS(...)", "content": {"value": 300}}}</td></tr>
 * <tr><td>Protocol Buffers</td><td>the message {@code Cocolist} of {@code neckar reg proto}</td></tr>
 * </table>
 *
 * <p>A reader knows them apart by the first byte.
 */
package org.neckar.hal.cocolist;
