package org.neckar.hal.register;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/** One field of a {@link Container}, read from its {@link Bits}: name, place, range, default and meaning. */
public final class RegisterField implements GroupField {
    private final String container;
    private final String name;
    private final Bits bits;
    private final Class<?> valueType;
    private final boolean list;
    private final List<BitPlacement> elements;
    private final MethodHandle accessor;
    private final FieldCode code;
    private final long min;
    private final long max;

    RegisterField(RecordComponent component) {
        container = component.getDeclaringRecord().getSimpleName();
        name = component.getName();
        bits = component.getAnnotation(Bits.class);
        if (bits == null) {
            throw new NeckarException(Recovery.BUG, where() + ": no @Bits");
        }
        list = component.getType() == List.class;
        valueType = list ? elementType(component) : component.getType();
        elements = BitPlacement.parseElements(bits.value(), where());
        accessor = accessor(component);
        code = RegisterMap.instance(bits.code());
        min = lowerLimit();
        max = upperLimit();
        if (!list && elements.size() > 1) {
            throw new NeckarException(Recovery.BUG, where() + ": several elements need a List component");
        }
        if (bits.initial().length != 1 && bits.initial().length != elements.size()) {
            throw new NeckarException(
                    Recovery.BUG,
                    "%s: %d defaults (allowed 1 or %d)".formatted(where(), bits.initial().length, elements.size()));
        }
    }

    private static Class<?> elementType(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new NeckarException(Recovery.BUG, where() + ": accessor is not public", e);
        }
    }

    private long lowerLimit() {
        if (Coordinate.class.isAssignableFrom(valueType)) {
            return coordinateType().min();
        }
        return bits.signed() && bits.max() == -1 ? -1L << (width() - 1) : bits.min();
    }

    private long upperLimit() {
        if (Coordinate.class.isAssignableFrom(valueType)) {
            return coordinateType().max();
        }
        if (valueType.isEnum()) {
            return valueType.getEnumConstants().length - 1L;
        }
        long allOnes = width() == 64 ? -1 : (1L << width()) - 1;
        return bits.max() != -1 ? bits.max() : bits.signed() ? allOnes >>> 1 : allOnes;
    }

    private int width() {
        return elements.getFirst().width();
    }

    private CoordinateType<?> coordinateType() {
        return CoordinateType.of(valueType.asSubclass(Coordinate.class));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String meaning() {
        return bits.meaning();
    }

    @Override
    public String unit() {
        return bits.unit();
    }

    @Override
    public long min() {
        return min;
    }

    @Override
    public long max() {
        return max;
    }

    @Override
    public Class<?> valueType() {
        return valueType;
    }

    /** Added to the value before it is stored. */
    public int storedOffset() {
        return bits.storedOffset();
    }

    /** The code of the stored bits in one line, empty for none. */
    public String codeRule() {
        return code.rule();
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean isList() {
        return list;
    }

    /** Places of the elements. */
    public List<BitPlacement> placements() {
        return elements;
    }

    /** Default of one element as a number. */
    public long initial(int element) {
        long[] initial = bits.initial();
        return initial.length == 1 ? initial[0] : initial[element];
    }

    /** The default as the component's type. */
    Object initialValue() {
        return assemble(this::initial);
    }

    /** The component made of the numbers of its elements, which are checked. */
    Object fromValues(RegisterMap.Values values) {
        return assemble(element -> {
            long value = values.valueOf(this, element);
            checkRange(value, element);
            return value;
        });
    }

    /**
     * Value of one element of a container as a number: 0 or 1 for flags, ordinals for enums, indices for coordinates.
     */
    public long valueOf(Object container, int element) {
        Object value;
        try {
            value = (Object) accessor.invokeExact(container);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new NeckarException(Recovery.BUG, where() + ": accessor failed", e);
        }
        if (list) {
            List<?> values = (List<?>) value;
            if (values.size() != elements.size()) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s: %d elements (expected %d)".formatted(where(), values.size(), elements.size()));
            }
            return number(values.get(element));
        }
        return number(value);
    }

    @SuppressWarnings("EnumOrdinal") // register enums are declared in the order of their codes
    private long number(Object value) {
        return switch (value) {
            case Boolean flag -> flag ? 1 : 0;
            case Integer number -> number;
            case Long number -> number;
            case Enum<?> constant -> constant.ordinal();
            case Coordinate coordinate -> coordinate.toEnum();
            case null -> throw new NeckarException(Recovery.FIX_INPUT, where() + ": no value (null)");
            default -> throw new NeckarException(Recovery.BUG, where() + ": type " + value.getClass() + " has no bits");
        };
    }

    boolean hasByteEnables() {
        return elements.getFirst().hasByteEnables();
    }

    /** Whether values are stored as they are. */
    boolean isPlain() {
        return bits.storedOffset() == 0 && bits.code() == FieldCode.Plain.class;
    }

    /** The bits that stand for a value. */
    long stored(long value) {
        return code.encode(value + bits.storedOffset());
    }

    /** The value that bits stand for; not checked. */
    long value(long stored) {
        return code.decode(bits.signed() ? signExtended(stored) : stored) - bits.storedOffset();
    }

    void encode(Object container, int[] words, int offset, int[] byteEnables) {
        for (int element = 0; element < elements.size(); element++) {
            long value = valueOf(container, element);
            checkRange(value, element);
            elements.get(element).put(stored(value), words, offset, byteEnables);
        }
    }

    @Override
    public String where(int element) {
        return list ? where() + "[" + element + "]" : where();
    }

    Object decode(int[] words, int offset, int[] byteEnables) {
        return assemble(element -> {
            long value = value(elements.get(element).take(words, offset, byteEnables));
            checkRange(value, element);
            return value;
        });
    }

    private long signExtended(long stored) {
        int above = Long.SIZE - width();
        return stored << above >> above;
    }

    private Object assemble(java.util.function.IntToLongFunction values) {
        if (!list) {
            return object(values.applyAsLong(0));
        }
        List<Object> objects = new ArrayList<>(elements.size());
        for (int element = 0; element < elements.size(); element++) {
            objects.add(object(values.applyAsLong(element)));
        }
        return List.copyOf(objects);
    }

    private Object object(long value) {
        if (valueType == boolean.class || valueType == Boolean.class) {
            return value != 0;
        }
        if (valueType == int.class || valueType == Integer.class) {
            return (int) value;
        }
        if (valueType == long.class || valueType == Long.class) {
            return value;
        }
        if (valueType.isEnum()) {
            return valueType.getEnumConstants()[(int) value];
        }
        return coordinateType().at(value);
    }

    private String where() {
        return container + "." + name;
    }

    @Override
    public String toString() {
        return where();
    }
}
