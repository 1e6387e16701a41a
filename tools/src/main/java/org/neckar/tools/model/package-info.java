/**
 * The chip model as boards on the network, {@code neckar model}. Start with {@link org.neckar.tools.model.ModelBoard}.
 */
package org.neckar.tools.model;
