/**
 * The command {@code neckar} and what a person touches.
 *
 * <p>Start reading at {@link org.neckar.tools.Neckar}, the main class. The commands are one class each in
 * {@link org.neckar.tools.command}. The only room that prints, and the only one that knows all others.
 *
 * <p>Standard output carries results only (with {@code --json} nothing but JSON); progress, log and errors go to
 * standard error. Exit codes are those of {@link org.neckar.tools.ExitCode}.
 */
package org.neckar.tools;
