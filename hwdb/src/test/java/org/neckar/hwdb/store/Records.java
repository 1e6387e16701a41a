package org.neckar.hwdb.store;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.neckar.hwdb.ChipIdentity;

/** Records for the tests of this package. */
final class Records {
    static final ChipIdentity CHIP = new ChipIdentity(0x5a1b2c, 0x17B3D591E6A2C48L);
    static final ChipIdentity OTHER_CHIP = new ChipIdentity(0x5a1b2d, 0x17B3D591E6A2C48L);
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Records() {}

    /** A small record whose content is the same in every call. */
    static CalibrationRecord leak() {
        return leak(CHIP, NOON);
    }

    static CalibrationRecord leak(ChipIdentity chip, Instant created) {
        return CalibrationRecord.of("leak", 1, chip, created, "neckar 0.1.0")
                .withSetting("target", "120 LSB")
                .withSetting("samples", "20")
                .with("v_leak", Column.of(new int[] {700, 1022, 0}))
                .with("residual", Column.of(new double[] {0.5, -1.25, Double.NaN}))
                .with("success", Column.of(new boolean[] {true, true, false}))
                .withMetadata("operator", "night \"shift\"");
    }

    /** A record as large as a real one, drawn from {@code random}. */
    static CalibrationRecord random(RandomGenerator random) {
        var success = new boolean[512];
        for (var i = 0; i < success.length; i++) {
            success[i] = random.nextBoolean();
        }
        var chip = new ChipIdentity(random.nextLong() & 0xFFFF_FFFFL, random.nextLong() & ((1L << 57) - 1));
        var created = NOON.plusNanos(random.nextLong(1_000_000_000_000L));
        return CalibrationRecord.of("leak", random.nextInt(1, 100), chip, created, "neckar")
                .with("v_leak", Column.of(random.ints(512).toArray()))
                .with("cadc_offset", Column.of(random.ints(1024, -128, 128).toArray()))
                .with("residual", Column.of(random.doubles(512, -10, 10).toArray()))
                .with("success", Column.of(success))
                .withSetting("seed " + random.nextInt(), "µ \n\u0001")
                .withMetadata("", "");
    }
}
