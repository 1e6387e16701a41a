/** Units that cross the borders of rooms: {@link org.neckar.hal.unit.FpgaCycles}. */
package org.neckar.hal.unit;
