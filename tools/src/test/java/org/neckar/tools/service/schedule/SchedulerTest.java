package org.neckar.tools.service.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

class SchedulerTest {
    private static final long MS = 1_000_000;
    private static final long ANNA = 1;
    private static final long BERT = 2;
    private static final long NONE = Long.MAX_VALUE;

    private final List<String> decided = new ArrayList<>();
    private final Decisions decisions = new Decisions() {
        @Override
        public void start(int board, long session, long sequence) {
            decided.add("%d/%d on %d".formatted(session, sequence, board));
        }

        @Override
        public void refuse(long session, long sequence, Refusal why) {
            decided.add("%d/%d %s".formatted(session, sequence, why));
        }
    };

    private Scheduler scheduler(int boards, Duration slice, UserLimits limits) {
        var settings = new ScheduleSettings(slice, Duration.ofSeconds(1), Duration.ofSeconds(60));
        var scheduler = new Scheduler(settings, boards, user -> limits, decisions);
        scheduler.open(ANNA, "anna", Mobility.FAILOVER, Optional.empty(), 0);
        scheduler.open(BERT, "bert", Mobility.FAILOVER, Optional.empty(), 0);
        return scheduler;
    }

    private Scheduler oneBoard(Duration slice) {
        var scheduler = scheduler(1, slice, UserLimits.DEFAULT);
        scheduler.boardReady(0, 0);
        return scheduler;
    }

    private static BoardTime ran(long ms) {
        return new BoardTime(0, 0, ms * MS);
    }

    private List<String> takeDecided() {
        var taken = List.copyOf(decided);
        decided.clear();
        return taken;
    }

    @Test
    void shouldKeepASessionOnItsBoardForASliceAndThenServeTheOther() {
        var scheduler = oneBoard(Duration.ofMillis(10));
        for (int run = 0; run < 4; run++) {
            scheduler.submit(ANNA, run, 1, NONE, 0);
            scheduler.submit(BERT, run, 1, NONE, 0);
        }
        for (int ms = 6; ms <= 42; ms += 6) {
            scheduler.ended(0, ran(6), ms * MS);
        }

        assertEquals(
                List.of("1/0 on 0", "1/1 on 0", "2/0 on 0", "2/1 on 0", "1/2 on 0", "1/3 on 0", "2/2 on 0", "2/3 on 0"),
                decided);
    }

    @Test
    void shouldChargeASwitchToTheUserWhoEntersAndASnapshotToTheOneWhoLeaves() {
        var scheduler = oneBoard(Duration.ZERO);
        scheduler.submit(ANNA, 0, 1, NONE, 0);
        scheduler.submit(BERT, 0, 1, NONE, 0);
        scheduler.ended(0, new BoardTime(0, 2 * MS, 5 * MS), 7 * MS);
        scheduler.ended(0, new BoardTime(MS, 3 * MS, 5 * MS), 16 * MS);

        assertEquals(8 * MS, scheduler.users(0).get(0).boardNs());
        assertEquals(8 * MS, scheduler.users(0).get(1).boardNs());
    }

    @Test
    void shouldGiveNoCreditForTimeAwayAndTakeNothingForTimeAlone() {
        var scheduler = oneBoard(Duration.ZERO);
        scheduler.submit(ANNA, 0, 1, NONE, 0);
        scheduler.submit(ANNA, 1, 1, NONE, 0);
        scheduler.submit(ANNA, 2, 1, NONE, 0);
        scheduler.submit(ANNA, 3, 1, NONE, 0);
        scheduler.ended(0, ran(1000), 1000 * MS);
        for (int run = 0; run < 3; run++) {
            scheduler.submit(BERT, run, 1, NONE, 1001 * MS);
        }
        for (int ms = 1010; ms <= 1060; ms += 10) {
            scheduler.ended(0, ran(10), ms * MS);
        }

        assertEquals(
                List.of("1/0 on 0", "1/1 on 0", "2/0 on 0", "1/2 on 0", "2/1 on 0", "1/3 on 0", "2/2 on 0"), decided);
    }

    @Test
    void shouldLetTheSessionsOfOneUserTakeTurns() {
        var scheduler = oneBoard(Duration.ZERO);
        scheduler.open(3, "anna", Mobility.FAILOVER, Optional.empty(), 0);
        for (int run = 0; run < 2; run++) {
            scheduler.submit(ANNA, run, 1, NONE, 0);
            scheduler.submit(3, run, 1, NONE, 0);
        }
        for (int ms = 1; ms <= 3; ms++) {
            scheduler.ended(0, ran(1), ms * MS);
        }

        assertEquals(List.of("1/0 on 0", "3/0 on 0", "1/1 on 0", "3/1 on 0"), decided);
    }

    @Test
    void shouldWaitForTheRunWhoseTurnItIs() {
        var scheduler = oneBoard(Duration.ZERO);
        scheduler.submit(ANNA, 1, 1, NONE, 0);
        assertEquals(List.of(), takeDecided());
        scheduler.submit(ANNA, 0, 1, NONE, 0);
        scheduler.ended(0, ran(1), MS);

        assertEquals(List.of("1/0 on 0", "1/1 on 0"), decided);
    }

    @Test
    void shouldPassOverACancelledNumberAndWaitForAWithdrawnOne() {
        var scheduler = oneBoard(Duration.ZERO);
        for (int run = 0; run < 4; run++) {
            scheduler.submit(ANNA, run, 1, NONE, 0);
        }
        assertTrue(scheduler.remove(ANNA, 1, true, 0));
        assertTrue(scheduler.remove(ANNA, 2, false, 0));
        scheduler.ended(0, ran(1), MS);
        assertEquals(List.of("1/0 on 0"), takeDecided());
        scheduler.submit(ANNA, 2, 1, NONE, MS);
        scheduler.ended(0, ran(1), 2 * MS);

        assertEquals(List.of("1/2 on 0", "1/3 on 0"), decided);
        assertFalse(scheduler.remove(ANNA, 3, true, 0));
    }

    @Test
    void shouldDropTheQueueOfAClosedSessionAtOnce() {
        var scheduler = oneBoard(Duration.ofSeconds(1));
        scheduler.submit(ANNA, 0, 1, NONE, 0);
        scheduler.submit(ANNA, 1, 1, NONE, 0);
        scheduler.submit(BERT, 0, 1, NONE, 0);
        scheduler.close(ANNA, MS);
        assertEquals(1, scheduler.waiting());
        scheduler.ended(0, ran(2), 2 * MS);

        assertEquals(List.of("1/0 on 0", "2/0 on 0"), decided);
    }

    @Test
    void shouldRefuseARunWhoseTimeToBeginIsOver() {
        var scheduler = oneBoard(Duration.ZERO);
        scheduler.submit(ANNA, 0, 1, NONE, 0);
        scheduler.submit(ANNA, 1, 1, 5 * MS, 0);
        scheduler.submit(ANNA, 2, 1, NONE, 0);
        assertEquals(5 * MS, scheduler.nextTickNs(0));
        scheduler.tick(5 * MS);
        scheduler.ended(0, ran(6), 6 * MS);

        assertEquals(List.of("1/0 on 0", "1/1 EXPIRED", "1/2 on 0"), decided);
    }

    @Test
    void shouldMoveASessionOnlyWhenItsBoardFailed() {
        var scheduler = scheduler(2, Duration.ZERO, UserLimits.DEFAULT);
        scheduler.boardReady(0, 0);
        scheduler.submit(ANNA, 0, 1, NONE, 0);
        scheduler.submit(ANNA, 1, 1, NONE, 0);
        scheduler.boardReady(1, 0);
        scheduler.ended(0, ran(1), MS);
        scheduler.endedWithBoard(0, ran(1), true, 2 * MS);

        assertEquals(List.of("1/0 on 0", "1/1 on 0", "1/1 on 1"), decided);
        assertEquals(Optional.of(1), scheduler.session(ANNA).home());
    }

    @Test
    void shouldFailTheRunsOfASessionThatMustStayOnceItsBoardIsAwayForTooLong() {
        var scheduler = scheduler(2, Duration.ZERO, UserLimits.DEFAULT);
        scheduler.open(3, "carl", Mobility.STAY, Optional.of(0), 0);
        scheduler.boardReady(0, 0);
        scheduler.boardReady(1, 0);
        scheduler.submit(3, 0, 1, NONE, 0);
        scheduler.submit(3, 1, 1, NONE, 0);
        scheduler.endedWithBoard(0, ran(1), false, MS);
        long endNs = scheduler.nextTickNs(MS);
        scheduler.tick(endNs - 1);
        assertEquals(List.of("3/0 on 0"), takeDecided());
        scheduler.tick(endNs);

        assertEquals(MS + 60_000 * MS, endNs);
        assertEquals(List.of("3/1 WITHOUT_BOARD"), decided);
    }

    @Test
    void shouldGiveAPausedBoardNothingUntilItGoesOn() {
        var scheduler = oneBoard(Duration.ZERO);
        scheduler.submit(ANNA, 0, 1, NONE, 0);
        scheduler.submit(ANNA, 1, 1, NONE, 0);
        scheduler.pause(0, true, 0);
        scheduler.ended(0, ran(1), MS);
        assertEquals(BoardCondition.PAUSED, scheduler.board(0, MS).condition());
        assertEquals(List.of("1/0 on 0"), takeDecided());
        scheduler.pause(0, false, 2 * MS);

        assertEquals(List.of("1/1 on 0"), decided);
    }

    @Test
    void shouldHoldAUserBackWhoseBoardTimeOfTheWindowIsUsedUp() {
        var usual = UserLimits.DEFAULT;
        var limits = new UserLimits(
                1, 9, 9, 9, Optional.of(Duration.ofMillis(100)), usual.longestRun(), usual.resultWords());
        var scheduler = scheduler(1, Duration.ZERO, limits);
        scheduler.boardReady(0, 0);
        scheduler.submit(ANNA, 0, 1, NONE, 0);
        scheduler.submit(ANNA, 1, 1, NONE, 0);
        scheduler.ended(0, ran(100), 100 * MS);
        assertEquals(List.of("1/0 on 0"), takeDecided());
        assertEquals(1000 * MS, scheduler.nextTickNs(100 * MS));
        scheduler.tick(1000 * MS);

        assertEquals(List.of("1/1 on 0"), decided);
    }

    @Test
    void shouldRefuseWhatAUserHasNoRoomFor() {
        var limits = new UserLimits(1, 9, 2, 10, Optional.empty(), Duration.ofSeconds(1), 9);
        var scheduler = scheduler(1, Duration.ZERO, limits);
        scheduler.submit(ANNA, 0, 6, NONE, 0);
        var words = assertThrows(NeckarException.class, () -> scheduler.submit(ANNA, 1, 5, NONE, 0));
        scheduler.submit(ANNA, 1, 4, NONE, 0);
        var runs = assertThrows(NeckarException.class, () -> scheduler.submit(ANNA, 2, 1, NONE, 0));
        var program = assertThrows(NeckarException.class, () -> scheduler.submit(BERT, 0, 11, NONE, 0));

        assertEquals(
                "user anna: programs of 6 words wait, 5 more (allowed 10); wait for the results of some",
                words.getMessage());
        assertEquals("user anna: 2 runs wait (allowed 2); wait for the results of some", runs.getMessage());
        assertEquals(Recovery.RETRY, runs.recovery());
        assertEquals("user bert: a program of 11 words (allowed 10 waiting); split it", program.getMessage());
        assertEquals(Recovery.FIX_INPUT, program.recovery());
    }

    @Test
    void shouldTellHowManyRunsAreAheadAndHowLongTheyTake() {
        var scheduler = oneBoard(Duration.ZERO);
        scheduler.submit(ANNA, 0, 1, NONE, 0);
        scheduler.submit(BERT, 0, 1, NONE, 0);
        scheduler.ended(0, ran(10), 10 * MS);
        scheduler.ended(0, ran(30), 40 * MS);
        for (int run = 1; run < 5; run++) {
            scheduler.submit(ANNA, run, 1, NONE, 40 * MS);
        }
        scheduler.submit(BERT, 1, 1, NONE, 40 * MS);
        scheduler.submit(BERT, 2, 1, NONE, 40 * MS);

        // Ahead of Anna's fourth run: the present one, two of hers, and of Bert's one in the 30 ms that hers take.
        assertEquals(
                Optional.of(new QueuePlace(3, Duration.ofMillis(10 + 20 + 30))), scheduler.place(ANNA, 4, 40 * MS));
        assertEquals(Optional.empty(), scheduler.place(ANNA, 1, 40 * MS));
    }

    @Test
    void shouldNotLetAUserWithOneSessionOnTwoBoardsHoldBackTheVirtualTime() {
        var heavy = new UserLimits(10, 9, 99, 99, Optional.empty(), Duration.ofSeconds(1), 9);
        var settings = new ScheduleSettings(Duration.ZERO, Duration.ofHours(1), Duration.ofSeconds(60));
        var simulation =
                new ScheduleSimulation(settings, 2, user -> user.equals("anna") ? heavy : UserLimits.DEFAULT, 0);
        simulation.open(1, "anna", Mobility.ANYWHERE, () -> MS);
        simulation.open(2, "bert", Mobility.ANYWHERE, () -> MS);
        simulation.open(3, "carl", Mobility.ANYWHERE, () -> MS);
        keepBusy(simulation, 1, 0);
        keepBusy(simulation, 2, 0);
        // Carl comes late and shares with Bert what Anna cannot use, instead of getting all of it at first.
        keepBusy(simulation, 3, 500 * MS);
        simulation.runUntil(600 * MS);

        assertEquals(600 * MS, simulation.boardNs.get("anna"), 2.0 * MS);
        assertEquals(550 * MS, simulation.boardNs.get("bert"), 2.0 * MS);
        assertEquals(50 * MS, simulation.boardNs.get("carl"), 2.0 * MS);
    }

    private static void keepBusy(ScheduleSimulation simulation, long session, long fromNs) {
        for (long run = 0; run < 90; run++) {
            long sequence = run;
            simulation.at(fromNs, () -> simulation.submit(session, sequence, NONE));
        }
        for (long run = 90; run < 600; run++) {
            long sequence = run;
            simulation.at(fromNs + run * MS - 80 * MS, () -> simulation.submit(session, sequence, NONE));
        }
    }
}
