package org.neckar.hal.serial;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of record components in the writing of the field: {@code preDivP0} becomes {@code pre_div_p0}. */
public final class SnakeCase {
    private static final Pattern WORD_START =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])");

    /** The event bus between neurons and routing keeps its number. */
    private static final Pattern EVENT_BUS = Pattern.compile("\\bspl_(?=[0-9])|(?<=_)spl_(?=[0-9])");

    private SnakeCase() {}

    /** The name in snake case. */
    public static String of(String component) {
        String words = WORD_START.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
        return EVENT_BUS.matcher(words).replaceAll("spl");
    }
}
