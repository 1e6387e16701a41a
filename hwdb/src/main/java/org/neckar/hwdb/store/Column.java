package org.neckar.hwdb.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * One named column of a calibration record: a value per neuron, channel, driver... Immutable; arrays are copied on the
 * way in and on the way out. Equal when type and values are equal.
 *
 * <p>Stored form, always little-endian: 4 bytes per integer, 8 bytes per double (IEEE 754), one byte 0 or 1 per bit.
 */
public sealed interface Column permits Column.Ints, Column.Doubles, Column.Bits {
    /** Column of 32-bit integers, e.g. CapMem codes (0..1022). */
    static Ints of(int[] values) {
        return new Ints(values.clone());
    }

    /** Column of doubles, e.g. residuals in CADC LSB. */
    static Doubles of(double[] values) {
        return new Doubles(values.clone());
    }

    /** Column of yes/no values, e.g. success per neuron. */
    static Bits of(boolean[] values) {
        return new Bits(values.clone());
    }

    /** Number of values. */
    int length();

    /** Name of the value type in stores and exports: {@code int32}, {@code float64} or {@code bit}. */
    String type();

    /** The stored form. */
    byte[] toBytes();

    /**
     * Reads the stored form.
     *
     * @throws IllegalArgumentException if the type is unknown or the bytes cannot be {@code length} values of it
     */
    static Column fromBytes(String type, int length, byte[] bytes) {
        var size = switch (type) {
            case Ints.TYPE -> Integer.BYTES;
            case Doubles.TYPE -> Double.BYTES;
            case Bits.TYPE -> Byte.BYTES;
            default ->
                throw new IllegalArgumentException("column type: got " + type + " (allowed " + Ints.TYPE + ", "
                        + Doubles.TYPE + ", " + Bits.TYPE + ")");
        };
        if (bytes.length != (long) length * size) {
            throw new IllegalArgumentException("column of " + length + " x " + type + ": got " + bytes.length
                    + " bytes (allowed " + (long) length * size + ")");
        }
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case Ints.TYPE -> {
                var values = new int[length];
                buffer.asIntBuffer().get(values);
                yield new Ints(values);
            }
            case Doubles.TYPE -> {
                var values = new double[length];
                buffer.asDoubleBuffer().get(values);
                yield new Doubles(values);
            }
            default -> Bits.read(bytes);
        };
    }

    /** A column of integers. */
    final class Ints implements Column {
        static final String TYPE = "int32";
        private final int[] values;

        private Ints(int[] values) {
            this.values = values;
        }

        /** A fresh copy. */
        public int[] values() {
            return values.clone();
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public byte[] toBytes() {
            var buffer = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            buffer.asIntBuffer().put(values);
            return buffer.array();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ints that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return TYPE + "[" + values.length + "]";
        }
    }

    /** A column of doubles; every NaN equals every other. */
    final class Doubles implements Column {
        static final String TYPE = "float64";
        private final double[] values;

        private Doubles(double[] values) {
            this.values = values;
        }

        /** A fresh copy. */
        public double[] values() {
            return values.clone();
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public byte[] toBytes() {
            var buffer = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (var value : values) {
                // The canonical NaN: equal columns must have equal bytes and so equal checksums.
                buffer.putLong(Double.doubleToLongBits(value));
            }
            return buffer.array();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Doubles that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return TYPE + "[" + values.length + "]";
        }
    }

    /** A column of yes/no values. */
    final class Bits implements Column {
        static final String TYPE = "bit";
        private final boolean[] values;

        private Bits(boolean[] values) {
            this.values = values;
        }

        private static Bits read(byte[] bytes) {
            var values = new boolean[bytes.length];
            for (var i = 0; i < bytes.length; i++) {
                if (bytes[i] != 0 && bytes[i] != 1) {
                    throw new IllegalArgumentException("bit " + i + ": got " + bytes[i] + " (allowed 0, 1)");
                }
                values[i] = bytes[i] == 1;
            }
            return new Bits(values);
        }

        /** A fresh copy. */
        public boolean[] values() {
            return values.clone();
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public byte[] toBytes() {
            var bytes = new byte[values.length];
            for (var i = 0; i < values.length; i++) {
                bytes[i] = (byte) (values[i] ? 1 : 0);
            }
            return bytes;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bits that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return TYPE + "[" + values.length + "]";
        }
    }
}
