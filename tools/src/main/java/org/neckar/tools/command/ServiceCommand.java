package org.neckar.tools.command;

import picocli.CommandLine.Command;

/** {@code neckar service}: what belongs to the experiment service beside {@code neckar serve}. */
@Command(
        name = "service",
        description = {
            "Show what an experiment service does at present: its boards, users, sessions and queue.",
            "Make keys, tokens and certificates for one."
        },
        footer = {
            "",
            "Examples:",
            "  neckar service status grpc://127.0.0.1:7411",
            "  neckar service users grpc://127.0.0.1:7411 --json"
        },
        subcommands = {
            ServiceStatusCommand.class,
            ServiceUsersCommand.class,
            ServiceSessionsCommand.class,
            ServiceKeyCommand.class,
            ServiceTokenCommand.class,
            ServiceCertificateCommand.class
        })
public final class ServiceCommand {}
