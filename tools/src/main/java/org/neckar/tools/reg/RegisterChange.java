package org.neckar.tools.reg;

import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.FieldValues;

/**
 * A write of a register on a board and what it changed.
 *
 * @param written words that were sent, or would be
 * @param compared whether the register could be read before
 * @param changes against what was there; empty when it could not be read
 * @param done false for a dry run
 */
public record RegisterChange(EncodedRegister written, boolean compared, BitChanges changes, boolean done) {
    /**
     * The record of a change.
     *
     * @param changes null when the register could not be read
     */
    public static RegisterChange of(Place place, Backend backend, BitChanges changes, FieldValues after, boolean done) {
        return new RegisterChange(
                EncodedRegister.of(place, after, backend),
                changes != null,
                changes == null ? new BitChanges(List.of(), List.of()) : changes,
                done);
    }

    /**
     * Refuses what cannot be done before anything is connected.
     *
     * @param keepOthers the present value of the other fields is needed
     * @throws NeckarException when the register can only be read, or has to be read and cannot
     */
    public static void checkPossible(Place place, Backend backend, boolean keepOthers) {
        if (!place.group().isWritableOver(backend)) {
            throw refused(place, backend, "cannot be written", "read it");
        }
        if (keepOthers && !BoardRegister.isReadable(place, backend)) {
            throw refused(
                    place,
                    backend,
                    "cannot be read, so its other fields are not known",
                    "use 'write', which puts them to their default");
        }
    }

    private static NeckarException refused(Place place, Backend backend, String what, String remedy) {
        return new NeckarException(
                Recovery.FIX_INPUT, "%s · over %s · %s · %s".formatted(place, backend.fieldName(), what, remedy));
    }
}
