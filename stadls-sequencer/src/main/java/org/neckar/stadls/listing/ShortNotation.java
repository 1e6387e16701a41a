package org.neckar.stadls.listing;

import java.util.regex.Pattern;
import org.neckar.hal.coordinate.Coordinate;

/** Coordinates in the field's notation with the names of plain parts left out: {@code CrossbarNodeOnDLS(0, 8)}. */
final class ShortNotation {
    private static final Pattern INDEX = Pattern.compile("; Enum\\(\\d+\\)");
    private static final Pattern PLAIN_PART = Pattern.compile("\\w+\\((\\d+)\\)");

    private ShortNotation() {}

    static String of(Coordinate coordinate) {
        var full = coordinate.toString();
        int inside = full.indexOf('(') + 1;
        var parts = INDEX.matcher(full.substring(inside)).replaceAll("");
        return full.substring(0, inside) + PLAIN_PART.matcher(parts).replaceAll("$1");
    }
}
