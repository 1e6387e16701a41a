package org.neckar.tools.command;

import java.util.function.Function;
import org.neckar.tools.reg.BoardRegister;
import picocli.CommandLine.Mixin;

/** One register on a connected board. */
final class RegConnection {
    @Mixin
    private RegPlace target;

    @Mixin
    private BoardOptions board;

    RegPlace target() {
        return target;
    }

    /** Does work on the register of the chosen board. */
    <R> R withRegister(Function<BoardRegister, R> work) {
        var place = target.place();
        var backend = target.backend();
        return target.session()
                .withBoard(board.choice(), connected -> work.apply(new BoardRegister(connected, place, backend)));
    }
}
