package org.neckar.hal.register;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Everything that follows from the declaration of a container: encoding, decoding, addresses, default and the facts for
 * the register manual. One instance per container type, immutable and thread-safe.
 *
 * @param <C> coordinates of the container
 * @param <T> the container, a public record
 */
public final class RegisterMap<C extends Coordinate, T extends Container<C>> implements ContainerType<C, T> {
    private static final ClassValue<RegisterMap<?, ?>> MAPS = new ClassValue<>() {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // of() has checked the pairing of container and coordinate
        protected RegisterMap<?, ?> computeValue(Class<?> type) {
            return new RegisterMap(type);
        }
    };

    private static final int ALL_BYTES = 0xf;
    private static final int[] NO_BYTE_ENABLES = {};

    /** Parsed {@link Fixed}. */
    private record FixedBits(Fixed declared, BitPlacement placement) {}

    private final Class<T> type;
    private final Register register;
    private final CoordinateType<C> coordinates;
    private final List<RegisterField> fields;
    private final Map<Backend, AddressExpression[]> addresses;
    private final List<FixedBits> fixed;
    private final boolean hasByteEnables;
    private final AddressExpression byteLane; // null for containers of whole words
    private final MethodHandle constructor;
    private final WordCode code;
    private final T initial;
    private final FieldValues initialValues;
    private final int[] plainWords;
    private final int[] plainEnables;

    @SuppressWarnings(
            "unchecked") // a container declares its coordinate type twice, here and in Container<C>; tests compare
    private RegisterMap(Class<T> type) {
        this.type = type;
        register = type.getAnnotation(Register.class);
        if (register == null || !type.isRecord()) {
            throw new NeckarException(Recovery.BUG, type.getName() + ": a container is a record with @Register");
        }
        coordinates = (CoordinateType<C>) CoordinateType.of(register.at());
        fields = Arrays.stream(type.getRecordComponents())
                .map(RegisterField::new)
                .toList();
        fixed = Arrays.stream(register.fixed())
                .map(declared -> new FixedBits(declared, BitPlacement.of(declared)))
                .toList();
        hasByteEnables = fields.stream().anyMatch(RegisterField::hasByteEnables);
        byteLane = register.byteLane().isEmpty() ? null : AddressExpression.parse(register.byteLane(), register.at());
        addresses = addresses();
        constructor = constructor();
        code = instance(register.code());
        initial = construct(fields.stream().map(RegisterField::initialValue).toArray());
        initialValues = values(initial);
        plainWords = new int[words()];
        plainEnables = new int[words()];
        if (!hasByteEnables) {
            Arrays.fill(plainEnables, ALL_BYTES);
        }
        fixed.forEach(bits -> bits.placement.put(bits.declared.bits(), plainWords, 0, plainEnables));
    }

    /** The register map of a container type. */
    @SuppressWarnings("unchecked") // the ClassValue computes the entry for exactly this class
    public static <C extends Coordinate, T extends Container<C>> RegisterMap<C, T> of(Class<T> type) {
        // A container keeps its default in a constant made by this very method: initialise it before the map is made.
        try {
            MethodHandles.lookup().ensureInitialized(type);
        } catch (IllegalAccessException e) {
            throw new NeckarException(Recovery.BUG, type.getName() + ": the record is not public", e);
        }
        return (RegisterMap<C, T>) MAPS.get(type);
    }

    /** The register map of a container. */
    @SuppressWarnings("unchecked") // a record's class is the class of its register map
    public static <C extends Coordinate, T extends Container<C>> RegisterMap<C, T> of(T container) {
        return (RegisterMap<C, T>) MAPS.get(container.getClass());
    }

    static <I> I instance(Class<? extends I> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new NeckarException(Recovery.BUG, type.getName() + ": no public constructor without arguments", e);
        }
    }

    private Map<Backend, AddressExpression[]> addresses() {
        Map<Backend, AddressExpression[]> map = new EnumMap<>(Backend.class);
        for (Route route : register.routes()) {
            String[] texts = route.address();
            if (texts.length != 1 && texts.length != register.words()) {
                throw new NeckarException(
                        Recovery.BUG,
                        "%s: %d address formulas for %d words".formatted(name(), texts.length, register.words()));
            }
            AddressExpression[] parsed = Arrays.stream(texts)
                    .map(text -> AddressExpression.parse(text, register.at()))
                    .toArray(AddressExpression[]::new);
            for (Backend backend : route.via()) {
                map.put(backend, parsed);
            }
        }
        return map;
    }

    private MethodHandle constructor() {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asType(MethodType.genericMethodType(parameters.length))
                    .asSpreader(Object[].class, parameters.length);
        } catch (ReflectiveOperationException e) {
            throw new NeckarException(Recovery.BUG, name() + ": the record is not public", e);
        }
    }

    /** A container made of components as they stand: ranges are checked when it is encoded. */
    T construct(Object[] values) {
        try {
            return type.cast((Object) constructor.invokeExact(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new NeckarException(Recovery.BUG, name() + ": constructor failed", e);
        }
    }

    /** Where {@link #fromValues} takes numbers from. */
    @FunctionalInterface
    public interface Values {
        /** The value of one element of a field, as a number: see {@link RegisterField#valueOf}. */
        long valueOf(RegisterField field, int element);
    }

    /**
     * A container made of the numbers of its fields.
     *
     * @throws NeckarException when a number is out of range, naming container, field, value and range
     */
    public T fromValues(Values values) {
        return construct(fields.stream().map(field -> field.fromValues(values)).toArray());
    }

    @Override
    public String name() {
        return type.getSimpleName();
    }

    @Override
    public String topic() {
        return type.getPackageName().replaceFirst(".*\\.", "");
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public String meaning() {
        return register.meaning();
    }

    @Override
    public CoordinateType<C> coordinates() {
        return coordinates;
    }

    /** The code over all words in one line, empty for none; bit placements tell of the words before this code. */
    public String codeRule() {
        return code.rule();
    }

    /** Number of 32-bit words. */
    public int words() {
        return register.words();
    }

    @Override
    public Access access() {
        return register.access();
    }

    @Override
    public boolean differential() {
        return register.differential();
    }

    /** What transfers cause and what the hardware makes of the content; empty for plain storage. */
    public List<Behaviour> behaviour() {
        return List.of(register.behaviour());
    }

    @Override
    public Set<HardwareTarget> unreadableOn() {
        return Set.of(register.unreadableOn());
    }

    @Override
    public Backend defaultBackend() {
        return register.routes()[0].via()[0];
    }

    @Override
    public Set<Backend> backends() {
        return addresses.keySet();
    }

    /** The fields in declared order. */
    public List<RegisterField> fields() {
        return fields;
    }

    /** Bits that are not a matter of choice. */
    public List<Fixed> fixedBits() {
        return fixed.stream().map(FixedBits::declared).toList();
    }

    /** The container with every field at its default. */
    public T initial() {
        return initial;
    }

    @Override
    public T initial(C at) {
        return initial;
    }

    /** Address of one word. */
    public int address(C at, int word, Backend backend) {
        AddressExpression[] formulas = formulas(backend);
        return formulas[formulas.length == 1 ? 0 : word].at(at, word);
    }

    @Override
    public int[] addresses(C at, Backend backend) {
        int[] result = new int[words()];
        for (int word = 0; word < result.length; word++) {
            result[word] = address(at, word, backend);
        }
        return result;
    }

    /** The address formula of a word as declared. */
    public String addressFormula(int word, Backend backend) {
        AddressExpression[] formulas = formulas(backend);
        return formulas[formulas.length == 1 ? 0 : word].toString();
    }

    private AddressExpression[] formulas(Backend backend) {
        checkBackend(backend);
        return addresses.get(backend);
    }

    /** The words of a container. */
    public int[] encode(T container) {
        int[] words = new int[words()];
        encode(container, words, 0);
        return words;
    }

    /**
     * Writes the words of a container into {@code words} from {@code offset} on.
     *
     * @throws NeckarException when a field is out of range, naming container, field, value and range
     */
    public void encode(T container, int[] words, int offset) {
        encode(container, words, offset, hasByteEnables ? new int[offset + words()] : NO_BYTE_ENABLES);
    }

    private void encode(T container, int[] words, int offset, int[] byteEnables) {
        placeFields(container, words, offset, byteEnables);
        code.encode(words, offset);
    }

    /** The words before the code of the container. */
    void placeFields(T container, int[] words, int offset, int[] byteEnables) {
        Arrays.fill(words, offset, offset + words(), 0);
        for (RegisterField field : fields) {
            field.encode(container, words, offset, byteEnables);
        }
        for (FixedBits bits : fixed) {
            bits.placement.put(bits.declared.bits(), words, offset, byteEnables);
        }
    }

    /** Whether writes may enable less than all bytes of a word. */
    public boolean hasByteEnables() {
        return hasByteEnables || byteLane != null;
    }

    /** Whether the container is a {@linkplain Register#byteLane() single byte} of a word that others hold whole. */
    public boolean isByteOfAWord() {
        return byteLane != null;
    }

    @Override
    public void encodeAt(C at, T container, int[] words, int[] byteEnables) {
        Arrays.fill(byteEnables, 0, words(), hasByteEnables ? 0 : ALL_BYTES);
        encode(container, words, 0, byteEnables);
        if (byteLane != null) {
            words[0] <<= laneShift(at);
            byteEnables[0] = 1 << (laneShift(at) / Byte.SIZE);
        }
    }

    private int laneShift(C at) {
        return (3 - byteLane.at(at, 0)) * Byte.SIZE;
    }

    /**
     * The container that words stand for. Bits outside the fields are ignored.
     *
     * @throws NeckarException when stored bits are outside the range of their field
     */
    public T decode(int[] words, int offset) {
        int[] plain = Arrays.copyOfRange(words, offset, offset + words());
        int[] byteEnables = NO_BYTE_ENABLES;
        if (hasByteEnables) {
            byteEnables = new int[words()];
            Arrays.fill(byteEnables, ALL_BYTES);
        }
        return decode(plain, byteEnables);
    }

    @Override
    public T decodeAt(C at, int[] words, int offset) {
        return byteLane == null
                ? decode(words, offset)
                : decode(new int[] {(words[offset] >>> laneShift(at)) & 0xff}, 0);
    }

    /**
     * The container that a write stands for; the inverse of {@link #encodeAt}.
     *
     * @throws NeckarException when stored bits are outside the range of their field
     */
    public T decodeWritten(C at, int[] words, int[] byteEnables) {
        return hasByteEnables ? decode(words.clone(), byteEnables) : decodeAt(at, words, 0);
    }

    private T decode(int[] plain, int[] byteEnables) {
        code.decode(plain, 0);
        checkFixedBits(plain, byteEnables, 0);
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).decode(plain, 0, byteEnables);
        }
        return construct(values);
    }

    @Override
    public List<RegisterField> fields(C at) {
        return fields;
    }

    @Override
    public int words(C at) {
        return words();
    }

    /** What a bit of a plain word belongs to; nothing where a code spreads fields over the bits. */
    public Stream<FieldElement> elementsAt(int word, int bit) {
        return isCoded()
                ? Stream.empty()
                : fields.stream()
                        .flatMap(field -> IntStream.range(0, field.size())
                                .filter(element ->
                                        field.placements().get(element).covers(word, bit))
                                .mapToObj(element -> new FieldElement(field, element)));
    }

    @Override
    public List<String> fieldsAt(C at, int word, int bit) {
        return elementsAt(word, byteLane == null ? bit : bit - laneShift(at))
                .map(FieldElement::toString)
                .toList();
    }

    @Override
    public FieldValues values(T container) {
        FieldValues values = FieldValues.zeros(name(), fields);
        for (RegisterField field : fields) {
            for (int element = 0; element < field.size(); element++) {
                values.set(field.name(), element, field.valueOf(container, element));
            }
        }
        return values;
    }

    @Override
    public T container(FieldValues values) {
        return fromValues((field, element) -> values.get(field.name(), element));
    }

    @Override
    public FieldValues initialValues(C at) {
        return initialValues.copy();
    }

    @Override
    public void encodeValues(C at, FieldValues values, int[] words, int[] byteEnables) {
        RegisterRun run = new RegisterRun(this, 1, words, byteEnables, 0).clear();
        for (RegisterField field : fields) {
            for (int element = 0; element < field.size(); element++) {
                run.put(field, element, ValueColumn.of(values, field.name(), element, 0));
            }
        }
        run.close();
        if (byteLane != null) {
            words[0] <<= laneShift(at);
            byteEnables[0] = 1 << (laneShift(at) / Byte.SIZE);
        }
    }

    @Override
    public FieldValues decodeValues(C at, int[] words) {
        checkWords(at, words);
        return values(decodeAt(at, words, 0));
    }

    @Override
    public FieldValues decodeWrittenValues(C at, int[] words, int[] byteEnables) {
        checkWords(at, words);
        return values(decodeWritten(at, words, byteEnables));
    }

    WordCode code() {
        return code;
    }

    boolean isCoded() {
        return !code.rule().isEmpty();
    }

    /** The words with all fields 0, not to be changed. */
    int[] plainWords() {
        return plainWords;
    }

    /** The byte enables with all fields 0, not to be changed. */
    int[] plainEnables() {
        return plainEnables;
    }

    /** Refuses plain words whose fixed bits are not those of the register. */
    void checkFixedBits(int[] words, int[] byteEnables, int offset) {
        for (FixedBits bits : fixed) {
            checkFixed(bits, bits.placement.take(words, offset, byteEnables));
        }
    }

    private void checkFixed(FixedBits bits, long found) {
        if (bits.declared.checked() && found != bits.declared.bits()) {
            throw new NeckarException(
                    Recovery.BOARD_FAULT,
                    "%s: %s is %d (expected %d); the answer is not that of this register"
                            .formatted(name(), bits.declared.meaning(), found, bits.declared.bits()));
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
