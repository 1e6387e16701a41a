/** Speed of the transport: packing and unpacking the words of the wire. */
package org.neckar.benchmarks.fisch;
