package org.neckar.hwdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes a board database in the field's order: wafers, DLS setups, cubes, jBOAs; default values are left out. */
final class DatabaseWriter implements StreamDataWriter {
    private final StringBuilder out = new StringBuilder();
    private final Dump dump = new Dump(DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setExplicitStart(true)
            .build());

    private DatabaseWriter() {}

    static String write(HardwareDatabase database) {
        var writer = new DatabaseWriter();
        database.wafers().forEach(setup -> writer.document(wafer(setup)));
        database.dlsSetups().forEach(setup -> writer.document(dlsSetup(setup)));
        database.cubes().forEach(setup -> writer.document(cube(setup)));
        database.jboas().forEach(setup -> writer.document(jboa(setup)));
        return writer.out.toString();
    }

    @Override
    public void write(String text) {
        out.append(text);
    }

    @Override
    public void write(String text, int offset, int length) {
        out.append(text, offset, offset + length);
    }

    private void document(Entries entries) {
        dump.dumpNode(entries.node(), this);
    }

    private static Entries wafer(WaferSetup setup) {
        var entries = new Entries()
                .number(DatabaseReader.WAFER, setup.wafer())
                .text("setuptype", setup.type().text());
        setup.macu().ifPresent(ip -> entries.text("macu", ip.getHostAddress()));
        if (setup.type() == SetupType.BSS_WAFER || setup.macuVersion() != 0) {
            entries.number("macuversion", setup.macuVersion());
        }
        entries.list(
                "fpgas", setup.fpgas().stream().map(DatabaseWriter::waferFpga).toList());
        entries.list(
                "reticles",
                setup.reticles().stream().map(DatabaseWriter::reticle).toList());
        entries.list(
                "ananas", setup.ananas().stream().map(DatabaseWriter::ananas).toList());
        entries.list("adcs", setup.adcs().stream().map(DatabaseWriter::adc).toList());
        switch (setup.hicanns()) {
            case WaferSetup.Hicanns.Uniform all ->
                entries.put(
                        "hicanns",
                        new Entries()
                                .number("version", all.version())
                                .textOr("label", all.label(), "")
                                .node());
            case WaferSetup.Hicanns.Each each ->
                entries.list(
                        "hicanns",
                        each.entries().stream().map(DatabaseWriter::hicann).toList());
        }
        return entries;
    }

    private static Entries waferFpga(WaferSetup.Fpga fpga) {
        return new Entries()
                .number("fpga", fpga.fpga())
                .text("ip", fpga.ip().getHostAddress())
                .flagOr("highspeed", fpga.highspeed(), true);
    }

    private static Entries reticle(WaferSetup.Reticle reticle) {
        return new Entries().number("reticle", reticle.reticle()).flagOr("to_be_powered", reticle.toBePowered(), true);
    }

    private static Entries ananas(WaferSetup.Ananas ananas) {
        return new Entries()
                .number("ananas", ananas.ananas())
                .text("ip", ananas.ip().getHostAddress())
                .number("baseport_data", ananas.baseportData())
                .number("baseport_reset", ananas.baseportReset());
    }

    private static Entries adc(WaferSetup.Adc adc) {
        var entries = new Entries()
                .number("fpga", adc.fpga())
                .number("analog", adc.analog())
                .text("adc", adc.adc())
                .number("channel", adc.channel())
                .number("trigger", adc.trigger());
        adc.remoteIp().ifPresent(ip -> entries.text("remote_ip", ip.getHostAddress()));
        adc.remotePort().ifPresent(port -> entries.number("remote_port", port));
        return entries;
    }

    private static Entries hicann(WaferSetup.Hicann hicann) {
        return new Entries()
                .number("hicann", hicann.hicann())
                .number("version", hicann.version())
                .textOr("label", hicann.label(), "");
    }

    private static Entries dlsSetup(DlsSetup setup) {
        var entries = new Entries()
                .text(DatabaseReader.DLS_SETUP, setup.id())
                .textOr("fpga_name", setup.fpgaName(), "")
                .textOr("board_name", setup.boardName(), "")
                .numberOrZero("board_version", setup.boardVersion())
                .numberOrZero("chip_id", setup.chipId())
                .numberOrZero("chip_version", setup.chipVersion());
        entries.textIfPresent("ntpwr_ip", setup.ntpwrIp());
        return entries.numberOrZero("ntpwr_slot", setup.ntpwrSlot());
    }

    private static Entries cube(HxCubeSetup setup) {
        return new Entries()
                .number(DatabaseReader.HXCUBE_ID, setup.id())
                .textIfPresent("usb_serial", setup.usbSerial())
                .textIfPresent("usb_host", setup.usbHost())
                .textIfPresent("xilinx_hw_server", setup.xilinxHwServer())
                .list("fpgas", setup.fpgas().stream().map(DatabaseWriter::fpga).toList());
    }

    private static Entries jboa(JboaSetup setup) {
        return new Entries()
                .number(DatabaseReader.JBOA_ID, setup.id())
                .textIfPresent("xilinx_hw_server", setup.xilinxHwServer())
                .list("fpgas", setup.fpgas().stream().map(DatabaseWriter::fpga).toList())
                .list(
                        "aggregators",
                        setup.aggregators().stream()
                                .map(DatabaseWriter::aggregator)
                                .toList());
    }

    private static Entries aggregator(AggregatorEntry aggregator) {
        return new Entries()
                .number("aggregator", aggregator.aggregator())
                .text("ip", aggregator.ip().getHostAddress())
                .flagOr("ci_test_node", aggregator.ciTestNode(), false);
    }

    private static Entries fpga(FpgaEntry fpga) {
        var entries =
                new Entries().number("fpga", fpga.fpga()).text("ip", fpga.ip().getHostAddress());
        fpga.fuseDna().ifPresent(dna -> entries.hexadecimal("fuse_dna", dna));
        entries.flagOr("ci_test_node", fpga.ciTestNode(), false);
        fpga.wing().ifPresent(wing -> {
            entries.number("handwritten_chip_serial", wing.handwrittenChipSerial());
            entries.number("chip_revision", wing.chipRevision());
            wing.eepromChipSerial().ifPresent(serial -> entries.hexadecimal("eeprom_chip_serial", serial));
            wing.synramTimingPcconf().ifPresent(timing -> entries.timing("synram_timing_pcconf", timing));
            wing.synramTimingWconf().ifPresent(timing -> entries.timing("synram_timing_wconf", timing));
        });
        return entries;
    }

    /** The keys of one map in the making. */
    private static final class Entries {
        private final List<NodeTuple> tuples = new ArrayList<>();

        Node node() {
            return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
        }

        Entries put(String key, Node value) {
            tuples.add(new NodeTuple(plain(Tag.STR, key), value));
            return this;
        }

        Entries number(String key, int value) {
            return put(key, plain(Tag.INT, Integer.toString(value)));
        }

        Entries numberOrZero(String key, int value) {
            return value == 0 ? this : number(key, value);
        }

        Entries hexadecimal(String key, long value) {
            return put(key, plain(Tag.INT, "0x" + Long.toHexString(value)));
        }

        Entries text(String key, String value) {
            return put(key, plain(Tag.STR, value));
        }

        Entries textOr(String key, String value, String fallback) {
            return value.equals(fallback) ? this : text(key, value);
        }

        Entries textIfPresent(String key, Optional<String> value) {
            value.ifPresent(text -> text(key, text));
            return this;
        }

        Entries flagOr(String key, boolean value, boolean fallback) {
            return value == fallback ? this : put(key, plain(Tag.BOOL, Boolean.toString(value)));
        }

        Entries list(String key, List<Entries> values) {
            var nodes = values.stream().map(Entries::node).toList();
            return values.isEmpty() ? this : put(key, new SequenceNode(Tag.SEQ, nodes, FlowStyle.BLOCK));
        }

        Entries timing(String key, SynramTiming timing) {
            return put(
                    key, row(row(timing.topWest(), timing.topEast()), row(timing.bottomWest(), timing.bottomEast())));
        }

        private static Node row(int west, int east) {
            return row(plain(Tag.INT, Integer.toString(west)), plain(Tag.INT, Integer.toString(east)));
        }

        private static Node row(Node first, Node second) {
            return new SequenceNode(Tag.SEQ, List.of(first, second), FlowStyle.FLOW);
        }

        /** Quotes are added where the text would otherwise be taken for another type. */
        private static Node plain(Tag tag, String text) {
            return new ScalarNode(tag, text, ScalarStyle.PLAIN);
        }
    }
}
