package org.neckar.tools.service.access;

import java.util.regex.Pattern;

/** Names of users: they appear in logs, tables and metrics, so nothing in them may end a line or a column. */
public final class UserName {
    /** What is allowed, for messages. */
    public static final String ALLOWED = "1 to 64 letters, digits, '.', '_', '@', '+', '-', the first one no sign";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}");

    private UserName() {}

    /** Whether a text can be the name of a user. */
    public static boolean isValid(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * The name.
     *
     * @param source where it comes from, for the message
     * @throws AccessDenied if it cannot be one
     */
    static String require(String source, String text) {
        if (!isValid(text)) {
            throw AccessDenied.unproven("user name in %s: got '%s' (allowed %s)"
                    .formatted(source, text.replaceAll("[^ -~]", "?"), ALLOWED));
        }
        return text;
    }
}
