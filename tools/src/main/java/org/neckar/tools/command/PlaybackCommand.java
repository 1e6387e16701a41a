package org.neckar.tools.command;

import picocli.CommandLine.Command;

/** {@code neckar playback}: playback programs in files. */
@Command(
        name = "playback",
        description = {
            "Save playback programs in files, show them, run them, compare them.",
            "",
            "A file holds the words that are sent to the FPGA, what is read where, and where",
            "the program comes from; docs/playback.md tells its form. It runs on any board,",
            "without the experiment it was made from."
        },
        footer = {
            "",
            "Examples:",
            "  neckar playback save examples/first-light.yaml -o first.nkp",
            "  neckar playback show first.nkp",
            "  neckar playback run first.nkp --connection sim:?seed=7 -o spikes.csv",
            "  neckar playback diff first.nkp second.nkp"
        },
        subcommands = {
            PlaybackSaveCommand.class,
            PlaybackShowCommand.class,
            PlaybackRunCommand.class,
            PlaybackDiffCommand.class
        })
public final class PlaybackCommand {}
