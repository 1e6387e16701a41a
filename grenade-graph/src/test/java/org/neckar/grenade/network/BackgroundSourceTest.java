package org.neckar.grenade.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundSourceTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 63, 512})
    void shouldRefuseSizesThatAreNoPowerOfTwoUpTo256(int size) {
        var refused = assertThrows(NetworkInvalid.class, () -> BackgroundSource.poisson(size, 1e4, 1));

        assertEquals(
                "background source: size %d (allowed: a power of two up to 256)".formatted(size), refused.getMessage());
    }

    @Test
    void shouldRefuseMoreSpikesThanTheBusOfOneGeneratorCarries() {
        var refused = assertThrows(NetworkInvalid.class, () -> BackgroundSource.poisson(256, 5e5, 1));

        assertEquals(
                "background source: 256 sources of 500000.0 Hz are 1.28E8 Hz of one generator (allowed 30.0..1.25E8)",
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -5, 29.9, Double.NaN, Double.POSITIVE_INFINITY})
    void shouldRefuseRatesThatNoPeriodReaches(double rateHz) {
        assertThrows(NetworkInvalid.class, () -> BackgroundSource.poisson(1, rateHz, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1L << 32})
    void shouldRefuseSeedsThatTheShiftRegisterDoesNotHold(long seed) {
        assertThrows(NetworkInvalid.class, () -> BackgroundSource.poisson(1, 1e4, seed));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.007, 262.2, Double.NaN})
    void shouldRefusePeriodsThatTheCounterDoesNotReach(double periodUs) {
        assertThrows(NetworkInvalid.class, () -> BackgroundSource.regular(periodUs));
    }

    @Test
    void shouldRecordTheSpikesOnlyOfThoseThatAreAskedFor() {
        var net = Network.named("noise");
        net.add(BackgroundSource.poisson(4, 1e4, 1).named("silent"));
        var heard = net.add(BackgroundSource.poisson(4, 1e4, 1).named("heard"));
        net.record(heard.spikes());
        net.record(heard.spikes());

        assertEquals(List.of(heard), net.description().recordedBackgrounds());
    }

    @Test
    void shouldRefuseToRecordTheSpikesThatTheHostSends() {
        var net = Network.named("stimulus");
        var source = net.add(SpikeSource.of(10).named("in"));

        var refused = assertThrows(NetworkInvalid.class, () -> new Recording.Spikes(source));

        assertEquals("spike recording of 'in': the host sends its spikes; ask it for its trains", refused.getMessage());
    }

    @Test
    void shouldRefuseASourceOfAnotherNetwork() {
        var foreign = Network.named("other").add(BackgroundSource.regular(10));

        assertThrows(NetworkInvalid.class, () -> Network.named("mine").record(foreign.spikes()));
    }
}
