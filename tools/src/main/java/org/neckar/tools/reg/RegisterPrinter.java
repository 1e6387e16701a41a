package org.neckar.tools.reg;

import java.io.PrintWriter;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;

/** What the commands on one register print. */
public final class RegisterPrinter {
    private RegisterPrinter() {}

    /** Addresses and words of an encoded register, as tables. */
    public static void words(PrintWriter out, Place place, EncodedRegister encoded) {
        out.println(place + " over " + encoded.backend());
        var table = new TextTable(
                Column.ofWords("word"), Column.ofWords("address"), Column.ofWords("value"), Column.ofWords("bytes"));
        for (int word = 0; word < encoded.words().size(); word++) {
            var pair = encoded.words().get(word);
            table.row("w" + word, pair.address(), pair.word(), bytes(pair.byteEnables()));
        }
        out.print(table.render(TerminalTraits.ofStandardOutput()));
        if (encoded.utWords().isEmpty()) {
            out.println("can only be read: nothing is sent to write it");
        } else {
            out.println("words to the FPGA:");
            encoded.utWords().forEach(word -> out.println("  " + word));
        }
    }

    private static String bytes(int enables) {
        return enables == 0xf
                ? "all"
                : "0b%4s".formatted(Integer.toBinaryString(enables)).replace(' ', '0');
    }

    /** The fields of a register, as a table or as JSON. */
    public static void fields(PrintWriter out, DecodedRegister decoded, boolean json) {
        if (json) {
            out.println(SummaryJson.toJson(decoded));
            return;
        }
        out.println(decoded.container() + "@" + decoded.coordinate());
        var table = new TextTable(
                Column.ofWords("field"), Column.ofWords("value"), Column.ofWords("unit"), Column.ofWords("meaning"));
        decoded.lines().forEach(line -> table.row(line.field(), line.value(), line.unit(), line.meaning()));
        out.print(table.render(TerminalTraits.ofStandardOutput()));
        decoded.ignored()
                .forEach(bit ->
                        out.println("bit %d of w%d is set and belongs to no field".formatted(bit.bit(), bit.word())));
        out.flush();
    }

    /** A write and what it changed bit by bit, as a table or as JSON. */
    public static void change(PrintWriter out, RegisterChange change, boolean json) {
        if (json) {
            out.println(SummaryJson.toJson(change));
            return;
        }
        var encoded = change.written();
        out.println(encoded.container() + "@" + encoded.coordinate() + " over " + encoded.backend());
        if (!change.compared()) {
            out.println("cannot be read: what it held is not known");
        } else if (change.changes().none()) {
            out.println("nothing changes");
        } else {
            changes(out, change.changes(), "before", "after");
        }
        encoded.words().forEach(word -> out.println(word.address() + " := " + word.word()));
        out.println(
                !change.done()
                        ? "dry run: nothing was written"
                        : change.compared() ? "written and read back" : "written");
    }

    /**
     * What differs between two contents, field by field and bit by bit.
     *
     * @param before heading of the first content
     * @param after heading of the second content
     */
    public static void changes(PrintWriter out, BitChanges changes, String before, String after) {
        var fields = new TextTable(Column.ofWords("field"), Column.ofWords(before), Column.ofWords(after));
        changes.fields().forEach(field -> fields.row(field.field(), field.before(), field.after()));
        out.print(fields.render(TerminalTraits.ofStandardOutput()));
        changes.bits()
                .forEach(bit -> out.println("w%d[%d] %d -> %d  %s"
                        .formatted(bit.word(), bit.bit(), bit.before(), bit.after(), bit.field())
                        .stripTrailing()));
    }
}
