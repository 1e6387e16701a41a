package org.neckar.grenade.network;

/**
 * A raw code of the chip: a CapMem value 0..1022, a capacitance 0..63...
 *
 * @param value the code
 */
public record Code(int value) implements Setting {
    @Override
    public Kind kind() {
        return Kind.CODE;
    }

    @Override
    public double number() {
        return value;
    }

    @Override
    public String toString() {
        return value + " (code)";
    }
}
