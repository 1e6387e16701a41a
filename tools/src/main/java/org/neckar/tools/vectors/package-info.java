/**
 * Recorded encodings of an independent implementation, compared with what this one does: messages of the wire,
 * coordinates, containers, programs. Start at {@link org.neckar.tools.vectors.VectorFolder}; each other class judges
 * the lines of one kind of file.
 */
package org.neckar.tools.vectors;
