package org.neckar.tools.playback;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neckar.fisch.instruction.LinkNotification;
import org.neckar.fisch.instruction.SpikeColumns;
import org.neckar.hal.backend.ReadTarget;
import org.neckar.hal.register.FieldValues;
import org.neckar.lola.RegisterGroups;
import org.neckar.stadls.program.Ticket;
import org.neckar.stadls.run.RunResult;
import org.neckar.tools.output.AtomicFile;
import org.neckar.tools.reg.DecodedRegister;
import org.neckar.tools.reg.Place;

/**
 * What one run of a stored program brought.
 *
 * @param board connection URI
 * @param reads what was read, in the order of the instructions
 * @param spikes number of spikes
 * @param madcSamples number of samples of the MADC
 * @param linkNotifications what the high-speed links reported
 * @param executeUs from the first word sent to the end, on the host's clock
 */
public record PlaybackRun(
        String board, List<Answer> reads, int spikes, int madcSamples, List<String> linkNotifications, long executeUs) {
    private static final int NS_PER_US = 1000;

    /**
     * One read.
     *
     * @param what container and place
     * @param fpgaTime at which the last response was sent, FPGA cycles of 8 ns
     * @param register its fields; empty for plain words
     * @param words plain words, hexadecimal
     */
    public record Answer(String what, long fpgaTime, Optional<DecodedRegister> register, List<String> words) {
        /** Copies the words. */
        public Answer {
            words = List.copyOf(words);
        }

        private static Answer of(Ticket<?> ticket, RunResult result) {
            Object answer = result.get(ticket);
            long time = result.fpgaTime(ticket);
            if (ticket.target() instanceof ReadTarget.Registers<?> registers && answer instanceof FieldValues fields) {
                var place = new Place(RegisterGroups.atAnyPlace(registers.group()), registers.at());
                return new Answer(ticket.what(), time, Optional.of(DecodedRegister.of(place, fields)), List.of());
            }
            var words = Arrays.stream((int[]) answer)
                    .mapToObj(word -> String.format(Locale.ROOT, "0x%08x", word))
                    .toList();
            return new Answer(ticket.what(), time, Optional.empty(), words);
        }

        /** The read and its content on one line. */
        public String line() {
            String content = register.map(DecodedRegister::lines)
                    .map(lines -> lines.stream()
                            .map(line -> line.field() + "=" + line.value())
                            .collect(Collectors.joining(" ")))
                    .orElseGet(() -> String.join(" ", words));
            return content.isEmpty() ? what : what + ": " + content;
        }
    }

    /** Copies the lists. */
    public PlaybackRun {
        reads = List.copyOf(reads);
        linkNotifications = List.copyOf(linkNotifications);
    }

    /** The results of a run on a board. */
    public static PlaybackRun of(String board, RunResult result) {
        List<Answer> reads = new ArrayList<>();
        result.program().tickets().forEach(ticket -> reads.add(Answer.of(ticket, result)));
        return new PlaybackRun(
                board,
                reads,
                result.spikes().size(),
                result.madcSamples().size(),
                result.linkNotifications().stream().map(LinkNotification::text).toList(),
                result.times().executeNs() / NS_PER_US);
    }

    /**
     * Writes spikes as comma-separated text, one per line in the order of their arrival; times in FPGA cycles of 8 ns.
     *
     * @throws org.neckar.fisch.NeckarException when the file cannot be written; it is then as it was
     */
    public static void writeSpikes(Path file, SpikeColumns spikes) {
        AtomicFile.write(file, stream -> {
            var out = new OutputStreamWriter(stream, StandardCharsets.US_ASCII);
            out.write("label,chip_time,fpga_time\n");
            for (int spike = 0; spike < spikes.size(); spike++) {
                out.write(spikes.label(spike) + "," + spikes.chipTime(spike) + "," + spikes.fpgaTime(spike) + "\n");
            }
            out.flush();
        });
    }
}
