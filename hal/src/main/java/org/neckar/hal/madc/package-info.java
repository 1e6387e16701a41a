/**
 * The fast ADC (MADC), which samples one of two readout multiplexers. Write {@link org.neckar.hal.madc.MADCConfig}
 * first, then start it with {@link org.neckar.hal.madc.MADCControl}.
 */
package org.neckar.hal.madc;
