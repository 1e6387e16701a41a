/** Ways to an FPGA behind one interface, {@link org.neckar.fisch.connection.Connection}, opened by URI. */
package org.neckar.fisch.connection;
