/**
 * The bench of {@code neckar shell}: a line is taken apart into words, variables are replaced, and what remains is a
 * command of the same grammar as on the command line of the system.
 *
 * <pre>
 * line -> {@link org.neckar.tools.shell.ShellLine} words -> variables replaced -> picocli -> output, variables, board
 *                                  |
 *                                  +-> {@link org.neckar.tools.shell.Completion} candidates for the tabulator key
 * </pre>
 *
 * <p>Start at {@link org.neckar.tools.shell.Shell}, which runs lines and knows nothing of terminals;
 * {@link org.neckar.tools.shell.ShellTerminal} reads them from a person, {@link org.neckar.tools.shell.ShellScript}
 * from a file. Errors in a line are {@link org.neckar.tools.shell.LineRefused} and know which part of the line they are
 * about. Everything is for one thread.
 */
package org.neckar.tools.shell;
