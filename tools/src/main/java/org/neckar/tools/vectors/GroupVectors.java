package org.neckar.tools.vectors;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.backend.ContainerReader;
import org.neckar.hal.backend.ContainerWriter;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.GroupField;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.tools.reg.BitChanges;
import org.neckar.tools.reg.Place;
import tools.jackson.databind.JsonNode;

/** Judges recorded writes, reads and decodings of containers, blocks of memory and composites. */
final class GroupVectors {
    private static final Set<String> ENCODING = Set.of(
            "container",
            "coord",
            "backend",
            "variant",
            "writes",
            "ut_write",
            "reads",
            "ut_read",
            "read_error",
            "fields");
    private static final Set<String> DECODING =
            Set.of("container", "coord", "backend", "variant", "reads", "words", "fields", "error");

    private final RecordedGroup line;
    private final RegisterGroup<Coordinate> group;
    private final Coordinate at;
    private final Backend backend;
    private final JsonNode recorded;

    private GroupVectors(RecordedGroup line) {
        this.line = line;
        group = line.group();
        recorded = line.line();
        at = line.place(recorded.get("coord"));
        backend = new Place(group, at).backend(recorded.get("backend").asString());
    }

    /** A line of {@code encode_*}. */
    static void encoding(JsonNode recorded, Findings findings) {
        new GroupVectors(RecordedGroup.of(recorded, ENCODING, findings)).compareEncoding();
    }

    /** A line of {@code decode}. */
    static void decoding(JsonNode recorded, Findings findings) {
        new GroupVectors(RecordedGroup.of(recorded, DECODING, findings)).compareDecoding();
    }

    private void compareEncoding() {
        compareReadAddresses();
        FieldValues values = group.initialValues(at);
        JsonNode fields = recorded.get("fields");
        boolean isDefault = recorded.get("variant").asString().equals("default");
        if (fields.isNull()) {
            same("content", true, isDefault);
        } else if (!new RecordedColumns(fields).into(values, group, at, this::same)) {
            return;
        }
        if (isDefault) {
            compareFields(values, group.initialValues(at));
        }
        boolean writable = group.isWritableOver(backend);
        if (writable) {
            compareWords(values);
        } else {
            same("number of writes", recorded.get("writes").size(), 0);
        }
        compareStream("ut_write", writable, out -> ContainerWriter.write(out, group, at, values, backend));
        compareStream("ut_read", isRead(), out -> ContainerReader.read(out, group, at, backend));
    }

    private boolean isRead() {
        return group.isReadableOver(backend) && group.words(at) > 0;
    }

    private void compareReadAddresses() {
        same("can be read", isRead(), recorded.path("reads").size() > 0);
        if (recorded.has("read_error")) {
            same("can be read", false, isRead());
        }
        int[] expected = RecordedGroup.words(recorded.path("reads"));
        line.sameAddresses(at, "read addresses", expected, isRead() ? line.addresses(at, backend) : new int[0]);
    }

    private void compareWords(FieldValues values) {
        int[] words = new int[group.words(at)];
        int[] byteEnables = new int[words.length];
        group.encodeValues(at, values, words, byteEnables);
        compareFields(values, group.decodeWrittenValues(at, words, byteEnables));
        if (backend == Backend.TIMER) {
            Arrays.fill(words, 0); // a write sets the timer to zero, whatever the container holds
        }
        JsonNode writes = recorded.get("writes");
        int[] recordedAddresses = new int[writes.size()];
        int[] recordedEnables = new int[words.length];
        int[] recordedWords = new int[words.length];
        Arrays.fill(recordedEnables, 0xf);
        for (int i = 0; i < recordedAddresses.length; i++) {
            JsonNode write = writes.get(i);
            recordedAddresses[i] = (int) write.get(0).asLong();
            if (write.get(1).isArray()) {
                recordedWords = RecordedGroup.words(write.get(1));
            } else if (i < words.length) {
                recordedWords[i] = (int) write.get(1).asLong();
                recordedEnables[i] = write.size() > 2 ? write.get(2).asInt() : 0xf;
            }
        }
        line.sameAddresses(at, "write addresses", recordedAddresses, line.addresses(at, backend));
        compareBits(recordedWords, words);
        line.sameAddresses(at, "byte enables", recordedEnables, byteEnables);
    }

    private void compareBits(int[] expected, int[] actual) {
        if (expected.length != actual.length) {
            same("number of words", expected.length, actual.length);
            return;
        }
        List<BitChanges.BitChange> bits = BitChanges.bits(new Place(group, at), expected, actual);
        for (int word = Arrays.mismatch(expected, actual); word >= 0 && word < expected.length; word++) {
            if (expected[word] != actual[word]) {
                int where = word;
                wordDiffers(
                        word,
                        expected[word],
                        actual[word],
                        bits.stream().filter(bit -> bit.word() == where).toList());
            }
        }
    }

    private void wordDiffers(int word, int expected, int actual, List<BitChanges.BitChange> bits) {
        String fields =
                bits.stream().map(BitChanges.BitChange::field).distinct().collect(Collectors.joining(", "));
        line.findings()
                .failure(
                        group.name(),
                        at.toString(),
                        fields.isBlank() ? "w" + word : fields,
                        "w%d expected %s, got %s, bits %s differ"
                                .formatted(
                                        word,
                                        RecordedGroup.hex(expected),
                                        RecordedGroup.hex(actual),
                                        bits.stream()
                                                .map(BitChanges.BitChange::bit)
                                                .toList()));
    }

    /** Appends something to a stream. */
    @FunctionalInterface
    private interface Appending {
        void appendTo(WordBuffer out);
    }

    /** Compares the words that are sent; they are not recorded for the largest containers. */
    private void compareStream(String name, boolean offered, Appending access) {
        if (!recorded.has(name) && offered && group.words(at) > 0) {
            return;
        }
        WordBuffer out = new WordBuffer();
        if (offered) {
            access.appendTo(out);
        }
        long[] expected = recorded.path(name)
                .valueStream()
                .mapToLong(word -> Long.parseUnsignedLong(word.asString(), 16))
                .toArray();
        long[] actual = out.toArray();
        int first = Arrays.mismatch(expected, actual);
        if (first >= 0) {
            same(
                    name,
                    "%d words, word %d = %s".formatted(expected.length, first, hex(expected, first)),
                    "%d words, word %d = %s".formatted(actual.length, first, hex(actual, first)));
        }
    }

    private static String hex(long[] words, int at) {
        return at < words.length ? "%016x".formatted(words[at]) : "none";
    }

    private void compareDecoding() {
        int[] words = RecordedGroup.words(recorded.get("words"));
        if (backend.access() == Access.WRITE_ONLY) {
            compareUnread();
            return;
        }
        compareReadAddresses();
        if (recorded.has("error")) {
            expectRefusal(words, "error " + recorded.get("error").asString());
            return;
        }
        JsonNode fields = recorded.get("fields");
        if (fields.isNull()) {
            FieldValues decoded = decoded(words);
            compareFields(decoded, decodedAgain(decoded));
            return;
        }
        FieldValues expected = group.initialValues(at);
        if (!new RecordedColumns(fields).into(expected, group, at, this::same)) {
            return;
        }
        if (hasCodeWithoutMeaning(expected)) {
            expectRefusal(words, "a choice without a name");
        } else {
            compareFields(expected, decoded(words));
        }
    }

    /** What a back end without reads is said to have read are the defaults. */
    private void compareUnread() {
        FieldValues expected = group.initialValues(at);
        if (new RecordedColumns(recorded.get("fields")).into(expected, group, at, this::same)) {
            compareFields(expected, group.initialValues(at));
        }
    }

    private FieldValues decodedAgain(FieldValues values) {
        int[] words = new int[group.words(at)];
        int[] byteEnables = new int[words.length];
        group.encodeValues(at, values, words, byteEnables);
        return group.decodeWrittenValues(at, words, byteEnables);
    }

    private void expectRefusal(int[] words, String why) {
        FieldValues accepted;
        try {
            accepted = decoded(words);
        } catch (NeckarException _) {
            return;
        }
        same("decoding", why, accepted);
    }

    /** The recording software lets codes of an enumeration pass that it does not name; here they are refused. */
    private boolean hasCodeWithoutMeaning(FieldValues values) {
        return group.fields(at).stream()
                .filter(field -> field.valueType().isEnum())
                .anyMatch(field -> Arrays.stream(values.column(field.name())).anyMatch(code -> code > field.max()));
    }

    /**
     * The values of recorded words. What a write stands for is recorded as all its words, followed by the byte enables
     * of the last one where not all its bytes are written.
     */
    private FieldValues decoded(int[] words) {
        int count = group.words(at);
        if (words.length != count + 1) {
            return group.decodeValues(at, words);
        }
        int[] byteEnables = new int[count];
        Arrays.fill(byteEnables, 0xf);
        byteEnables[count - 1] = words[count];
        return group.decodeWrittenValues(at, Arrays.copyOf(words, count), byteEnables);
    }

    private void compareFields(FieldValues expected, FieldValues actual) {
        for (GroupField field : group.fields(at)) {
            long[] wanted = expected.column(field.name());
            long[] found = actual.column(field.name());
            int differing = 0;
            int first = Arrays.mismatch(wanted, found);
            for (int i = Math.max(first, 0); i < wanted.length; i++) {
                differing += wanted[i] == found[i] ? 0 : 1;
            }
            if (first >= 0) {
                line.findings()
                        .failure(
                                group.name(),
                                at.toString(),
                                field.isList() ? "%s[%d]".formatted(field.name(), first) : field.name(),
                                "expected %d, got %d, bits %#x differ%s"
                                        .formatted(
                                                wanted[first],
                                                found[first],
                                                wanted[first] ^ found[first],
                                                differing > 1 ? "; %d of its values differ".formatted(differing) : ""));
            }
        }
    }

    private void same(String what, Object expected, Object actual) {
        line.same(at, what, expected, actual);
    }
}
