/**
 * Containers, composites and coordinates as JSON. Start with {@link org.neckar.hal.json.JsonForm}.
 *
 * <table>
 * <caption>How values are written</caption>
 * <tr><td>coordinate</td><td>text in the field's notation: {@code "CapMemBlockOnDLS(2)"}; all writings that
 * {@code CoordinateType.parseAny} knows are read</td></tr>
 * <tr><td>container</td><td>object, one member per field: {@code {"value": 300}}; groups of a composite are objects in
 * it</td></tr>
 * <tr><td>flag</td><td>{@code true} or {@code false}</td></tr>
 * <tr><td>choice</td><td>text, the name of the constant</td></tr>
 * <tr><td>number</td><td>number; where the field's range goes beyond 2^53, which not every JSON reader holds exactly,
 * text of decimal digits</td></tr>
 * <tr><td>place in a field</td><td>number, the index: the field's declaration names the type</td></tr>
 * <tr><td>several values</td><td>one flat array per field, never an object per synapse, neuron or word</td></tr>
 * </table>
 *
 * <p>Reading is strict: members that are unknown, missing, given twice, of the wrong type or out of range are refused
 * with the path (a JSON pointer, RFC 6901), line and column, container, field and what is allowed.
 */
package org.neckar.hal.json;
