package org.neckar.tools.shell;

import java.util.List;
import java.util.Optional;
import org.neckar.tools.reg.RegisterSession.BoardChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands of the shell about the board. */
final class BoardCommands {
    private BoardCommands() {}

    /** All of them. */
    static List<Object> of(ShellSession session) {
        return List.of(new Connect(session), new Disconnect(session), new Init(session), new Info(session));
    }

    @Command(name = "connect", description = "Connect to a board, which stays connected for the lines that follow.")
    private static final class Connect implements Runnable {
        private final ShellSession session;

        @Parameters(
                arity = "0..1",
                paramLabel = "URI",
                description = "The board, for example sim: or sim:?seed=7; without it the environment decides.")
        private String uri;

        @Option(
                names = "--init",
                negatable = true,
                description = {
                    "Bring up board and chip first, which resets all registers. Without it a board is left as it is;",
                    "a software chip model, which begins switched off, is brought up unless --no-init is given."
                })
        private Boolean initialise;

        Connect(ShellSession session) {
            this.session = session;
        }

        @Override
        public void run() {
            session.connect(new BoardChoice(Optional.ofNullable(uri), Optional.ofNullable(initialise)));
        }
    }

    @Command(name = "disconnect", description = "Let go of the board. Variables stay.")
    private record Disconnect(ShellSession session) implements Runnable {
        @Override
        public void run() {
            session.close();
        }
    }

    @Command(name = "init", description = "Bring up board and chip, which resets all registers.")
    private record Init(ShellSession session) implements Runnable {
        @Override
        public void run() {
            session.initialise();
        }
    }

    @Command(name = "info", description = "Say which board is connected and which chip it carries.")
    private static final class Info implements Runnable {
        private final ShellSession session;

        @Spec
        private CommandSpec spec;

        Info(ShellSession session) {
            this.session = session;
        }

        @Override
        public void run() {
            var out = spec.commandLine().getOut();
            var board = session.board();
            out.println("connection  " + board.info().uri());
            out.println("board       " + board.info().identifier());
            out.println("chip        0x%x".formatted(board.identity().eepromSerial()));
            out.println("FPGA        0x%x".formatted(board.identity().fpgaDna()));
        }
    }
}
