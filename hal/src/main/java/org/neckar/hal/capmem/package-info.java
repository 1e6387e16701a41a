/**
 * Capacitive parameter memory: cells, their update engine, the reference generator and the names of the parameters.
 * Start with {@link org.neckar.hal.capmem.CapMemCell} and {@link org.neckar.hal.capmem.CapMemRow}.
 */
package org.neckar.hal.capmem;
