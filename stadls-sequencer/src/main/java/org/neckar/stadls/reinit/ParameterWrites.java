package org.neckar.stadls.reinit;

import org.neckar.fisch.ut.WordBuffer;
import org.neckar.stadls.program.CapMemSettling;
import org.neckar.stadls.writes.WriteFilter;
import org.neckar.stadls.writes.WriteKey;
import org.neckar.stadls.writes.WriteListener;

/** Looks for writes to cells of the parameter memory, on whatever way they take. */
final class ParameterWrites implements WriteListener {
    private boolean found;

    private ParameterWrites() {}

    static boolean areIn(WordBuffer program) {
        ParameterWrites writes = new ParameterWrites();
        WriteFilter.filter(program.backingArray(), 0, program.size(), writes);
        return writes.found;
    }

    @Override
    public void write(int address, int byteEnables, int word) {
        found |= CapMemSettling.isNeededAfter(address);
    }

    @Override
    public void transfer(long key, WordBuffer words) {
        found |= WriteKey.isOmnibusOverJtag(key) && CapMemSettling.isNeededAfter(WriteKey.address(key));
    }

    @Override
    public void timing(long word) {
        // takes time, sets nothing
    }

    @Override
    public void reset(boolean asserted) {
        found &= !asserted;
    }
}
