package org.neckar.hwdb;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a wafer document stands for ({@code setuptype}; read in any case, written in lower case). */
public enum SetupType {
    /** Vertical setup of single BrainScaleS-1 chips. */
    V_SETUP("vsetup"),
    /** Wafer of the FACETS system. */
    FACETS_WAFER("facetswafer"),
    /** Cube: the scheduler's view of a {@link HxCubeSetup}, or one of the old cubes. */
    CUBE_SETUP("cubesetup"),
    /** BrainScaleS-1 wafer module. */
    BSS_WAFER("bsswafer"),
    /** Rack backplane: the scheduler's view of a {@link JboaSetup}. */
    JBOA("jboa");

    private final String text;

    SetupType(String text) {
        this.text = text;
    }

    /** Text in the YAML file. */
    public String text() {
        return text;
    }

    /**
     * The type with this text, in any case.
     *
     * @throws HwdbException if there is none
     */
    public static SetupType parse(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text.equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new HwdbException(
                        "unknown setup type",
                        "setuptype",
                        "got '" + text + "' (allowed "
                                + Arrays.stream(values()).map(SetupType::text).collect(Collectors.joining(", ")) + ")",
                        "correct the value"));
    }
}
