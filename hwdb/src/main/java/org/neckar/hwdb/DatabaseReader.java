package org.neckar.hwdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads the documents of a board database: one method per document kind and per entry, each with its list of keys. */
final class DatabaseReader {
    static final String WAFER = "wafer";
    static final String DLS_SETUP = "dls_setup";
    static final String HXCUBE_ID = "hxcube_id";
    static final String JBOA_ID = "jboa_id";
    /** The keys that tell what a document is, in the order in which they are looked for. */
    static final List<String> KINDS = List.of(WAFER, DLS_SETUP, HXCUBE_ID, JBOA_ID);

    private static final List<String> WAFER_KEYS =
            List.of(WAFER, "setuptype", "macu", "macuversion", "fpgas", "reticles", "ananas", "adcs", "hicanns");
    private static final List<String> DLS_KEYS = List.of(
            DLS_SETUP, "fpga_name", "board_name", "board_version", "chip_id", "chip_version", "ntpwr_ip", "ntpwr_slot");
    private static final List<String> CUBE_KEYS =
            List.of(HXCUBE_ID, "fpgas", "usb_serial", "usb_host", "xilinx_hw_server");
    private static final List<String> JBOA_KEYS = List.of(JBOA_ID, "fpgas", "aggregators", "xilinx_hw_server");
    private static final List<String> WING_OPTIONS =
            List.of("eeprom_chip_serial", "synram_timing_pcconf", "synram_timing_wconf");
    private static final List<String> FPGA_KEYS = List.of(
            "fpga",
            "ip",
            "fuse_dna",
            "ci_test_node",
            "handwritten_chip_serial",
            "chip_revision",
            "eeprom_chip_serial",
            "synram_timing_pcconf",
            "synram_timing_wconf");

    /** How the field spells that no host owns the USB cable. */
    private static final String NO_HOST = "None";

    private final Places places;
    private final List<WaferSetup> wafers = new ArrayList<>();
    private final List<DlsSetup> dlsSetups = new ArrayList<>();
    private final List<HxCubeSetup> cubes = new ArrayList<>();
    private final List<JboaSetup> jboas = new ArrayList<>();

    private DatabaseReader(Places places) {
        this.places = places;
    }

    /**
     * Reads all documents.
     *
     * @param file name for error messages
     * @param onError called with the first error of each document, and with an error that ends the reading; documents
     *     with errors are left out of the result
     */
    static HardwareDatabase read(String text, String file, Consumer<HwdbException> onError) {
        var reader = new DatabaseReader(new Places(file));
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            for (var document : new Compose(settings).composeAllFromString(text)) {
                try {
                    reader.document(document);
                } catch (HwdbException e) {
                    onError.accept(e);
                }
            }
        } catch (YamlEngineException e) {
            onError.accept(reader.syntaxError(e));
        }
        return new HardwareDatabase(reader.wafers, reader.dlsSetups, reader.cubes, reader.jboas, reader.places);
    }

    private HwdbException syntaxError(YamlEngineException e) {
        var mark = e instanceof MarkedYamlEngineException marked ? marked.getProblemMark() : Optional.<Mark>empty();
        var problem = e instanceof MarkedYamlEngineException marked ? marked.getProblem() : e.getMessage();
        return new HwdbException(
                "not YAML",
                mark.map(m -> places.at(m.getLine() + 1)).orElseGet(() -> places.at("")),
                "got " + problem + " (allowed YAML 1.2)",
                "correct the syntax",
                e);
    }

    private void document(Node node) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL)) {
            return;
        }
        switch (kind(node)) {
            case WAFER -> wafers.add(wafer(open(node, WAFER, wafers.size(), WAFER_KEYS)));
            case DLS_SETUP -> dlsSetups.add(dlsSetup(open(node, DLS_SETUP, dlsSetups.size(), DLS_KEYS)));
            case HXCUBE_ID -> cubes.add(cube(open(node, HXCUBE_ID, cubes.size(), CUBE_KEYS)));
            case JBOA_ID -> jboas.add(jboa(open(node, JBOA_ID, jboas.size(), JBOA_KEYS)));
            default ->
                throw new HwdbException(
                        "unknown kind of document",
                        places.at(MapReader.line(node)),
                        "got none of its keys (allowed one of " + String.join(", ", KINDS) + ")",
                        "add the key that says what the document is");
        }
    }

    private static String kind(Node node) {
        if (!(node instanceof MappingNode map)) {
            return "";
        }
        var keys = map.getValue().stream()
                .map(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "")
                .toList();
        return KINDS.stream().filter(keys::contains).findFirst().orElse("");
    }

    private MapReader open(Node node, String kind, int index, List<String> keys) {
        return new MapReader(node, kind + "[" + index + "]", keys, places);
    }

    private static WaferSetup wafer(MapReader map) {
        var number = map.integer(WAFER);
        var typeText = map.text("setuptype");
        var type = map.build(() -> SetupType.parse(typeText));
        var macu = type == SetupType.BSS_WAFER ? Optional.of(map.address("macu")) : map.addressIfPresent("macu");
        var macuVersion = type == SetupType.BSS_WAFER ? map.integer("macuversion") : map.integer("macuversion", 0);
        var fpgas = map.list("fpgas", List.of("fpga", "ip", "highspeed"), DatabaseReader::waferFpga);
        var reticles = map.list("reticles", List.of("reticle", "to_be_powered"), DatabaseReader::reticle);
        var ananas =
                map.list("ananas", List.of("ananas", "ip", "baseport_data", "baseport_reset"), DatabaseReader::ananas);
        var adcs = map.list(
                "adcs",
                List.of("fpga", "analog", "adc", "channel", "trigger", "remote_ip", "remote_port"),
                DatabaseReader::adc);
        var hicanns = hicanns(map);
        return map.build(() -> new WaferSetup(number, type, macu, macuVersion, fpgas, reticles, ananas, adcs, hicanns));
    }

    private static WaferSetup.Fpga waferFpga(MapReader map) {
        var number = map.integer("fpga");
        var ip = map.address("ip");
        var highspeed = map.flag("highspeed", true);
        return map.build(() -> new WaferSetup.Fpga(number, ip, highspeed));
    }

    private static WaferSetup.Reticle reticle(MapReader map) {
        var number = map.integer("reticle");
        var powered = map.flag("to_be_powered", true);
        return map.build(() -> new WaferSetup.Reticle(number, powered));
    }

    private static WaferSetup.Ananas ananas(MapReader map) {
        var number = map.integer("ananas");
        var ip = map.address("ip");
        var data = map.integer("baseport_data");
        var reset = map.integer("baseport_reset");
        return map.build(() -> new WaferSetup.Ananas(number, ip, data, reset));
    }

    private static WaferSetup.Adc adc(MapReader map) {
        var fpga = map.integer("fpga");
        var analog = map.integer("analog");
        var serial = map.text("adc");
        var channel = map.integer("channel");
        var trigger = map.integer("trigger");
        var remoteIp = map.addressIfPresent("remote_ip");
        var remotePort = map.integerIfPresent("remote_port");
        return map.build(() -> new WaferSetup.Adc(fpga, analog, serial, channel, trigger, remoteIp, remotePort));
    }

    private static WaferSetup.Hicanns hicanns(MapReader map) {
        if (map.isMap("hicanns")) {
            var all = map.map("hicanns", List.of("version", "label"));
            var version = all.integer("version");
            var label = all.text("label", "");
            return all.build(() -> new WaferSetup.Hicanns.Uniform(version, label));
        }
        return new WaferSetup.Hicanns.Each(
                map.list("hicanns", List.of("hicann", "version", "label"), DatabaseReader::hicann));
    }

    private static WaferSetup.Hicann hicann(MapReader map) {
        var number = map.integer("hicann");
        var version = map.integer("version");
        var label = map.text("label", "");
        return map.build(() -> new WaferSetup.Hicann(number, version, label));
    }

    private static DlsSetup dlsSetup(MapReader map) {
        var id = map.text(DLS_SETUP);
        var fpgaName = map.text("fpga_name", "");
        var boardName = map.text("board_name", "");
        var boardVersion = map.integer("board_version", 0);
        var chipId = map.integer("chip_id", 0);
        var chipVersion = map.integer("chip_version", 0);
        var powerIp = map.textIfPresent("ntpwr_ip");
        var powerSlot = map.integer("ntpwr_slot", 0);
        return map.build(
                () -> new DlsSetup(id, fpgaName, boardName, boardVersion, chipId, chipVersion, powerIp, powerSlot));
    }

    private static HxCubeSetup cube(MapReader map) {
        var id = map.integer(HXCUBE_ID);
        var fpgas = map.list("fpgas", FPGA_KEYS, DatabaseReader::fpga);
        var usbSerial = map.textIfPresent("usb_serial");
        var usbHost = map.textIfPresent("usb_host").filter(host -> !host.equals(NO_HOST));
        var server = map.textIfPresent("xilinx_hw_server");
        return map.build(() -> new HxCubeSetup(id, fpgas, usbSerial, usbHost, server));
    }

    private static JboaSetup jboa(MapReader map) {
        var id = map.integer(JBOA_ID);
        var fpgas = map.list("fpgas", FPGA_KEYS, DatabaseReader::fpga);
        var aggregators =
                map.list("aggregators", List.of("aggregator", "ip", "ci_test_node"), DatabaseReader::aggregator);
        var server = map.textIfPresent("xilinx_hw_server");
        return map.build(() -> new JboaSetup(id, fpgas, aggregators, server));
    }

    private static AggregatorEntry aggregator(MapReader map) {
        var number = map.integer("aggregator");
        var ip = map.address("ip");
        var testNode = map.flag("ci_test_node", false);
        return map.build(() -> new AggregatorEntry(number, ip, testNode));
    }

    private static FpgaEntry fpga(MapReader map) {
        var number = map.integer("fpga");
        var ip = map.address("ip");
        var fuseDna = map.unsignedIfPresent("fuse_dna");
        var testNode = map.flag("ci_test_node", false);
        var wing = wing(map);
        return map.build(() -> new FpgaEntry(number, ip, fuseDna, testNode, wing));
    }

    private static Optional<Wing> wing(MapReader map) {
        var hasSerial = map.has("handwritten_chip_serial");
        var hasRevision = map.has("chip_revision");
        if (!hasSerial && !hasRevision) {
            for (var option : WING_OPTIONS) {
                if (map.has(option)) {
                    throw incompleteWing(map, option, "handwritten_chip_serial and chip_revision");
                }
            }
            return Optional.empty();
        }
        if (!hasSerial) {
            throw incompleteWing(map, "chip_revision", "handwritten_chip_serial");
        }
        if (!hasRevision) {
            throw incompleteWing(map, "handwritten_chip_serial", "chip_revision");
        }
        var serial = map.integer("handwritten_chip_serial");
        var revision = map.integer("chip_revision");
        var eepromSerial = map.numberIfPresent("eeprom_chip_serial");
        var pcconf = map.timing("synram_timing_pcconf");
        var wconf = map.timing("synram_timing_wconf");
        return Optional.of(map.build(() -> new Wing(serial, revision, eepromSerial, pcconf, wconf)));
    }

    private static HwdbException incompleteWing(MapReader map, String present, String absent) {
        return map.wrong(
                "wing is incomplete", present, "got " + present + " (allowed only together with " + absent + ")");
    }
}
