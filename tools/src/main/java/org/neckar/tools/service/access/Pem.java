package org.neckar.tools.service.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** One block of a PEM file (RFC 7468). Immutable. */
public final class Pem {
    /** Subject public key info of RFC 5280. */
    public static final String PUBLIC_KEY = "PUBLIC KEY";

    /** PKCS #8, not encrypted. */
    public static final String PRIVATE_KEY = "PRIVATE KEY";

    /** X.509. */
    public static final String CERTIFICATE = "CERTIFICATE";

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final int LINE = 64;

    private final String label;
    private final byte[] content;

    /**
     * @param label what it is, as {@value #PUBLIC_KEY}
     * @param content the DER bytes
     */
    public Pem(String label, byte[] content) {
        this.label = label;
        this.content = content.clone();
    }

    /** What it is. */
    public String label() {
        return label;
    }

    /** The DER bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** The block as text. */
    public String text() {
        var base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, base64, label);
    }

    /**
     * All blocks of a file, in its order; empty if it is no PEM file.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the file cannot be read or a block is damaged
     */
    public static List<Pem> read(Path file) {
        return parse(file, text(file));
    }

    static List<Pem> parse(Path file, String text) {
        var blocks = new ArrayList<Pem>();
        var found = BLOCK.matcher(text);
        while (found.find()) {
            try {
                var base64 = found.group(2).replaceAll("\\s", "");
                blocks.add(new Pem(found.group(1), Base64.getDecoder().decode(base64)));
            } catch (IllegalArgumentException e) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s: block %d, %s, is damaged: %s; copy the file once more"
                                .formatted(file, blocks.size() + 1, found.group(1), e.getMessage()),
                        e);
            }
        }
        return blocks;
    }

    /** The text of a file of keys or certificates. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "cannot read file · %s · %s: %s · name a file of keys or certificates that this process may read"
                            .formatted(file, e.getClass().getSimpleName(), e.getMessage()),
                    e);
        }
    }
}
