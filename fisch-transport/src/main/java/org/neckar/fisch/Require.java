package org.neckar.fisch;

/** Refuses values that the hardware has no room for, with a message that names value and limits. */
public final class Require {
    private Require() {}

    /**
     * The value, if it lies between the limits (both allowed).
     *
     * @param what name of the value and where it belongs, e.g. {@code "JTAG scaler"}
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it does not
     */
    public static int inRange(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw outOfRange(what, value, min, max);
        }
        return value;
    }

    /**
     * The value, if it lies between the limits (both allowed).
     *
     * @param what name of the value and where it belongs, e.g. {@code "wait until"}
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it does not
     */
    public static long inRange(String what, long value, long min, long max) {
        if (value < min || value > max) {
            throw outOfRange(what, value, min, max);
        }
        return value;
    }

    private static NeckarException outOfRange(String what, long value, long min, long max) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "%s: got %d = %#x (allowed %d..%d = %#x)".formatted(what, value, value, min, max, max));
    }
}
