/**
 * From containers to words of the wire and back: how an (address, word) pair of a register map travels on each
 * {@link org.neckar.hal.register.Backend}. All functions are pure; they append to a
 * {@link org.neckar.fisch.ut.WordBuffer} and keep nothing.
 *
 * <p>Start with {@link org.neckar.hal.backend.ContainerWriter} and {@link org.neckar.hal.backend.ContainerReader};
 * programs with many words and no containers use the columns of {@link org.neckar.hal.backend.BackendWords}.
 */
package org.neckar.hal.backend;
