/**
 * Ways to an FPGA behind one interface, {@link org.neckar.fisch.connection.Connection}, opened by URI.
 *
 * <p>Start with {@link org.neckar.fisch.connection.Connections}. A kind is a
 * {@link org.neckar.fisch.connection.ConnectionProvider} found by {@link java.util.ServiceLoader}: this room brings
 * {@code zeromock:}, others may live in any module. What every kind must do is an abstract test,
 * {@code ConnectionContract}, published in this module's test-jar; most of it comes with
 * {@link org.neckar.fisch.connection.ExclusiveConnection}, which a kind extends.
 */
package org.neckar.fisch.connection;
