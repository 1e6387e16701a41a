/**
 * Synapse arrays: weights, labels, calibration of the correlation sensors, column switches. Start with
 * {@link org.neckar.hal.synapse.SynapseWeightQuad}.
 */
package org.neckar.hal.synapse;
