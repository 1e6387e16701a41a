package org.neckar.tools.vectors;

import java.util.ArrayList;
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
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterField;
import org.neckar.tools.reg.BitChanges;
import org.neckar.tools.reg.Place;
import tools.jackson.databind.JsonNode;

/** Judges recorded writes, reads and decodings of containers. */
final class ContainerVectors {
    /** Containers whose writes are an action; what they hold is not sent. */
    private static final Set<String> WRITTEN_WITHOUT_VALUE = Set.of("Timer");

    private final Place place;
    private final Backend backend;
    private final JsonNode recorded;
    private final Findings findings;

    private ContainerVectors(Place place, Backend backend, JsonNode recorded, Findings findings) {
        this.place = place;
        this.backend = backend;
        this.recorded = recorded;
        this.findings = findings;
    }

    /** A line of {@code encode_*}. */
    static void encoding(JsonNode recorded, Findings findings) {
        of(recorded, findings).compareEncoding();
    }

    /** A line of {@code decode}. */
    static void decoding(JsonNode recorded, Findings findings) {
        of(recorded, findings).compareDecoding();
    }

    private static ContainerVectors of(JsonNode recorded, Findings findings) {
        var map = Place.named(recorded.get("container").asString());
        var place = new Place(map, map.coordinates().at(recorded.get("coord").asInt()));
        return new ContainerVectors(place, place.backend(recorded.get("backend").asString()), recorded, findings);
    }

    /** A back end that refuses reads has no addresses to compare; that nothing is sent is compared elsewhere. */
    private void compareReadAddresses() {
        if (recorded.has("read_error")) {
            return;
        }
        int[] expected = words(recorded.path("reads"));
        int[] addresses = place.map().access() == Access.WRITE_ONLY
                ? new int[0]
                : place.map().addresses(place.at(), backend);
        boolean oneInstruction = expected.length == 1 && addresses.length > 1;
        int[] actual = oneInstruction ? Arrays.copyOf(addresses, 1) : addresses;
        if (!Arrays.equals(expected, actual)) {
            same("read addresses", hex(expected), hex(actual));
        }
    }

    private void compareEncoding() {
        compareReadAddresses();
        RecordedFields fields = new RecordedFields(recorded.get("fields"));
        Set<String> ours = RecordedFields.keys(place.map());
        same("field names", fields.values().keySet(), ours);
        if (!fields.values().keySet().containsAll(ours)) {
            return;
        }
        Container<Coordinate> container = fields.container(place.map());
        compareFields(container, fields);
        if (recorded.get("variant").asString().equals("default")) {
            same("default", place.map().initial(), container);
        }
        boolean writable = place.map().access() != Access.READ_ONLY && backend.access() != Access.READ_ONLY;
        if (writable) {
            compareWords(container);
        }
        compareStream("ut_write", writable, out -> ContainerWriter.write(out, place.at(), container, backend));
        boolean readable = place.map().access() != Access.WRITE_ONLY && backend.access() != Access.WRITE_ONLY;
        compareStream(
                "ut_read",
                readable,
                out -> ContainerReader.read(out, place.map().type(), place.at(), backend));
    }

    private void compareWords(Container<Coordinate> container) {
        int[] words = new int[place.map().words()];
        int[] byteEnables = new int[words.length];
        place.map().encodeAt(place.at(), container, words, byteEnables);
        if (WRITTEN_WITHOUT_VALUE.contains(place.map().name())) {
            Arrays.fill(words, 0);
        }
        JsonNode writes = recorded.get("writes");
        if (!writes.isEmpty() && writes.get(0).get(1).isArray()) {
            compareBits(words(writes.get(0).get(1)), words);
            return;
        }
        same("number of words", writes.size(), words.length);
        int[] addresses = place.map().addresses(place.at(), backend);
        int[] expected = new int[words.length];
        for (int word = 0; word < Math.min(words.length, writes.size()); word++) {
            JsonNode write = writes.get(word);
            expected[word] = (int) write.get(1).asLong();
            same("address of w" + word, hex((int) write.get(0).asLong()), hex(addresses[word]));
            same("byte enables of w" + word, write.size() > 2 ? write.get(2).asInt() : 0xf, byteEnables[word]);
        }
        compareBits(expected, words);
    }

    private void compareBits(int[] expected, int[] actual) {
        if (expected.length != actual.length) {
            same("number of words", expected.length, actual.length);
            return;
        }
        List<BitChanges.BitChange> bits = BitChanges.bits(place, expected, actual);
        for (int word = 0; word < expected.length; word++) {
            int at = word;
            List<BitChanges.BitChange> wrong =
                    bits.stream().filter(bit -> bit.word() == at).toList();
            if (!wrong.isEmpty()) {
                String fields = wrong.stream()
                        .map(BitChanges.BitChange::field)
                        .distinct()
                        .collect(Collectors.joining(", "));
                findings.failure(
                        place.map().name(),
                        place.at().toString(),
                        fields.isBlank() ? "w" + word : fields,
                        "w%d expected %s, got %s, bits %s differ"
                                .formatted(
                                        word,
                                        hex(expected[word]),
                                        hex(actual[word]),
                                        wrong.stream()
                                                .map(BitChanges.BitChange::bit)
                                                .toList()));
            }
        }
    }

    /** Appends something to a stream. */
    @FunctionalInterface
    private interface Appending {
        void appendTo(WordBuffer out);
    }

    private void compareStream(String name, boolean offered, Appending access) {
        WordBuffer out = new WordBuffer();
        if (offered) {
            access.appendTo(out);
        }
        String expected =
                recorded.path(name).valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
        String actual =
                Arrays.stream(out.toArray()).mapToObj("%016x"::formatted).collect(Collectors.joining(" "));
        same(name, expected, actual);
    }

    private void compareDecoding() {
        if (backend.access() == Access.WRITE_ONLY) {
            findings.same(place.map().name(), place.at(), "access", true, recorded.has("fields"));
            return;
        }
        compareReadAddresses();
        int[] words = words(recorded.get("words"));
        if (recorded.has("error")) {
            expectRefusal(words, "error " + recorded.get("error").asString());
            return;
        }
        RecordedFields fields = new RecordedFields(recorded.get("fields"));
        if (hasCodeWithoutMeaning(fields)) {
            expectRefusal(words, "a choice without a name");
        } else {
            compareFields(decoded(words), fields);
        }
    }

    private void expectRefusal(int[] words, String why) {
        Container<Coordinate> accepted;
        try {
            accepted = decoded(words);
        } catch (NeckarException _) {
            return;
        }
        findings.failure(place.map().name(), place.at().toString(), "", "expected " + why + ", got " + accepted);
    }

    /** The recording software lets codes of an enumeration pass that it does not name; here they are refused. */
    private boolean hasCodeWithoutMeaning(RecordedFields fields) {
        return place.map().fields().stream()
                .filter(field -> field.valueType().isEnum())
                .anyMatch(field -> fields.values().getOrDefault(RecordedFields.key(field.name()), List.of()).stream()
                        .anyMatch(code -> code > field.max()));
    }

    private Container<Coordinate> decoded(int[] words) {
        boolean withByteEnables =
                place.map().hasByteEnables() && words.length == 2 * place.map().words();
        return withByteEnables
                ? place.map().decodeWritten(place.at(), new int[] {words[0]}, new int[] {words[1]})
                : place.map().decodeAt(place.at(), words, 0);
    }

    private void compareFields(Container<Coordinate> container, RecordedFields expected) {
        same("field names", expected.values().keySet(), RecordedFields.keys(place.map()));
        for (RegisterField field : place.map().fields()) {
            List<Long> values = new ArrayList<>();
            for (int element = 0; element < field.size(); element++) {
                values.add(field.valueOf(container, element));
            }
            List<Long> wanted = expected.values().getOrDefault(RecordedFields.key(field.name()), List.of());
            if (!wanted.equals(values)) {
                findings.failure(
                        place.map().name(),
                        place.at().toString(),
                        field.name(),
                        "expected %s, got %s, bits %s differ".formatted(wanted, values, differing(wanted, values)));
            }
        }
    }

    /** The value bits in which two lists differ, as one hexadecimal number per element. */
    private static List<String> differing(List<Long> expected, List<Long> actual) {
        List<String> bits = new ArrayList<>();
        for (int element = 0; element < Math.min(expected.size(), actual.size()); element++) {
            bits.add("%#x".formatted(expected.get(element) ^ actual.get(element)));
        }
        return bits;
    }

    private void same(String what, Object expected, Object actual) {
        findings.same(place.map().name(), place.at(), what, expected, actual);
    }

    static int[] words(JsonNode array) {
        return array.valueStream().mapToInt(word -> (int) word.asLong()).toArray();
    }

    static List<String> hex(int[] words) {
        return Arrays.stream(words).mapToObj(ContainerVectors::hex).toList();
    }

    private static String hex(int word) {
        return "0x%08x".formatted(word);
    }
}
