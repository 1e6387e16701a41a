package org.neckar.hwdb;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.neckar.hwdb.HxSetup.Board;

/**
 * The unique name of a chip on its board, {@code hxcube17fpga0chip142_1}: folder of published calibrations and part of
 * result provenance. The name changes when the chip is swapped.
 *
 * @param board cube or jBOA
 * @param setup number of the setup
 * @param fpga number of the FPGA within the setup
 * @param chip handwritten chip serial, 1 or more
 * @param version version of the setup; always {@value #SETUP_VERSION} so far
 */
public record BranchIdentifier(Board board, int setup, int fpga, int chip, int version) {
    /** The only setup version in use; the database does not state it. */
    public static final int SETUP_VERSION = 1;

    private static final Pattern FORM =
            Pattern.compile("(hxcube|jboa)(\\d{1,9})fpga(\\d{1,9})chip(\\d{1,9})_(\\d{1,9})");

    /**
     * Checks the numbers.
     *
     * @throws HwdbException if one is out of range
     */
    public BranchIdentifier {
        Checks.atLeast("setup", setup, 0);
        Checks.range("fpga", fpga, 0, FpgaEntry.LAST_FPGA);
        Checks.atLeast("chip", chip, 1);
        Checks.atLeast("version", version, 0);
    }

    /**
     * Reads the text form.
     *
     * @throws HwdbException if it has another form
     */
    public static BranchIdentifier parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new HwdbException(
                    "not a branch identifier",
                    "branch identifier",
                    "got '" + text + "' (allowed hxcube<N>fpga<F>chip<serial>_<version>, or jboa in place of hxcube)",
                    "correct the text");
        }
        var board = Arrays.stream(Board.values())
                .filter(b -> b.text().equals(match.group(1)))
                .findFirst()
                .orElseThrow();
        return new BranchIdentifier(
                board,
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3)),
                Integer.parseInt(match.group(4)),
                Integer.parseInt(match.group(5)));
    }

    @Override
    public String toString() {
        return board.text() + setup + "fpga" + fpga + "chip" + chip + "_" + version;
    }
}
