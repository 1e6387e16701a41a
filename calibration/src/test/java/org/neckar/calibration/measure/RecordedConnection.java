package org.neckar.calibration.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.connection.RunTimes;
import org.neckar.fisch.connection.WordSink;

/** A board that answers all reads with zeros and remembers the programs it was sent. */
public final class RecordedConnection implements Connection {
    private final Connection zeros = Connections.open("zeromock:");
    private final List<long[]> programs = new ArrayList<>();

    /** The words of each program so far. */
    public List<long[]> programs() {
        return programs;
    }

    @Override
    public RunTimes execute(long[] words, int from, int count, WordSink sink) {
        programs.add(Arrays.copyOfRange(words, from, from + count));
        return zeros.execute(words, from, count, sink);
    }

    @Override
    public BoardInfo info() {
        return zeros.info();
    }

    @Override
    public void close() {
        zeros.close();
    }
}
