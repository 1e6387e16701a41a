package org.neckar.stadls.init;

import java.net.Inet4Address;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.hal.coordinate.InstructionTimeoutConfigOnFPGA;
import org.neckar.hal.fpga.InstructionTimeoutConfig;
import org.neckar.hwdb.BranchIdentifier;
import org.neckar.hwdb.FpgaSite;
import org.neckar.hwdb.HardwareDatabase;
import org.neckar.hwdb.HxSetup;
import org.neckar.hwdb.Wing;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings up everything between the FPGA and the chip: instruction timeout, board supplies, chip. Each part can be
 * switched off. Source: initialisation sequence of stadls.
 *
 * @param board supplies of the board; empty leaves them as they are
 * @param chip the chip; empty leaves it as it is
 */
public record SystemInit(Optional<AsicAdapterBoardInit> board, Optional<ChipInit> chip) {
    private static final Logger LOG = LoggerFactory.getLogger(SystemInit.class);
    private static final Pattern BRANCH = Pattern.compile("(hxcube|jboa).*");
    private static final Pattern IPV4 = Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3})(:[0-9]+)?");

    /** A Cube or xBoard, as which also the chip model presents itself, with everything on. */
    public static SystemInit standard() {
        return new SystemInit(Optional.of(AsicAdapterBoardInit.CUBE), Optional.of(ChipInit.standard()));
    }

    /** A jBOA with everything on. */
    public static SystemInit jboa() {
        return new SystemInit(Optional.of(AsicAdapterBoardInit.JBOA), Optional.of(ChipInit.standard()));
    }

    /**
     * What the board database says of a place: the kind of the board and the timing of the chip's synapse arrays. Where
     * it has no timing, a warning is logged and the defaults hold.
     *
     * @throws NeckarException when a timing does not fit the register
     */
    public static SystemInit of(FpgaSite site) {
        Optional<Wing> wing = site.fpga().wing();
        if (wing.flatMap(Wing::synramTimingPcconf).isEmpty()
                || wing.flatMap(Wing::synramTimingWconf).isEmpty()) {
            LOG.warn(
                    "{}: the board database lacks timing of the synapse arrays (synram_timing_pcconf, synram_timing_wconf);"
                            + " defaults are used",
                    site);
        }
        ChipInit chip = wing.map(ChipInit.standard()::withTimingOf).orElseGet(ChipInit::standard);
        return (site.setup().board() == HxSetup.Board.JBOA ? jboa() : standard()).with(chip);
    }

    /**
     * What a board database says of a connected board, found by its identifier or its address. A board that is not in
     * there is brought up as a Cube with defaults; so is the chip model, silently.
     *
     * @param database asked for boards only
     * @throws NeckarException as {@link #of(FpgaSite)}
     * @throws org.neckar.hwdb.HwdbException when two places claim the board
     */
    public static SystemInit of(BoardInfo board, Supplier<Optional<HardwareDatabase>> database) {
        String name = board.identifier();
        boolean isBranch = BRANCH.matcher(name).matches();
        Matcher address = IPV4.matcher(name);
        if (!isBranch && !address.matches()) {
            return standard();
        }
        Optional<FpgaSite> site = database.get()
                .flatMap(known -> isBranch
                        ? known.byIdentifier(BranchIdentifier.parse(name))
                        : known.byIp(Inet4Address.ofLiteral(address.group(1))));
        if (site.isEmpty()) {
            LOG.warn("{}: {} is in no board database; brought up as a cube with defaults", board.uri(), name);
        }
        return site.map(SystemInit::of).orElseGet(SystemInit::standard);
    }

    /** The same, with the supplies of the board as they are. */
    public SystemInit withoutBoard() {
        return new SystemInit(Optional.empty(), chip);
    }

    /** The same, with the chip as it is. */
    public SystemInit withoutChip() {
        return new SystemInit(board, Optional.empty());
    }

    /** The same, with the chip brought up in another way. */
    public SystemInit with(ChipInit other) {
        return new SystemInit(board, Optional.of(other));
    }

    /** Appends the sequence. */
    public void appendTo(PlaybackProgramBuilder program) {
        program.write(new InstructionTimeoutConfigOnFPGA(), InstructionTimeoutConfig.DEFAULT);
        board.ifPresent(part -> part.appendTo(program));
        chip.ifPresent(part -> part.appendTo(program));
    }

    /** The sequence as a program of its own. */
    public PlaybackProgram program() {
        PlaybackProgramBuilder program = new PlaybackProgramBuilder();
        appendTo(program);
        return program.done();
    }
}
