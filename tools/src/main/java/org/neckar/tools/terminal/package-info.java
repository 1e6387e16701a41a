/**
 * Text for people: aligned tables, one progress line, colour where it is wanted.
 *
 * <p>Start at {@link org.neckar.tools.terminal.TerminalTraits}, which says once what the two output streams can show;
 * everything else takes it as an argument and so is tested without a terminal. No terminal library is loaded here: it
 * would cost more start-up time than all the rest of a short command.
 */
package org.neckar.tools.terminal;
