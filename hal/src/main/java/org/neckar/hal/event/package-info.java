/**
 * Spikes sent to the chip. Their labels are {@link org.neckar.hal.coordinate.SpikeLabel}; start with
 * {@link org.neckar.hal.event.SpikePack1ToChip}. Programs with many spikes write them from columns, without these
 * containers.
 */
package org.neckar.hal.event;
