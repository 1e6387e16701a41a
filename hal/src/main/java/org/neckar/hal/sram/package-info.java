/** SRAM controllers: five of them share one layout and differ in place, defaults and readability. */
package org.neckar.hal.sram;
