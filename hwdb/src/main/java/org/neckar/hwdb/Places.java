package org.neckar.hwdb;

import java.util.HashMap;
import java.util.Map;

/**
 * Where in its file each key of a database was: key paths such as {@code hxcube_id[0].fpgas[1].ip} to lines. The path
 * counts the documents of one kind from 0.
 */
final class Places {
    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();

    /** Places in this file, none of them known yet. */
    Places(String file) {
        this.file = file;
    }

    /** For a database that was not read from a file: every place is its path. */
    static Places unknown() {
        return new Places("");
    }

    void put(String path, int line) {
        lines.put(path, line);
    }

    /** {@code file:line} of the path, or of the nearest thing around it; the path itself if there is no file. */
    String at(String path) {
        if (file.isEmpty()) {
            return path;
        }
        for (var known = path; !known.isEmpty(); known = parent(known)) {
            var line = lines.get(known);
            if (line != null) {
                return at(line);
            }
        }
        return file;
    }

    String at(int line) {
        return file + ":" + line;
    }

    /** Path of a key or of an index such as {@code [0]} below {@code path}. */
    static String below(String path, String key) {
        return key.startsWith("[") ? path + key : path + "." + key;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
