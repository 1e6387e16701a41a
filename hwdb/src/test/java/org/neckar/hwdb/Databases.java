package org.neckar.hwdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** Databases for the tests of this package. */
final class Databases {
    private Databases() {}

    /** The text of the file with one document of every kind. */
    static String allKindsText() {
        try (var stream = Databases.class.getResourceAsStream("all-kinds.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HardwareDatabase allKinds() {
        return HardwareDatabase.parse(allKindsText(), "db.yaml");
    }

    static Inet4Address ip(String text) {
        return Inet4Address.ofLiteral(text);
    }

    /** Setups of all kinds with numbers, texts and lists drawn from {@code random}; they may contradict each other. */
    static HardwareDatabase random(RandomGenerator random) {
        var setups = new ArrayList<Setup>();
        for (var i = random.nextInt(4); i > 0; i--) {
            setups.add(wafer(random));
            setups.add(dls(random));
            setups.add(new HxCubeSetup(
                    random.nextInt(20), fpgas(random), optionalText(random), optionalText(random), server(random)));
            var aggregators = List.of(new AggregatorEntry(random.nextInt(2), ip(random), random.nextBoolean()));
            setups.add(new JboaSetup(random.nextInt(19), fpgas(random), aggregators, server(random)));
        }
        return HardwareDatabase.of(setups);
    }

    private static WaferSetup wafer(RandomGenerator random) {
        var type = pick(random, List.of(SetupType.values()));
        var hicanns = random.nextBoolean()
                ? new WaferSetup.Hicanns.Uniform(random.nextInt(5), text(random))
                : new WaferSetup.Hicanns.Each(
                        List.of(new WaferSetup.Hicann(random.nextInt(384), random.nextInt(5), text(random))));
        var remotePort = random.nextBoolean() ? OptionalInt.of(random.nextInt(65536)) : OptionalInt.empty();
        return new WaferSetup(
                random.nextInt(100),
                type,
                Optional.of(ip(random)),
                random.nextInt(3),
                List.of(new WaferSetup.Fpga(random.nextInt(48), ip(random), random.nextBoolean())),
                List.of(new WaferSetup.Reticle(random.nextInt(48), random.nextBoolean())),
                List.of(new WaferSetup.Ananas(
                        random.nextInt(2), ip(random), random.nextInt(65536), random.nextInt(65536))),
                List.of(new WaferSetup.Adc(
                        random.nextInt(48), 1, text(random), 0, 1, Optional.of(ip(random)), remotePort)),
                hicanns);
    }

    private static DlsSetup dls(RandomGenerator random) {
        return new DlsSetup(
                "x" + text(random),
                text(random),
                text(random),
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(3),
                optionalText(random),
                random.nextInt(3));
    }

    private static List<FpgaEntry> fpgas(RandomGenerator random) {
        var fpgas = new ArrayList<FpgaEntry>();
        for (var i = random.nextInt(3); i > 0; i--) {
            var dna = random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty();
            var wing = random.nextBoolean() ? Optional.of(wing(random)) : Optional.<Wing>empty();
            fpgas.add(new FpgaEntry(random.nextInt(24), ip(random), dna, random.nextBoolean(), wing));
        }
        return fpgas;
    }

    private static Wing wing(RandomGenerator random) {
        var serial = random.nextBoolean() ? OptionalLong.of(random.nextLong(1L << 32)) : OptionalLong.empty();
        return new Wing(random.nextInt(1, 1000), 3, serial, timing(random), timing(random));
    }

    private static Optional<SynramTiming> timing(RandomGenerator random) {
        return random.nextBoolean()
                ? Optional.of(new SynramTiming(
                        random.nextInt(65536), random.nextInt(65536), random.nextInt(65536), random.nextInt(65536)))
                : Optional.empty();
    }

    private static Optional<String> server(RandomGenerator random) {
        return random.nextBoolean() ? Optional.of("host:" + random.nextInt(65536)) : Optional.empty();
    }

    private static Optional<String> optionalText(RandomGenerator random) {
        return Optional.of(text(random)).filter(text -> !text.isBlank());
    }

    /** Texts that YAML could take for something else. */
    private static String text(RandomGenerator random) {
        var texts = List.of(
                "",
                "plain",
                "12",
                "0x12",
                "true",
                "null",
                "~",
                "a: b",
                "- a",
                "# no",
                "'",
                "\"",
                "1.5e3",
                " x ",
                "é\n\t",
                "---",
                "{a}",
                "[",
                "&a",
                "*a",
                "!t",
                "%",
                "@",
                "`",
                "\u0007",
                "x".repeat(200) + " " + "y".repeat(200));
        return pick(random, texts);
    }

    private static Inet4Address ip(RandomGenerator random) {
        return ip("10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256));
    }

    private static <T> T pick(RandomGenerator random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
