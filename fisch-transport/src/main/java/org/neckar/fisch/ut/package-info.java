/** The words of the wire: message dictionaries of both directions and their packing into 64-bit words. Start with {@link org.neckar.fisch.ut.WordBuffer}. */
package org.neckar.fisch.ut;
