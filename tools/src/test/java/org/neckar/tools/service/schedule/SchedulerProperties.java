package org.neckar.tools.service.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neckar.tools.service.schedule.ScheduleSimulation.MS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.neckar.testkit.Seeds;
import org.neckar.tools.service.schedule.ScheduleSimulation.Run;

/** Clients, boards and administrators that do anything at any time. The simulation checks every start. */
class SchedulerProperties {
    private static final List<Mobility> MOBILITIES = List.of(Mobility.values());
    private static final long SPAN = 300 * MS;

    /** One drawn history. */
    private static final class Turmoil {
        final RandomGenerator random;
        final ScheduleSimulation simulation;
        final List<Long> sessions = new ArrayList<>();
        final List<Run> submitted = new ArrayList<>();
        final Map<Long, List<Long>> toSubmit = new HashMap<>();

        Turmoil(RandomGenerator random) {
            this.random = random;
            var settings = new ScheduleSettings(
                    Duration.ofNanos(random.nextLong(10 * MS)), Duration.ofSeconds(1), Duration.ofMillis(40));
            simulation = new ScheduleSimulation(settings, 1 + random.nextInt(3), user -> UserLimits.DEFAULT, MS / 2);
            for (long session = 1; session <= 2 + random.nextInt(6); session++) {
                var mobility = MOBILITIES.get(random.nextInt(MOBILITIES.size()));
                simulation.open(session, "user" + random.nextInt(3), mobility, () -> 1 + random.nextLong(4 * MS));
                sessions.add(session);
                toSubmit.put(session, shuffledNumbers(session));
            }
            for (int i = 0; i < 200; i++) {
                simulation.at(random.nextLong(SPAN), this::anything);
            }
        }

        /** Numbers without gaps, each at most a few places from its turn; the random moments of clients do the rest. */
        private List<Long> shuffledNumbers(long session) {
            var numbers = new ArrayList<Long>();
            for (long number = 0; number < 30; number++) {
                numbers.add(random.nextInt(Math.max(0, numbers.size() - 2), numbers.size() + 1), number);
            }
            simulation.at(SPAN + 1, () -> submitAll(session));
            return numbers;
        }

        private void submitAll(long session) {
            while (simulation.scheduler.isOpen(session)
                    && !toSubmit.get(session).isEmpty()) {
                submit(session);
            }
        }

        private void submit(long session) {
            var numbers = toSubmit.get(session);
            if (!numbers.isEmpty() && simulation.scheduler.isOpen(session)) {
                long number = numbers.removeFirst();
                boolean hurried = random.nextInt(5) == 0;
                submitted.add(new Run(session, number));
                simulation.submit(
                        session, number, hurried ? simulation.nowNs() + random.nextLong(9 * MS) : Long.MAX_VALUE);
            }
        }

        private void anything() {
            int board = random.nextInt(simulation.boards());
            long session = sessions.get(random.nextInt(sessions.size()));
            switch (random.nextInt(40)) {
                case 0 -> simulation.close(session);
                case 1, 2 -> failAndMend(board);
                case 3 -> pauseAndGoOn(board);
                case 4, 5, 6 -> {
                    if (!submitted.isEmpty()) {
                        simulation.cancel(submitted.get(random.nextInt(submitted.size())));
                    }
                }
                case 7, 8 -> simulation.scheduler.tick(simulation.nowNs());
                default -> submit(session);
            }
        }

        private void failAndMend(int board) {
            if (simulation.scheduler.board(board, simulation.nowNs()).condition() != BoardCondition.FAILED) {
                simulation.failBoard(board, random.nextBoolean());
                simulation.at(
                        simulation.nowNs() + random.nextLong(80 * MS),
                        () -> simulation.scheduler.boardReady(board, simulation.nowNs()));
            }
        }

        private void pauseAndGoOn(int board) {
            simulation.scheduler.pause(board, true, simulation.nowNs());
            simulation.at(
                    simulation.nowNs() + random.nextLong(20 * MS),
                    () -> simulation.scheduler.pause(board, false, simulation.nowNs()));
        }
    }

    @Seeds(2000)
    void shouldEndEveryRunExactlyOnceInOrderWhateverHappens(RandomGenerator random) {
        var turmoil = new Turmoil(random);

        turmoil.simulation.runOut();

        var simulation = turmoil.simulation;
        assertEquals(new HashSet<>(turmoil.submitted), simulation.fates.keySet());
        assertEquals(0, simulation.scheduler.waiting());
        for (int board = 0; board < simulation.boards(); board++) {
            assertEquals(
                    BoardCondition.IDLE,
                    simulation.scheduler.board(board, simulation.nowNs()).condition());
        }
    }
}
