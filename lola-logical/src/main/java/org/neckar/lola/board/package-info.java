/** Composites of the xBoard. Start with {@link org.neckar.lola.board.BoardComposites}. */
package org.neckar.lola.board;
