package org.neckar.stadls.program;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.backend.BackendWords;
import org.neckar.hal.backend.ContainerReader;
import org.neckar.hal.backend.ReadPlan;
import org.neckar.hal.backend.ReadTarget;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.HardwareTarget;

/** Makes a program again from its words and its reads, after checking that they fit together. */
public final class RestoredProgram {
    private final long[] words;
    private final Reads reads = new Reads();
    private final Map<HardwareTarget, String> refusals = new EnumMap<>(HardwareTarget.class);
    private int next;

    private RestoredProgram(long[] words) {
        this.words = words;
    }

    /**
     * The program; its tickets hand out the {@link org.neckar.hal.register.FieldValues} of register groups, and the
     * {@code int[]} of omnibus words.
     *
     * @param words not copied
     * @param reads in the order of their instructions
     * @throws NeckarException when a word is no message, the words of a read are not those of what it reads, or a read
     *     is missing
     */
    public static PlaybackProgram of(long[] words, List<PlacedRead> reads) {
        PlaybackProgram.requireFits(words.length);
        Reads asked = ReadCounter.count(words);
        var restored = new RestoredProgram(words);
        reads.forEach(restored::add);
        for (ResponseQueue queue : ResponseQueue.values()) {
            if (asked.count(queue) != restored.reads.count(queue)) {
                throw refused("its words ask for %d responses of kind %s, its reads take %d"
                        .formatted(asked.count(queue), queue, restored.reads.count(queue)));
            }
        }
        return new PlaybackProgram(words, restored.reads, restored.refusals);
    }

    private void add(PlacedRead read) {
        int from = read.instruction();
        int to = from + read.instructions();
        if (from < next || to <= from || to > words.length) {
            throw refused("read of %s at instructions %d..%d (allowed %d..%d)"
                    .formatted(read.target().text(), from, to - 1, next, words.length - 1));
        }
        var sent = new WordBuffer(read.instructions());
        ReadPlan<?> plan = switch (read.target()) {
            case ReadTarget.Registers<?> registers -> plan(sent, registers);
            case ReadTarget.OmnibusWords omnibus -> plan(sent, omnibus, from, to);
        };
        if (!Arrays.equals(sent.toArray(), 0, sent.size(), words, from, to)) {
            throw refused("instructions %d..%d do not read %s as is said of them"
                    .formatted(from, to - 1, read.target().text()));
        }
        new Ticket<>(reads, plan, from, read.instructions());
        next = to;
    }

    private <C extends Coordinate> ReadPlan<?> plan(WordBuffer sent, ReadTarget.Registers<C> registers) {
        ReadPlan<?> plan = ContainerReader.read(sent, registers.group(), registers.at(), registers.backend());
        registers.group().unreadableOn().forEach(target -> refusals.computeIfAbsent(target, _ -> plan.what()));
        return plan;
    }

    private ReadPlan<?> plan(WordBuffer sent, ReadTarget.OmnibusWords omnibus, int from, int to) {
        int[] addresses = new int[to - from];
        Arrays.setAll(addresses, at -> (int) words[from + at]);
        Response response = BackendWords.readColumn(sent, Backend.OMNIBUS, addresses, 0, addresses.length);
        return new ReadPlan<>(omnibus, addresses.length, response, found -> found);
    }

    private static NeckarException refused(String what) {
        return new NeckarException(Recovery.FIX_INPUT, "playback program: " + what);
    }
}
