/** The chip model as a connection kind. Start with {@link org.neckar.chipmodel.connection.SimConnectionProvider}. */
package org.neckar.chipmodel.connection;
