package org.neckar.hal.register;

/** A reversible code of one field's value, for fields that are not stored as plain binary numbers. */
public interface FieldCode {
    /** The stored bits of a value. */
    long encode(long value);

    /** The value of stored bits. */
    long decode(long stored);

    /** The code in one line of the register manual; empty for none. */
    String rule();

    /** No code. */
    final class Plain implements FieldCode {
        @Override
        public long encode(long value) {
            return value;
        }

        @Override
        public long decode(long stored) {
            return stored;
        }

        @Override
        public String rule() {
            return "";
        }
    }
}
