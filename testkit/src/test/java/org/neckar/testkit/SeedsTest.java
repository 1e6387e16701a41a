package org.neckar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class SeedsTest {
    private static final List<Long> DRAWN = new ArrayList<>();

    private String seedOfThisRun;

    @BeforeEach
    void startWithoutSeed() {
        DRAWN.clear();
        seedOfThisRun = System.clearProperty(SeedsExtension.SEED_PROPERTY);
    }

    @AfterEach
    void restoreSeed() {
        if (seedOfThisRun == null) {
            System.clearProperty(SeedsExtension.SEED_PROPERTY);
        } else {
            System.setProperty(SeedsExtension.SEED_PROPERTY, seedOfThisRun);
        }
    }

    @Test
    void shouldHandEachCallAnotherGenerator() {
        run(Passing.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1));

        assertEquals(1000, DRAWN.size());
        assertEquals(1000, new HashSet<>(DRAWN).size());
    }

    @Test
    void shouldDrawTheSameValuesInEveryRun() {
        run(Passing.class);
        var first = List.copyOf(DRAWN);
        DRAWN.clear();
        run(Passing.class);

        assertEquals(first, DRAWN);
    }

    @Test
    void shouldNameTheFailingSeed() {
        var failure = failureOf(run(FailingAtTheThird.class));

        assertEquals(3, DRAWN.size());
        assertTrue(
                failure.getMessage().startsWith("seed 3 fails (repeat with -Dneckar.seed=3): "), failure.getMessage());
        assertEquals("third draw", failure.getCause().getMessage());
    }

    @Test
    void shouldRepeatJustTheSeedThatIsAskedFor() {
        run(Passing.class);
        var seventeenth = DRAWN.get(16);
        DRAWN.clear();
        System.setProperty(SeedsExtension.SEED_PROPERTY, "17");
        run(Passing.class);

        assertEquals(List.of(seventeenth), DRAWN);
    }

    @Test
    void shouldLeaveAssumptionsAlone() {
        run(Assuming.class)
                .testEvents()
                .assertStatistics(stats -> stats.aborted(1).failed(0));
    }

    @Test
    void shouldRefuseAPropertyWithoutSeeds() {
        var message = failureOf(run(Empty.class)).getMessage();

        assertTrue(message.contains("got 0 (allowed 1..)"), message);
    }

    @Test
    void shouldHandOverOtherParameters() {
        run(WithFolder.class).testEvents().assertStatistics(stats -> stats.succeeded(1));
    }

    private static EngineExecutionResults run(Class<?> fixture) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(fixture))
                .execute();
    }

    private static Throwable failureOf(EngineExecutionResults results) {
        return results.testEvents().failed().stream()
                .map(Event::getPayload)
                .flatMap(payload -> payload.stream())
                .map(TestExecutionResult.class::cast)
                .flatMap(result -> result.getThrowable().stream())
                .findFirst()
                .orElseThrow();
    }

    static final class Passing {
        @Seeds(1000)
        void property(RandomGenerator random) {
            DRAWN.add(random.nextLong());
        }
    }

    static final class FailingAtTheThird {
        @Seeds(10)
        void property(RandomGenerator random) {
            DRAWN.add(random.nextLong());
            if (DRAWN.size() == 3) {
                fail("third draw");
            }
        }
    }

    static final class Assuming {
        @Seeds(2)
        void property(RandomGenerator random) {
            assumeTrue(random == null);
        }
    }

    static final class Empty {
        @Seeds(0)
        void property(RandomGenerator random) {
            assertNotNull(random);
        }
    }

    static final class WithFolder {
        @Seeds(2)
        void property(@TempDir Path folder, RandomGenerator random) {
            assertNotNull(folder);
            assertNotNull(random);
        }
    }
}
