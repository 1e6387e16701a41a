package org.neckar.tools.command;

import picocli.CommandLine.Command;

/** {@code neckar reg}: the registers of chip, FPGA and board. */
@Command(
        name = "reg",
        description = "Describe, encode, decode, read and write the registers of chip, FPGA and board.",
        subcommands = {
            RegListCommand.class,
            RegDescribeCommand.class,
            RegEncodeCommand.class,
            RegDecodeCommand.class,
            RegReadCommand.class,
            RegWriteCommand.class,
            RegSetCommand.class,
            RegManualCommand.class,
            RegProtoCommand.class
        })
public final class RegCommand {}
