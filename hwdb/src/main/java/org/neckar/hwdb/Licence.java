package org.neckar.hwdb;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The job scheduler's name of a board part, without zero padding: {@code W66F0}.
 *
 * <p>FlySpi ADC boards are not among them: their serial is their licence.
 *
 * @param wafer scheduler number of the setup, 0 or more
 * @param part kind of part
 * @param number number within the setup, 0 or more
 */
public record Licence(int wafer, Part part, int number) {
    private static final Pattern FORM = Pattern.compile("W(\\d{1,6})([A-Z])(\\d{1,6})");

    /** Kinds of parts that the scheduler hands out. */
    public enum Part {
        /** An FPGA. */
        FPGA('F'),
        /** A HICANN of a wafer module. */
        HICANN('H'),
        /** An ADC trigger group of a wafer module. */
        TRIGGER('T'),
        /** An analog readout board. */
        ANANAS('A'),
        /** An aggregator FPGA of a jBOA. */
        AGGREGATOR('M');

        private final char letter;

        Part(char letter) {
            this.letter = letter;
        }
    }

    /**
     * Checks the numbers.
     *
     * @throws HwdbException if one is negative
     */
    public Licence {
        Checks.atLeast("wafer", wafer, 0);
        Checks.atLeast("number", number, 0);
    }

    /**
     * Reads the text form.
     *
     * @throws HwdbException if it has another form
     */
    public static Licence parse(String text) {
        var match = FORM.matcher(text);
        var part = match.matches()
                ? Arrays.stream(Part.values())
                        .filter(p -> p.letter == match.group(2).charAt(0))
                        .findFirst()
                : Optional.<Part>empty();
        if (part.isEmpty()) {
            throw new HwdbException(
                    "not a licence",
                    "licence",
                    "got '" + text + "' (allowed W66F0, W20H0, W20T0, W20A0, W89M0)",
                    "correct the text");
        }
        return new Licence(Integer.parseInt(match.group(1)), part.get(), Integer.parseInt(match.group(3)));
    }

    @Override
    public String toString() {
        return "W" + wafer + part.letter + number;
    }
}
