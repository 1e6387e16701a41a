/**
 * The register map: a container is one record whose declaration says where it lives and which bits its fields occupy;
 * encoding, decoding, addresses, defaults and the register manual follow from that declaration alone. Start with
 * {@link org.neckar.hal.register.Container} and {@link org.neckar.hal.register.RegisterMap}.
 *
 * <p>A {@link org.neckar.hal.register.RegisterGroup} is what containers, blocks of memory
 * ({@link org.neckar.hal.register.MemoryBlock}) and composites have in common: words and addresses at a place, and the
 * values of their fields by name ({@link org.neckar.hal.register.FieldValues}).
 * {@link org.neckar.hal.register.RegisterRun} encodes and decodes many equal registers column by column.
 */
package org.neckar.hal.register;
