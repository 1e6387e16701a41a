/**
 * The register map: a container is one record whose declaration says where it lives and which bits its fields occupy;
 * encoding, decoding, addresses, defaults and the register manual follow from that declaration alone. Start with
 * {@link org.neckar.hal.register.Container} and {@link org.neckar.hal.register.RegisterMap}.
 */
package org.neckar.hal.register;
