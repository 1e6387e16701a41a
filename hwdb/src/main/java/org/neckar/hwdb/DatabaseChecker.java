package org.neckar.hwdb;

import static org.neckar.hwdb.Finding.Severity.ERROR;
import static org.neckar.hwdb.Finding.Severity.WARNING;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.neckar.hwdb.HxSetup.Board;

/** Looks for what is wrong between the documents of a database. Every check runs to its end and reports all it sees. */
final class DatabaseChecker {
    /** A cube with a larger number would need the wafer number of a jBOA. */
    private static final int LAST_CUBE = Board.JBOA.firstSlurmWafer() - Board.HXCUBE.firstSlurmWafer() - 1;

    private static final int FIRST_FPGA_OF_SECOND_BACKPLANE = 12;
    private static final int FIRST_HOST_OF_SECOND_BACKPLANE = 33;

    private final Places places;
    private final List<Found<WaferSetup>> wafers;
    private final List<Found<DlsSetup>> dlsSetups;
    private final List<Found<HxSetup>> boards = new ArrayList<>();
    private final List<Found<FpgaSite>> sites = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A value and its key path in the database. */
    private record Found<T>(String path, T value) {
        <E> List<Found<E>> all(String key, Function<T, List<E>> entries) {
            return list(path + "." + key, entries.apply(value));
        }

        static <E> List<Found<E>> list(String path, List<? extends E> entries) {
            var found = new ArrayList<Found<E>>();
            for (var entry : entries) {
                found.add(new Found<>(path + "[" + found.size() + "]", entry));
            }
            return found;
        }
    }

    DatabaseChecker(HardwareDatabase database, Places places) {
        this.places = places;
        wafers = Found.list(DatabaseReader.WAFER, database.wafers());
        dlsSetups = Found.list(DatabaseReader.DLS_SETUP, database.dlsSetups());
        boards.addAll(Found.list(DatabaseReader.HXCUBE_ID, database.cubes()));
        boards.addAll(Found.list(DatabaseReader.JBOA_ID, database.jboas()));
        for (var board : boards) {
            for (var fpga : board.all("fpgas", HxSetup::fpgas)) {
                sites.add(new Found<>(fpga.path(), new FpgaSite(board.value(), fpga.value())));
            }
        }
    }

    List<Finding> findings() {
        documentNumbers();
        entryNumbers();
        addresses();
        addressRule();
        boardsWithoutTwin();
        wafersWithoutTwin();
        chips();
        timings();
        usbSerials();
        return List.copyOf(findings);
    }

    private void documentNumbers() {
        var claims = new Claims("document");
        wafers.forEach(wafer -> claims.claim("wafer " + wafer.value().wafer(), wafer));
        dlsSetups.forEach(setup -> claims.claim("dls_setup " + setup.value().id(), setup));
        boards.forEach(board -> claims.claim(name(board.value()), board));
        for (var board : boards) {
            if (board.value() instanceof HxCubeSetup cube && cube.id() > LAST_CUBE) {
                report(
                        ERROR,
                        "cube needs the wafer number of a jBOA",
                        board.path(),
                        "got hxcube_id " + cube.id() + " (allowed 0.." + LAST_CUBE + ")",
                        "choose a free number");
            }
        }
    }

    private void entryNumbers() {
        for (var wafer : wafers) {
            numbers(wafer.all("fpgas", WaferSetup::fpgas), "fpga", WaferSetup.Fpga::fpga);
            numbers(wafer.all("reticles", WaferSetup::reticles), "reticle", WaferSetup.Reticle::reticle);
            numbers(wafer.all("ananas", WaferSetup::ananas), "ananas", WaferSetup.Ananas::ananas);
            numbers(wafer.all("adcs", WaferSetup::adcs), "adc", adc -> adc.fpga() + " analog " + adc.analog());
            if (wafer.value().hicanns() instanceof WaferSetup.Hicanns.Each each) {
                numbers(wafer.all("hicanns", _ -> each.entries()), "hicann", WaferSetup.Hicann::hicann);
            }
        }
        for (var board : boards) {
            numbers(board.all("fpgas", HxSetup::fpgas), "fpga", FpgaEntry::fpga);
            numbers(aggregators(board), "aggregator", AggregatorEntry::aggregator);
        }
    }

    private <E> void numbers(List<Found<E>> entries, String key, Function<E, Object> number) {
        var claims = new Claims(key);
        entries.forEach(entry -> claims.claim(key + " " + number.apply(entry.value()), entry));
    }

    /** The owner of an address is named by its licence, so that twins, which share licences, may share addresses. */
    private void addresses() {
        var claims = new Claims("address");
        for (var wafer : wafers) {
            var number = wafer.value().wafer();
            wafer.value().macu().ifPresent(ip -> claims.claim(ip, "W" + number + " macu", wafer.path() + ".macu"));
            for (var fpga : wafer.all("fpgas", WaferSetup::fpgas)) {
                var licence =
                        new Licence(number, Licence.Part.FPGA, fpga.value().fpga());
                claims.claim(fpga.value().ip(), licence, fpga.path() + ".ip");
            }
            for (var ananas : wafer.all("ananas", WaferSetup::ananas)) {
                var licence =
                        new Licence(number, Licence.Part.ANANAS, ananas.value().ananas());
                claims.claim(ananas.value().ip(), licence, ananas.path() + ".ip");
            }
        }
        for (var site : sites) {
            claims.claim(site.value().fpga().ip(), site.value().licence(), site.path() + ".ip");
        }
        for (var board : boards) {
            for (var aggregator : aggregators(board)) {
                var licence = new Licence(
                        board.value().slurmWafer(),
                        Licence.Part.AGGREGATOR,
                        aggregator.value().aggregator());
                claims.claim(aggregator.value().ip(), licence, aggregator.path() + ".ip");
            }
        }
    }

    private void addressRule() {
        for (var site : sites) {
            var fpga = site.value().fpga();
            var inSecond = site.value().setup().board() == Board.JBOA && fpga.fpga() >= FIRST_FPGA_OF_SECOND_BACKPLANE;
            var host = inSecond
                    ? FIRST_HOST_OF_SECOND_BACKPLANE + fpga.fpga() - FIRST_FPGA_OF_SECOND_BACKPLANE
                    : fpga.fpga() + 1;
            var expected = "192.168." + site.value().setup().slurmWafer() + "." + host;
            var actual = fpga.ip().getHostAddress();
            if (!actual.equals(expected)) {
                report(
                        WARNING,
                        "address of " + site.value() + " does not follow from its numbers",
                        site.path() + ".ip",
                        "got " + actual + " (allowed " + expected + ")",
                        "correct the address, unless the network differs here");
            }
        }
    }

    private void boardsWithoutTwin() {
        for (var board : boards) {
            var setup = board.value();
            var twins = wafers.stream()
                    .filter(wafer -> wafer.value().wafer() == setup.slurmWafer())
                    .toList();
            twins.forEach(wafer -> compare(board, wafer));
            if (twins.isEmpty()) {
                report(
                        WARNING,
                        name(setup) + " has no wafer document",
                        board.path(),
                        "got none (allowed wafer " + setup.slurmWafer() + " of setuptype "
                                + setup.board().twinType().text() + ")",
                        "add it, for the job scheduler knows only wafers");
            }
        }
    }

    private void compare(Found<HxSetup> board, Found<WaferSetup> wafer) {
        var setup = board.value();
        var both = name(setup) + " and wafer " + wafer.value().wafer();
        var type = wafer.value().type();
        if (type != setup.board().twinType()) {
            report(
                    ERROR,
                    both + " disagree on the type",
                    wafer.path() + ".setuptype",
                    "got " + type.text() + " (allowed "
                            + setup.board().twinType().text() + ")",
                    "correct the setup type");
        }
        var here = new TreeMap<Integer, String>();
        setup.fpgas().forEach(fpga -> here.put(fpga.fpga(), fpga.ip().getHostAddress()));
        var there = new TreeMap<Integer, String>();
        wafer.value().fpgas().forEach(fpga -> there.put(fpga.fpga(), fpga.ip().getHostAddress()));
        if (!here.equals(there)) {
            report(
                    ERROR,
                    both + " disagree on FPGAs or addresses",
                    wafer.path() + ".fpgas",
                    "got " + there + " (allowed " + here + " as in " + name(setup) + ")",
                    "correct one of the two");
        }
    }

    private void wafersWithoutTwin() {
        for (var wafer : wafers) {
            twinBoard(wafer.value()).ifPresent(board -> {
                var number = wafer.value().wafer();
                if (boards.stream()
                        .noneMatch(b -> b.value().board() == board && b.value().slurmWafer() == number)) {
                    report(
                            WARNING,
                            "wafer " + number + " has no document with its chips",
                            wafer.path(),
                            "got none (allowed " + board.text() + " " + (number - board.firstSlurmWafer()) + ")",
                            "add it, for nobody finds the chips without");
                }
            });
        }
    }

    /** The kind of board a wafer document shows to the scheduler; empty for wafer modules and the oldest cubes. */
    private static Optional<Board> twinBoard(WaferSetup wafer) {
        if (wafer.wafer() >= Board.JBOA.firstSlurmWafer()) {
            return Optional.of(Board.JBOA).filter(board -> wafer.type() == board.twinType());
        }
        return Optional.of(Board.HXCUBE)
                .filter(board -> wafer.type() == board.twinType() && wafer.wafer() >= board.firstSlurmWafer());
    }

    private void chips() {
        // One set for both kinds of serials: a search takes either, so a clash between the two is ambiguous as well.
        var serials = new Claims("chip serial");
        var dnas = new Claims("fuse_dna");
        for (var site : sites) {
            var path = site.path();
            site.value()
                    .fpga()
                    .fuseDna()
                    .ifPresent(dna -> dnas.claim("0x" + Long.toHexString(dna), path, path + ".fuse_dna"));
            site.value().fpga().wing().ifPresent(wing -> {
                serials.claim((long) wing.handwrittenChipSerial(), path, path + ".handwritten_chip_serial");
                if (wing.eepromChipSerial().isPresent()) {
                    serials.claim(wing.eepromChipSerial().getAsLong(), path, path + ".eeprom_chip_serial");
                } else {
                    report(
                            WARNING,
                            "chip at " + site.value() + " has no EEPROM serial",
                            path,
                            "got none (allowed one)",
                            "read it from the carrier, for stored calibrations go by it");
                }
            });
        }
    }

    private void timings() {
        for (var site : sites) {
            site.value().fpga().wing().ifPresent(wing -> {
                wing.synramTimingPcconf().ifPresent(t -> timing(t, site.path() + ".synram_timing_pcconf"));
                wing.synramTimingWconf().ifPresent(t -> timing(t, site.path() + ".synram_timing_wconf"));
            });
        }
    }

    private void timing(SynramTiming timing, String path) {
        if (timing.values().stream().anyMatch(v -> v < 1 || v > SynramTiming.LARGEST_IN_USE)) {
            report(
                    WARNING,
                    "unusual SRAM timing",
                    path,
                    "got " + timing.values() + " (allowed 1.." + SynramTiming.LARGEST_IN_USE + ")",
                    "measure again");
        }
    }

    private void usbSerials() {
        var claims = new Claims("usb_serial");
        for (var board : boards) {
            if (board.value() instanceof HxCubeSetup cube) {
                var path = board.path() + ".usb_serial";
                cube.usbSerial().ifPresent(serial -> claims.claim(serial, path, path));
                if (cube.usbSerial().isEmpty()) {
                    report(
                            WARNING,
                            name(cube) + " has no usb_serial",
                            board.path(),
                            "got none (allowed one)",
                            "add the serial of its board controller");
                }
            }
        }
    }

    private static List<Found<AggregatorEntry>> aggregators(Found<HxSetup> board) {
        return board.all("aggregators", setup -> setup instanceof JboaSetup jboa ? jboa.aggregators() : List.of());
    }

    private static String name(HxSetup setup) {
        return setup.board().text() + setup.id();
    }

    private void report(Finding.Severity severity, String what, String path, String got, String remedy) {
        findings.add(new Finding(severity, what, places.at(path), got, remedy));
    }

    /** Things of which there may be only one owner each. */
    private final class Claims {
        private final String subject;
        private final Map<Object, Claim> first = new HashMap<>();

        private record Claim(Object owner, String path) {}

        Claims(String subject) {
            this.subject = subject;
        }

        /** The thing at this path claims a name that nothing else may have. */
        void claim(String name, Found<?> thing) {
            claim(name, thing.path(), thing.path());
        }

        /** An owner claims a thing; claiming it again is no conflict. */
        void claim(Object thing, Object owner, String path) {
            var earlier = first.putIfAbsent(thing, new Claim(owner, path));
            if (earlier != null && !earlier.owner().equals(owner)) {
                var text = thing instanceof InetAddress ip ? ip.getHostAddress() : thing.toString();
                report(
                        ERROR,
                        subject + " occurs twice",
                        path,
                        "got " + text + " (allowed once; first at " + places.at(earlier.path()) + ")",
                        "correct one of the two");
            }
        }
    }
}
