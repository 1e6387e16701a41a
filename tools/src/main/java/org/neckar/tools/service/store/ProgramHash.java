package org.neckar.tools.service.store;

import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Name of a program: SHA-256 over its words, most significant byte first, the final halt not included; the same as
 * {@link org.neckar.stadls.program.PlaybackProgram#hash()}.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ProgramHash(String hex) {
    /** Number of bytes of a hash. */
    public static final int BYTES = 32;

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the text.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it is not a hash
     */
    public ProgramHash {
        if (!DIGITS.matcher(Objects.requireNonNull(hex, "hex")).matches()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "hash of a program: got '%s' (allowed 64 hexadecimal digits in lower case)"
                            .formatted(hex.length() > 80 ? hex.substring(0, 80) + "..." : hex));
        }
    }

    /** The hash of these {@value #BYTES} bytes. */
    public static ProgramHash of(byte[] digest) {
        return new ProgramHash(HexFormat.of().formatHex(digest));
    }

    @Override
    public String toString() {
        return hex;
    }
}
