/** Benchmarks of the chip model. */
package org.neckar.benchmarks.chipmodel;
