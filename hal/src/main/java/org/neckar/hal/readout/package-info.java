/**
 * Analog readout: multiplexers in front of the two readout buffers (which are also the channels of the MADC),
 * multiplexers in front of the two analog pads, and the current DAC. Start with
 * {@link org.neckar.hal.readout.ReadoutSourceSelection}.
 */
package org.neckar.hal.readout;
