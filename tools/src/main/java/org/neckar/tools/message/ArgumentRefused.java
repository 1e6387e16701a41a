package org.neckar.tools.message;

import java.io.Serial;
import java.util.function.Supplier;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** An argument of a command was refused. The message is that of the cause; this says which argument it is about. */
public final class ArgumentRefused extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String argument;

    private ArgumentRefused(String argument, NeckarException cause) {
        super(cause.recovery(), cause.getMessage(), cause);
        this.argument = argument;
    }

    /**
     * A refusal in few words.
     *
     * @param argument as given
     * @param message what, got, allowed, remedy
     */
    public static ArgumentRefused because(String argument, String message) {
        return new ArgumentRefused(argument, new NeckarException(Recovery.FIX_INPUT, message));
    }

    /** The argument as it was given. */
    public String argument() {
        return argument;
    }

    /**
     * What an argument stands for.
     *
     * @param argument as given
     * @param reading takes it apart
     * @throws ArgumentRefused when the reading throws a {@link NeckarException}
     */
    public static <R> R unlessRead(String argument, Supplier<R> reading) {
        try {
            return reading.get();
        } catch (NeckarException e) {
            throw new ArgumentRefused(argument, e);
        }
    }
}
