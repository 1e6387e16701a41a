package org.neckar.lola.composite;

/** How several flags of a register stand for one number. */
public enum Joint {
    /** One flag or number, as it is. */
    SINGLE {
        @Override
        long toBits(long value) {
            return value;
        }

        @Override
        long fromBits(long bits) {
            return bits;
        }

        @Override
        long max(int flags) {
            return Long.MAX_VALUE;
        }
    },
    /** Flag k weighs 2^k. */
    BINARY {
        @Override
        long toBits(long value) {
            return value;
        }

        @Override
        long fromBits(long bits) {
            return bits;
        }

        @Override
        long max(int flags) {
            return (1L << flags) - 1;
        }
    },
    /** The first n flags are set for n; a flag after an unset one does not count. */
    THERMOMETER {
        @Override
        long toBits(long value) {
            return (1L << value) - 1;
        }

        @Override
        long fromBits(long bits) {
            return Long.numberOfTrailingZeros(~bits);
        }

        @Override
        long max(int flags) {
            return flags;
        }
    };

    abstract long toBits(long value);

    abstract long fromBits(long bits);

    abstract long max(int flags);
}
