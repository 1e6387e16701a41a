package org.neckar.tools.command;

import picocli.CommandLine.Command;

/** {@code neckar bench}: how fast this machine is. */
@Command(
        name = "bench",
        description = "Measure how fast this machine is.",
        subcommands = {BenchTransportCommand.class, BenchModelCommand.class, BenchServiceCommand.class})
public final class BenchCommand {}
