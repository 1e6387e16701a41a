package org.neckar.stadls.init;

import java.util.Optional;
import org.neckar.hal.coordinate.InstructionTimeoutConfigOnFPGA;
import org.neckar.hal.fpga.InstructionTimeoutConfig;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;

/**
 * Brings up everything between the FPGA and the chip: instruction timeout, board supplies, chip. Each part can be
 * switched off. Source: initialisation sequence of stadls.
 *
 * @param board supplies of the board; empty leaves them as they are
 * @param chip the chip; empty leaves it as it is
 */
public record SystemInit(Optional<AsicAdapterBoardInit> board, Optional<ChipInit> chip) {
    /** A Cube or xBoard, as which also the chip model presents itself, with everything on. */
    public static SystemInit standard() {
        return new SystemInit(Optional.of(AsicAdapterBoardInit.CUBE), Optional.of(ChipInit.standard()));
    }

    /** A jBOA with everything on. */
    public static SystemInit jboa() {
        return new SystemInit(Optional.of(AsicAdapterBoardInit.JBOA), Optional.of(ChipInit.standard()));
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
