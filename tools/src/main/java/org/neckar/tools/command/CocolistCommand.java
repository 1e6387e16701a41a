package org.neckar.tools.command;

import picocli.CommandLine.Command;

/** {@code neckar cocolist}: files of coordinates with containers. */
@Command(
        name = "cocolist",
        description = {
            "Save lists of coordinates with containers, show them, write them to a board.",
            "",
            "A list whose name ends in .json is JSON, a line per entry, to be edited and",
            "compared; any other is a Protocol Buffers message for programs in other",
            "languages ('neckar reg proto'). Entries take effect in their order. They may be",
            "registers, such as CapMemCell, blocks of memory, such as PPUMemoryBlock, or",
            "composites, such as AtomicNeuron or Chip."
        },
        footer = {
            "",
            "Examples:",
            "  neckar cocolist save leak.json 'CapMemCell@5' NeuronConfig --connection sim:",
            "  neckar cocolist save chip.pb Chip --connection sim:",
            "  neckar cocolist show leak.json",
            "  neckar cocolist apply leak.json --connection sim:",
            "  neckar cocolist convert leak.json leak.pb"
        },
        subcommands = {
            CocolistSaveCommand.class,
            CocolistShowCommand.class,
            CocolistApplyCommand.class,
            CocolistConvertCommand.class
        })
public final class CocolistCommand {}
