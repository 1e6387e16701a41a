package org.neckar.tools.command;

import picocli.CommandLine.Command;

/** {@code neckar vectors}: recorded encodings of an independent implementation. */
@Command(
        name = "vectors",
        description = "Compare with recorded encodings of an independent implementation.",
        subcommands = VectorsVerifyCommand.class)
public final class VectorsCommand {}
