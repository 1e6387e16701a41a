/** Benchmarks of chip images. */
package org.neckar.benchmarks.lola;
