/** Speed of building playback programs. */
package org.neckar.benchmarks.stadls;
