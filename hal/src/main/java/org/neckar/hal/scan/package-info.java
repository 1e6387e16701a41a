/** Finds declarations by themselves, so that no list of them is kept by hand. */
package org.neckar.hal.scan;
