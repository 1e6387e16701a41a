/**
 * The subcommands of {@code neckar}, one class each, named {@code XCommand}.
 *
 * <p>A command is a {@link java.util.concurrent.Callable} that returns an {@link org.neckar.tools.ExitCode}, prints
 * through the writers of its picocli {@code CommandSpec} ({@code getOut()} for results, {@code getErr()} for progress)
 * and lets every {@link org.neckar.fisch.NeckarException} pass: {@link org.neckar.tools.Neckar} reports it. It holds
 * options and the printing of results; the work itself belongs to the rooms below. New commands are listed in the
 * annotation of {@link org.neckar.tools.Neckar}.
 */
package org.neckar.tools.command;
