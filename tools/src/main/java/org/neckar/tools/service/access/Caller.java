package org.neckar.tools.service.access;

import io.grpc.Context;
import java.util.Objects;
import java.util.Optional;

/**
 * Who a call belongs to.
 *
 * @param name the user, if anything proves it
 * @param proof how that is known
 * @param allowance what the user's token grants
 */
public record Caller(Optional<String> name, Proof proof, Allowance allowance) {
    /** Somebody on this machine. */
    static final Caller UNPROVEN = new Caller(Optional.empty(), Proof.WORD, Allowance.NONE);

    static final Context.Key<Caller> KEY = Context.key("neckar-caller");

    /** Checks that nothing is null. */
    public Caller {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(allowance, "allowance");
    }

    /** The caller of the call that the present thread serves; empty outside of calls that came through the door. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(KEY.get());
    }
}
