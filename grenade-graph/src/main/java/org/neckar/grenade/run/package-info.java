/**
 * Runs networks on boards: {@link org.neckar.grenade.run.Emulation} goes through all stages, from a network to its
 * result.
 */
package org.neckar.grenade.run;
