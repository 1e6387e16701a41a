/** Cocolists as files, and between files and a board. Start with {@link org.neckar.tools.cocolist.CocolistFile}. */
package org.neckar.tools.cocolist;
