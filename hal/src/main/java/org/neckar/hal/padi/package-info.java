/**
 * Synapse drivers and the PADI buses that bring them events. Start with
 * {@link org.neckar.hal.padi.SynapseDriverConfig}.
 */
package org.neckar.hal.padi;
