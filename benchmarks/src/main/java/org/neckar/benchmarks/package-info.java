/**
 * The benchmarks behind every speed claim. One package per room; {@code benchmarks/run} builds and runs them.
 *
 * <p>A benchmark draws its data from a fixed seed with realistic widths and mixes, and says in its class comment what
 * its number means. Numbers of different machines are not comparable; compare two commits on one machine.
 */
package org.neckar.benchmarks;
