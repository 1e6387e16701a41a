/**
 * Events that the FPGA exchanges with others than its host: other FPGAs through the routing tables, the serial spike
 * interface, the vector generators. Start with {@link org.neckar.chipmodel.exchange.EventExchange}; boards that belong
 * together share a {@link org.neckar.chipmodel.exchange.BoardNetwork}.
 *
 * <p>Times are FPGA cycles of 8 ns. The field publishes the registers and, for the network, the time from chip to chip;
 * what is left open is a named constant of {@link org.neckar.chipmodel.exchange.ExchangeTiming}.
 */
package org.neckar.chipmodel.exchange;
