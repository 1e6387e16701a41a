package org.neckar.tools.command;

import picocli.CommandLine.Command;

/** {@code neckar service}: what belongs to the experiment service beside {@code neckar serve}. */
@Command(
        name = "service",
        description = "Make keys, tokens and certificates for an experiment service.",
        subcommands = {ServiceKeyCommand.class, ServiceTokenCommand.class, ServiceCertificateCommand.class})
public final class ServiceCommand {}
