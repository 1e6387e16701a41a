/**
 * What a run leaves on disk and on standard output: columns of spikes and traces in HDF5 and CSV, the summary as JSON.
 *
 * <p>Start at {@link org.neckar.tools.output.RunOutput}, the plain columns that carry a finished run from the domain
 * objects to the writers. Every file is written through {@link org.neckar.tools.output.AtomicFile}: it appears whole or
 * not at all.
 */
package org.neckar.tools.output;
