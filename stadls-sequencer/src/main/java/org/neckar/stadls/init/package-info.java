/**
 * Bringing up board and chip in the field's order and with the field's waits. Start with
 * {@link org.neckar.stadls.init.SystemInit}.
 */
package org.neckar.stadls.init;
