/**
 * Correlation sensors: their common timing. Calibration bits and resets of single synapses are in
 * {@link org.neckar.hal.synapse}.
 */
package org.neckar.hal.correlation;
