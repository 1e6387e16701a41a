package org.neckar.hal.register;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.IntervalCoordinate;

/**
 * Everything that follows from the {@link Cells} of a {@link MemoryBlock}: words and addresses are those of the cells,
 * one after the other. Where cells are bytes, a write leaves the other bytes of the first and the last word alone.
 *
 * @param <C> intervals of the memory
 * @param <T> the block
 */
final class BlockType<C extends Coordinate, T extends MemoryBlock<C>> implements ContainerType<C, T> {
    private static final ClassValue<BlockType<?, ?>> TYPES = new ClassValue<>() {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // of() has checked the pairing of block and intervals
        protected BlockType<?, ?> computeValue(Class<?> type) {
            return new BlockType(type);
        }
    };

    private final Class<T> type;
    private final Cells cells;
    private final CoordinateType<C> coordinates;
    private final AddressExpression first;
    private final RegisterMap<?, ?> cell;
    private final int cellBytes;
    private final MethodHandle constructor;

    @SuppressWarnings("unchecked") // a block declares its intervals twice, here and in MemoryBlock<C>
    private BlockType(Class<T> type) {
        this.type = type;
        cells = type.getAnnotation(Cells.class);
        if (cells == null) {
            throw new NeckarException(Recovery.BUG, type.getName() + ": a block of memory has @Cells");
        }
        coordinates = (CoordinateType<C>) CoordinateType.of(cells.at());
        first = AddressExpression.parse(cells.first(), cells.at());
        cell = cell(cells.of());
        cellBytes = cell.isByteOfAWord() ? 1 : Integer.BYTES;
        try {
            constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, byte[].class))
                    .asType(MethodType.methodType(Object.class, byte[].class));
        } catch (ReflectiveOperationException e) {
            throw new NeckarException(Recovery.BUG, name() + ": no public constructor from bytes", e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // every container pairs itself with its coordinates
    private static RegisterMap<?, ?> cell(Class<? extends Container<?>> type) {
        return RegisterMap.of((Class) type);
    }

    static BlockType<?, ?> of(Class<?> type) {
        return TYPES.get(type);
    }

    /** The values of all cells under one name. */
    private record CellField(String owner, String name, int size, RegisterField cell) implements GroupField {
        @Override
        public String meaning() {
            return cell.meaning();
        }

        @Override
        public String unit() {
            return cell.unit();
        }

        @Override
        public long min() {
            return cell.min();
        }

        @Override
        public long max() {
            return cell.max();
        }

        @Override
        public Class<?> valueType() {
            return cell.valueType();
        }

        @Override
        public boolean isList() {
            return true;
        }

        @Override
        public String where(int element) {
            return "%s.%s[%d]".formatted(owner, name, element);
        }
    }

    @Override
    public String name() {
        return type.getSimpleName();
    }

    @Override
    public String meaning() {
        return cells.meaning();
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
    public CoordinateType<C> coordinates() {
        return coordinates;
    }

    @Override
    public Access access() {
        return cell.access();
    }

    @Override
    public boolean differential() {
        return false;
    }

    @Override
    public Set<HardwareTarget> unreadableOn() {
        return cell.unreadableOn();
    }

    @Override
    public Set<Backend> backends() {
        return cell.backends();
    }

    @Override
    public Backend defaultBackend() {
        return cell.defaultBackend();
    }

    private static int cells(Coordinate at) {
        return ((IntervalCoordinate<?>) at).length();
    }

    /** Bytes of the first word in front of the block. */
    private int lead(C at) {
        return first.at(at, 0) * cellBytes % Integer.BYTES;
    }

    @Override
    public List<? extends GroupField> fields(C at) {
        return List.of(field(cells(at)));
    }

    private CellField field(int size) {
        return new CellField(name(), cells.field(), size, cell.fields().getFirst());
    }

    @Override
    public boolean hasSizeOfPlace() {
        return true;
    }

    @Override
    public int words(C at) {
        return (lead(at) + cells(at) * cellBytes + Integer.BYTES - 1) / Integer.BYTES;
    }

    @Override
    public int[] addresses(C at, Backend backend) {
        checkBackend(backend);
        int[] addresses = new int[words(at)];
        int begin = addressOf(cell, first.at(at, 0), backend);
        Arrays.setAll(addresses, word -> begin + word);
        return addresses;
    }

    private static <P extends Coordinate, U extends Container<P>> int addressOf(
            RegisterMap<P, U> cell, int index, Backend backend) {
        return cell.address(cell.coordinates().at(index), 0, backend);
    }

    @Override
    public List<String> fieldsAt(C at, int word, int bit) {
        int byteOfBlock = word * Integer.BYTES + (Integer.SIZE - 1 - bit) / Byte.SIZE - lead(at);
        boolean inside = byteOfBlock >= 0 && byteOfBlock < cells(at) * cellBytes;
        return inside ? List.of("%s[%d]".formatted(cells.field(), byteOfBlock / cellBytes)) : List.of();
    }

    @Override
    public T initial(C at) {
        return construct(new byte[cells(at) * cellBytes]);
    }

    private T construct(byte[] bytes) {
        try {
            return type.cast((Object) constructor.invokeExact(bytes));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new NeckarException(Recovery.BUG, name() + ": constructor failed", e);
        }
    }

    @Override
    public void encodeAt(C at, T block, int[] words, int[] byteEnables) {
        byte[] bytes = block.bytes();
        if (bytes.length != cells(at) * cellBytes) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: %d %s at %s (allowed %d, one per cell of the interval)"
                            .formatted(name(), bytes.length / cellBytes, cells.field(), at, cells(at)));
        }
        encode(at, bytes, words, byteEnables);
    }

    private void encode(C at, byte[] bytes, int[] words, int[] byteEnables) {
        int lead = lead(at);
        int count = words(at);
        Arrays.fill(words, 0, count, 0);
        Arrays.fill(byteEnables, 0, count, 0);
        for (int i = 0; i < bytes.length; i++) {
            int place = lead + i;
            int lane = Integer.BYTES - 1 - place % Integer.BYTES;
            words[place / Integer.BYTES] |= Byte.toUnsignedInt(bytes[i]) << (lane * Byte.SIZE);
            byteEnables[place / Integer.BYTES] |= 1 << lane;
        }
    }

    @Override
    public T decodeAt(C at, int[] words, int offset) {
        return construct(decode(at, words, offset));
    }

    private byte[] decode(C at, int[] words, int offset) {
        int lead = lead(at);
        byte[] bytes = new byte[cells(at) * cellBytes];
        for (int i = 0; i < bytes.length; i++) {
            int place = lead + i;
            int lane = Integer.BYTES - 1 - place % Integer.BYTES;
            bytes[i] = (byte) (words[offset + place / Integer.BYTES] >>> (lane * Byte.SIZE));
        }
        return bytes;
    }

    @Override
    public FieldValues initialValues(C at) {
        return new FieldValues(name(), Map.of(cells.field(), cells(at)));
    }

    @Override
    public FieldValues values(T block) {
        int count = block.sizeBytes() / cellBytes;
        FieldValues values = new FieldValues(name(), Map.of(cells.field(), count));
        long[] column = values.column(cells.field());
        for (int i = 0; i < count; i++) {
            column[i] = cellBytes == 1 ? block.byteAt(i) : Integer.toUnsignedLong(block.wordAtByte(i * cellBytes));
        }
        return values;
    }

    @Override
    public T container(FieldValues values) {
        long[] column = values.column(cells.field());
        GroupField field = field(column.length);
        byte[] bytes = new byte[column.length * cellBytes];
        for (int i = 0; i < column.length; i++) {
            field.checkRange(column[i], i);
            if (cellBytes == 1) {
                bytes[i] = (byte) column[i];
            } else {
                MemoryBlock.putWord(bytes, i * cellBytes, (int) column[i]);
            }
        }
        return construct(bytes);
    }

    @Override
    public void encodeValues(C at, FieldValues values, int[] words, int[] byteEnables) {
        encodeAt(at, container(values), words, byteEnables);
    }

    @Override
    public FieldValues decodeValues(C at, int[] words) {
        checkWords(at, words);
        return values(decodeAt(at, words, 0));
    }

    @Override
    public FieldValues decodeWrittenValues(C at, int[] words, int[] byteEnables) {
        return decodeValues(at, words);
    }

    @Override
    public String toString() {
        return name();
    }
}
