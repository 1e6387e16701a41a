/** Synapse arrays as columns of weights and labels. Start with {@link org.neckar.lola.synapse.SynapseMatrix}. */
package org.neckar.lola.synapse;
