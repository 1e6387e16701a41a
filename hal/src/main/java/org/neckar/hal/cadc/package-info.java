/** Column-parallel ADC of the synapse arrays. Start with {@link org.neckar.hal.cadc.CADCSampleQuad}. */
package org.neckar.hal.cadc;
