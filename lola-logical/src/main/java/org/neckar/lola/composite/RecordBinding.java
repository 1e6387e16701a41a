package org.neckar.lola.composite;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.register.FieldValues;

/**
 * Ties a record, which may hold further records, to the fields of a composite: the path of a component, such as
 * {@code leak.iBias}, is the name of its field. Components are flags, numbers and choices whose constants stand in the
 * order of their codes. Immutable and thread-safe.
 *
 * @param <R> the record
 */
public final class RecordBinding<R extends Record> {
    private final Node root;
    private final Map<String, MethodHandle> numbers = new LinkedHashMap<>();

    /** How a component is made of field values. */
    private sealed interface Component {
        Object read(FieldValues values);
    }

    /** A flag, number or choice. */
    private record Leaf(String path, Class<?> type) implements Component {
        @Override
        public Object read(FieldValues values) {
            long value = values.get(path);
            if (type == boolean.class) {
                return value != 0;
            }
            return type.isEnum() ? type.getEnumConstants()[(int) value] : (Object) (int) value;
        }
    }

    /** A record. */
    private record Node(MethodHandle constructor, List<Component> components) implements Component {
        @Override
        public Object read(FieldValues values) {
            Object[] read = new Object[components.size()];
            for (int i = 0; i < read.length; i++) {
                read[i] = components.get(i).read(values);
            }
            try {
                return (Object) constructor.invokeExact(read);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new NeckarException(Recovery.BUG, "record constructor failed: " + constructor, e);
            }
        }
    }

    private RecordBinding(Class<R> type) {
        root = node(type, "", MethodHandles.identity(type));
    }

    /**
     * Ties a record to a composite.
     *
     * @throws NeckarException when the paths of the record are not exactly the names of the composite
     */
    public static <R extends Record> RecordBinding<R> of(Class<R> type, Composite<?> composite) {
        RecordBinding<R> binding = new RecordBinding<>(type);
        Set<String> paths = binding.numbers.keySet();
        if (!paths.equals(composite.sizes().keySet())) {
            throw new NeckarException(
                    Recovery.BUG,
                    "%s: components %s (expected %s)"
                            .formatted(type.getName(), paths, composite.sizes().keySet()));
        }
        return binding;
    }

    private Node node(Class<?> type, String path, MethodHandle fromRoot) {
        RecordComponent[] declared = type.getRecordComponents();
        List<Component> components = new ArrayList<>();
        Class<?>[] parameters = new Class<?>[declared.length];
        for (int i = 0; i < declared.length; i++) {
            parameters[i] = declared[i].getType();
            components.add(component(declared[i], path, fromRoot));
        }
        try {
            MethodHandle constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asType(MethodType.genericMethodType(parameters.length))
                    .asSpreader(Object[].class, parameters.length);
            return new Node(constructor, List.copyOf(components));
        } catch (ReflectiveOperationException e) {
            throw notPublic(type, e);
        }
    }

    private Component component(RecordComponent declared, String outer, MethodHandle fromRoot) {
        Class<?> type = declared.getType();
        String path = Names.join(outer, declared.getName());
        try {
            MethodHandle accessor = MethodHandles.filterReturnValue(
                    fromRoot, MethodHandles.publicLookup().unreflect(declared.getAccessor()));
            if (type.isRecord()) {
                return node(type, path, accessor);
            }
            numbers.put(path, number(type, accessor));
            return new Leaf(path, type);
        } catch (IllegalAccessException e) {
            throw notPublic(declared.getDeclaringRecord(), e);
        }
    }

    private static MethodHandle number(Class<?> type, MethodHandle accessor) throws IllegalAccessException {
        MethodHandle plain = accessor;
        if (type.isEnum()) {
            try {
                MethodHandle ordinal = MethodHandles.publicLookup()
                        .findVirtual(Enum.class, "ordinal", MethodType.methodType(int.class));
                plain = MethodHandles.filterReturnValue(
                        accessor, ordinal.asType(MethodType.methodType(int.class, type)));
            } catch (NoSuchMethodException e) {
                throw new NeckarException(Recovery.BUG, "choices have no order in this Java runtime", e);
            }
        }
        return MethodHandles.explicitCastArguments(plain, MethodType.methodType(long.class, Object.class));
    }

    private static NeckarException notPublic(Class<?> type, ReflectiveOperationException cause) {
        return new NeckarException(Recovery.BUG, type.getName() + ": the record is not public", cause);
    }

    /** Writes all components of a record into the fields of the same names. */
    public void write(R value, FieldValues into) {
        numbers.forEach((path, accessor) -> into.set(path, value(value, path, accessor)));
    }

    /**
     * One component as a number.
     *
     * @throws NeckarException when there is no component of this path
     */
    public long value(R value, String path) {
        MethodHandle accessor = numbers.get(path);
        if (accessor == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: no component '%s' (allowed %s)"
                            .formatted(value.getClass().getSimpleName(), path, numbers.keySet()));
        }
        return value(value, path, accessor);
    }

    private long value(R value, String path, MethodHandle accessor) {
        try {
            return (long) accessor.invokeExact((Object) value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new NeckarException(Recovery.BUG, path + ": accessor failed", e);
        }
    }

    /** The record whose components have the values of the fields. */
    @SuppressWarnings("unchecked") // the root node makes records of type R
    public R read(FieldValues values) {
        return (R) root.read(values);
    }
}
