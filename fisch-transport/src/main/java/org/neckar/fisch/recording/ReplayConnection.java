package org.neckar.fisch.recording;

import java.nio.file.Path;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.ExclusiveConnection;
import org.neckar.fisch.connection.Run;
import org.neckar.fisch.instruction.InstructionPrinter;

/** Answers run after run from a recording. A run that is refused is not used up: the recorded one may follow. */
final class ReplayConnection extends ExclusiveConnection {
    private final Path file;
    private RecordingReader reader;
    private long runsDone;

    ReplayConnection(BoardInfo info, Path file) {
        super(info, Long.MAX_VALUE);
        this.file = file;
    }

    @Override
    protected void run(Run run) {
        goToNextRun();
        compare(run);
        while (reader.nextAnswers()) {
            while (reader.wordsLeft() > 0) {
                reader.nextWords(run);
            }
        }
        runsDone++;
        var failure = reader.endRun();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private void goToNextRun() {
        if (reader == null) {
            reader = ReplayProvider.read(file);
            reader.skip(runsDone);
        }
        if (!reader.beginRun()) {
            rewind();
            throw refused("run %d: the recording holds no more than %d".formatted(runsDone, runsDone));
        }
    }

    private void compare(Run run) {
        long recorded = reader.wordsLeft();
        var comparison = new Comparison(run);
        while (reader.wordsLeft() > 0 && comparison.difference == null) {
            reader.nextWords(comparison::with);
        }
        if (comparison.difference == null && recorded < run.count()) {
            int at = (int) recorded;
            comparison.difference = "word %d: got %s (recorded the end after %d words)"
                    .formatted(at, shown(run.words()[run.from() + at]), recorded);
        }
        if (comparison.difference != null) {
            rewind();
            throw refused(
                    "run %d, %s; run what was recorded, or record anew".formatted(runsDone, comparison.difference));
        }
    }

    /** Finds the first word of a run that is not the recorded one. */
    private static final class Comparison {
        private final Run run;
        private int position;
        private String difference;

        Comparison(Run run) {
            this.run = run;
        }

        void with(long[] recorded, int from, int count) {
            for (int i = 0; i < count; i++, position++) {
                if (position == run.count()) {
                    difference = "word %d: got the end (recorded %s)".formatted(position, shown(recorded[from + i]));
                    return;
                }
                long word = run.words()[run.from() + position];
                if (word != recorded[from + i]) {
                    difference =
                            "word %d: got %s (recorded %s)".formatted(position, shown(word), shown(recorded[from + i]));
                    return;
                }
            }
        }
    }

    private static String shown(long word) {
        return "%016x %s".formatted(word, InstructionPrinter.text(word));
    }

    private NeckarException refused(String what) {
        return new NeckarException(Recovery.FIX_INPUT, info().uri() + ": " + what);
    }

    private void rewind() {
        reader.close();
        reader = null;
    }

    @Override
    protected void disconnect() {
        if (reader != null) {
            reader.close();
        }
    }
}
