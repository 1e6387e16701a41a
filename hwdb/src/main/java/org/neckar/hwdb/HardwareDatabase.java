package org.neckar.hwdb;

import java.io.IOException;
import java.net.Inet4Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All boards of a site: the content of one database file. Immutable; equal when the setups are equal, whatever the
 * file.
 *
 * <pre>{@code
 * var database = HardwareDatabase.load(Path.of("db.yaml"));
 * var site = database.byChipSerial(142).orElseThrow();
 * site.branchIdentifier();        // hxcube17fpga0chip142_1
 * database.validate().forEach(finding -> ...);
 * }</pre>
 *
 * <p>Reading is strict: an unknown key, a wrong type or a value out of range is refused with file and line. What only
 * shows when documents are compared (duplicates, twins that disagree) is told by {@link #validate}.
 */
public final class HardwareDatabase {
    /** Where the field keeps its database. */
    public static final Path FIELD_FILE = Path.of("/wang/data/bss-hwdb/db.yaml");

    /** Environment variable that names the file of the database. */
    public static final String VARIABLE = "NECKAR_HWDB";

    private final List<WaferSetup> wafers;
    private final List<DlsSetup> dlsSetups;
    private final List<HxCubeSetup> cubes;
    private final List<JboaSetup> jboas;
    private final Places places;

    HardwareDatabase(
            List<WaferSetup> wafers,
            List<DlsSetup> dlsSetups,
            List<HxCubeSetup> cubes,
            List<JboaSetup> jboas,
            Places places) {
        this.wafers = List.copyOf(wafers);
        this.dlsSetups = List.copyOf(dlsSetups);
        this.cubes = List.copyOf(cubes);
        this.jboas = List.copyOf(jboas);
        this.places = places;
    }

    /** A database of these setups; their order matters only within a kind. */
    public static HardwareDatabase of(List<? extends Setup> setups) {
        return new HardwareDatabase(
                only(WaferSetup.class, setups),
                only(DlsSetup.class, setups),
                only(HxCubeSetup.class, setups),
                only(JboaSetup.class, setups),
                Places.unknown());
    }

    /**
     * Reads a database file (UTF-8).
     *
     * @throws HwdbException at the first error, naming file and line
     */
    public static HardwareDatabase load(Path file) {
        return parse(readText(file), file.toString());
    }

    /**
     * Reads the text of a database.
     *
     * @param name what error messages call the file
     * @throws HwdbException at the first error, naming file and line
     */
    public static HardwareDatabase parse(String text, String name) {
        return DatabaseReader.read(text, name, error -> {
            throw error;
        });
    }

    /**
     * Everything that is wrong with a database file: the first error of each document, or, if all documents can be
     * read, the findings of {@link #validate}.
     *
     * @throws HwdbException if there is no such file or it is not UTF-8
     */
    public static List<Finding> check(Path file) {
        var errors = new ArrayList<Finding>();
        var database = DatabaseReader.read(
                readText(file),
                file.toString(),
                e -> errors.add(new Finding(Finding.Severity.ERROR, e.what(), e.where(), e.got(), e.remedy())));
        return errors.isEmpty() ? database.validate() : List.copyOf(errors);
    }

    /** The wafer documents. */
    public List<WaferSetup> wafers() {
        return wafers;
    }

    /** The desk setups of the previous chip generation. */
    public List<DlsSetup> dlsSetups() {
        return dlsSetups;
    }

    /** The cubes. */
    public List<HxCubeSetup> cubes() {
        return cubes;
    }

    /** The jBOAs. */
    public List<JboaSetup> jboas() {
        return jboas;
    }

    /** All FPGAs that can have a HICANN-X chip: those of the cubes, then those of the jBOAs. */
    public List<FpgaSite> sites() {
        return Stream.concat(cubes.stream(), jboas.stream())
                .flatMap(setup -> setup.fpgas().stream().map(fpga -> new FpgaSite(setup, fpga)))
                .toList();
    }

    /** The first FPGA with this address. */
    public Optional<FpgaSite> byIp(Inet4Address ip) {
        return sites().stream().filter(site -> site.fpga().ip().equals(ip)).findFirst();
    }

    /**
     * The place of the chip with this handwritten or EEPROM serial.
     *
     * @throws HwdbException if two places claim it
     */
    public Optional<FpgaSite> byChipSerial(long serial) {
        return only(
                "chip serial " + serial,
                site -> site.fpga()
                        .wing()
                        .filter(wing -> wing.hasSerial(serial))
                        .isPresent());
    }

    /**
     * The place of the FPGA with this fuse value.
     *
     * @throws HwdbException if two places claim it
     */
    public Optional<FpgaSite> byFuseDna(long fuseDna) {
        return only(
                "fuse_dna 0x" + Long.toHexString(fuseDna),
                site -> site.fpga().fuseDna().stream().anyMatch(dna -> dna == fuseDna));
    }

    /**
     * The place with this identifier; empty too if the FPGA has another chip by now.
     *
     * @throws HwdbException if two places claim it
     */
    public Optional<FpgaSite> byIdentifier(BranchIdentifier identifier) {
        return only(
                identifier.toString(),
                site -> site.branchIdentifier().filter(identifier::equals).isPresent());
    }

    /**
     * The database of this place: the file that {@value #VARIABLE} names, else the field's own if it is there, else
     * none.
     *
     * @param environment variables, usually {@link System#getenv()}
     * @throws HwdbException when the file cannot be read, or is wrong
     */
    public static Optional<HardwareDatabase> find(Map<String, String> environment) {
        var file = environment.getOrDefault(VARIABLE, "");
        if (!file.isEmpty()) {
            return Optional.of(load(Path.of(file)));
        }
        return Files.isReadable(FIELD_FILE) ? Optional.of(load(FIELD_FILE)) : Optional.empty();
    }

    /** All contradictions and oddities, one check after the other; empty if there are none. */
    public List<Finding> validate() {
        return new DatabaseChecker(this, places).findings();
    }

    /** The database in the field's YAML: wafers, DLS setups, cubes, jBOAs, without default values. */
    public String toYaml() {
        return DatabaseWriter.write(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HardwareDatabase that
                && wafers.equals(that.wafers)
                && dlsSetups.equals(that.dlsSetups)
                && cubes.equals(that.cubes)
                && jboas.equals(that.jboas);
    }

    @Override
    public int hashCode() {
        return Objects.hash(wafers, dlsSetups, cubes, jboas);
    }

    @Override
    public String toString() {
        return wafers.size() + " wafers, " + dlsSetups.size() + " DLS setups, " + cubes.size() + " cubes, "
                + jboas.size() + " jBOAs";
    }

    private Optional<FpgaSite> only(String what, Predicate<FpgaSite> wanted) {
        var found = sites().stream().filter(wanted).toList();
        if (found.size() > 1) {
            throw new HwdbException(
                    "more than one board claims " + what,
                    found.get(0) + " and " + found.get(1),
                    "got " + found.size() + " (allowed 1)",
                    "correct the database; its check tells more");
        }
        return found.stream().findFirst();
    }

    private static <S extends Setup> List<S> only(Class<S> kind, List<? extends Setup> setups) {
        return setups.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String readText(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new HwdbException(
                    "hardware database cannot be read",
                    file.toString(),
                    "got " + e + " (allowed a UTF-8 file)",
                    "check path, permissions and encoding",
                    e);
        }
    }
}
