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
public final class RegisterMap<C extends Coordinate, T extends Container<C>> {
    private static final ClassValue<RegisterMap<?, ?>> MAPS = new ClassValue<>() {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // of() has checked the pairing of container and coordinate
        protected RegisterMap<?, ?> computeValue(Class<?> type) {
            return new RegisterMap(type);
        }
    };

    private final Class<T> type;
    private final Register register;
    private final CoordinateType<C> coordinates;
    private final List<RegisterField> fields;
    private final Map<Backend, AddressExpression[]> addresses;
    private final MethodHandle constructor;
    private final WordCode code;
    private final T initial;

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
        addresses = addresses();
        constructor = constructor();
        code = instance(register.code());
        initial = construct(fields.stream().map(RegisterField::initialValue).toArray());
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

    /** Name of the container in the field's notation. */
    public String name() {
        return type.getSimpleName();
    }

    /** The container type. */
    public Class<T> type() {
        return type;
    }

    /** One sentence of the register manual. */
    public String meaning() {
        return register.meaning();
    }

    /** Where the container exists. */
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

    /** Directions. */
    public Access access() {
        return register.access();
    }

    /** Whether differential writes are allowed. */
    public boolean differential() {
        return register.differential();
    }

    /** Peers that refuse to be read. */
    public Set<HardwareTarget> unreadableOn() {
        return Set.of(register.unreadableOn());
    }

    /** The back end used unless another one is asked for. */
    public Backend defaultBackend() {
        return register.routes()[0].via()[0];
    }

    /** All back ends. */
    public Set<Backend> backends() {
        return addresses.keySet();
    }

    /** The fields in declared order. */
    public List<RegisterField> fields() {
        return fields;
    }

    /** The container with every field at its default. */
    public T initial() {
        return initial;
    }

    /** Address of one word. */
    public int address(C at, int word, Backend backend) {
        AddressExpression[] formulas = formulas(backend);
        return formulas[formulas.length == 1 ? 0 : word].at(at, word);
    }

    /** Addresses of all words, in the order of the words. */
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
        AddressExpression[] formulas = addresses.get(backend);
        if (formulas == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s: no back end %s (allowed %s)".formatted(name(), backend, backends()));
        }
        return formulas;
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
        placeFields(container, words, offset);
        code.encode(words, offset);
    }

    /** The words before the code of the container. */
    void placeFields(T container, int[] words, int offset) {
        Arrays.fill(words, offset, offset + words(), 0);
        for (RegisterField field : fields) {
            field.encode(container, words, offset);
        }
    }

    /**
     * The container that words stand for. Bits outside the fields are ignored.
     *
     * @throws NeckarException when stored bits are outside the range of their field
     */
    public T decode(int[] words, int offset) {
        int[] plain = Arrays.copyOfRange(words, offset, offset + words());
        code.decode(plain, 0);
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).decode(plain, 0);
        }
        return construct(values);
    }

    @Override
    public String toString() {
        return name();
    }
}
