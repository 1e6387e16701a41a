/**
 * Places of the Extoll network, which joins FPGAs of chip revision 4 and later, and of the spike communication over it.
 * Names, ranges and enumeration orders are those of the field.
 */
package org.neckar.hal.coordinate.extoll;
