package org.neckar.grenade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.hal.coordinate.JTAGClockScalerOnDLS;
import org.neckar.hal.coordinate.JTAGIdCodeOnDLS;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.coordinate.TimerOnDLS;
import org.neckar.hal.jtag.JTAGClockScaler;
import org.neckar.hal.jtag.JTAGIdCode;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.timing.Timer;
import org.neckar.stadls.program.AbsoluteTimePlaybackProgramBuilder;
import org.neckar.stadls.program.CopiedTickets;
import org.neckar.stadls.program.PlannedTime;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Schedule;
import org.neckar.stadls.program.Ticket;
import org.neckar.stadls.run.Board;
import org.neckar.stadls.run.RunResult;
import org.neckar.testkit.Seeds;

/** What programs are planned to do in time against what the chip model does. */
class TimedProgramsTest {
    private static Board board;

    @BeforeAll
    static void openBoard() {
        board = Board.open("sim:?noise=0");
    }

    @AfterAll
    static void closeBoard() {
        board.close();
    }

    /** Random commands of every cost; the timer is read among them. */
    private static AbsoluteTimePlaybackProgramBuilder commands(RandomGenerator random, List<Ticket<Timer>> timers) {
        var commands = new AbsoluteTimePlaybackProgramBuilder();
        for (int i = 0; i < 60; i++) {
            long time = random.nextInt(4000);
            switch (random.nextInt(6)) {
                case 0 -> commands.write(time, new NeuronConfigOnDLS(random.nextInt(512)), NeuronConfig.DEFAULT);
                case 1 -> commands.spikes(time, 1, 2, 3, 4);
                case 2 -> commands.read(time, PPUMemoryWord.class, new PPUMemoryWordOnDLS(random.nextInt(1024)));
                case 3 -> commands.read(time, JTAGIdCode.class, new JTAGIdCodeOnDLS());
                case 4 ->
                    commands.write(
                            time, new JTAGClockScalerOnDLS(), JTAGClockScaler.DEFAULT.withValue(random.nextInt(8)));
                default -> timers.add(commands.read(time, Timer.class, new TimerOnDLS()));
            }
        }
        timers.add(commands.read(4000, Timer.class, new TimerOnDLS()));
        return commands;
    }

    @Seeds(50)
    void shouldPlanTheTimesAtWhichTheModelExecutes(RandomGenerator random) {
        List<Ticket<Timer>> timers = new ArrayList<>();
        var commands = commands(random, timers);
        commands.write(0, new JTAGClockScalerOnDLS(), JTAGClockScaler.DEFAULT);
        PlaybackProgram program = commands.done().program();
        board.run(new PlaybackProgramBuilder()
                .write(new JTAGClockScalerOnDLS(), JTAGClockScaler.DEFAULT)
                .done());
        board.run(program);
        assertEquals(
                plannedTimerReads(program),
                timers.stream().map(ticket -> ticket.get().value()).sorted().toList());
    }

    private static List<Long> plannedTimerReads(PlaybackProgram program) {
        List<Long> planned = new ArrayList<>();
        PlannedTime time = new PlannedTime();
        for (long word : program.words()) {
            if (word == ToFpga.omnibusAddress(FpgaAddress.TIMER, true, 0xf)) {
                planned.add(time.timer());
            }
            time.execute(word);
        }
        return planned;
    }

    @Seeds(30)
    void shouldBringTheSameInPiecesAsInOneProgram(RandomGenerator random) {
        PlaybackProgramBuilder whole = new PlaybackProgramBuilder();
        for (int word = 0; word < 8; word++) {
            whole.write(new PPUMemoryWordOnDLS(word), PPUMemoryWord.DEFAULT);
        }
        List<Ticket<PPUMemoryWord>> reads = new ArrayList<>();
        for (int segment = random.nextInt(1, 6); segment > 0; segment--) {
            appendSegment(whole, random, reads);
        }
        PlaybackProgramBuilder copy = new PlaybackProgramBuilder();
        CopiedTickets copied = copy.copy(whole);
        RunResult unsplit = board.run(whole.done());
        List<RunResult> pieces = board.runInOrder(copy.split(random.nextInt(50, 150)));
        List<Integer> labels = new ArrayList<>();
        pieces.forEach(piece -> labels.addAll(labels(piece)));
        assertEquals(labels(unsplit), labels);
        for (Ticket<PPUMemoryWord> read : reads) {
            assertEquals(read.get(), copied.of(read).get());
        }
    }

    /** Timed spikes, writes and reads; at the end time enough for all spikes to come back. */
    private static void appendSegment(
            PlaybackProgramBuilder program, RandomGenerator random, List<Ticket<PPUMemoryWord>> reads) {
        program.resetTimer();
        long timer = 0;
        for (int step = random.nextInt(60); step >= 0; step--) {
            PPUMemoryWordOnDLS word = new PPUMemoryWordOnDLS(random.nextInt(8));
            timer += 200;
            program.blockUntil(timer);
            switch (random.nextInt(3)) {
                case 0 -> program.write(word, PPUMemoryWord.DEFAULT.withValue(random.nextInt(1 << 30)));
                case 1 -> reads.add(program.read(PPUMemoryWord.class, word));
                default -> program.spikes(random.nextInt(1 << 16), step);
            }
        }
        program.blockUntil(timer + 200);
    }

    private static List<Integer> labels(RunResult result) {
        return IntStream.range(0, result.spikes().size())
                .mapToObj(result.spikes()::label)
                .toList();
    }

    @Test
    void shouldReportTheLatenessThatTheModelShows() {
        var commands = new AbsoluteTimePlaybackProgramBuilder();
        for (int neuron = 0; neuron < 10; neuron++) {
            commands.write(100, new NeuronConfigOnDLS(neuron), NeuronConfig.DEFAULT);
        }
        Ticket<Timer> timer = commands.read(110, Timer.class, new TimerOnDLS());
        Schedule schedule = commands.done();
        board.run(schedule.program());
        assertEquals(110 + schedule.late().getLast().lateness(), timer.get().value());
        assertEquals(100 + 10 * 2 * 6, timer.get().value());
    }

    /** The crossbar of a fresh chip sends spikes of the host back. */
    @Test
    void shouldBringEverySpikeInItsCycle() {
        var commands = new AbsoluteTimePlaybackProgramBuilder();
        for (int i = 0; i < 200; i++) {
            commands.spikes(1000 + 40L * i, i);
        }
        commands.read(10_000, Timer.class, new TimerOnDLS());
        RunResult result = board.run(commands.done().program());
        assertEquals(200, result.spikes().size());
        for (int i = 1; i < 200; i++) {
            assertEquals(i, result.spikes().label(i));
            assertEquals(40, result.spikes().chipTime(i) - result.spikes().chipTime(i - 1));
        }
    }
}
