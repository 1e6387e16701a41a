package org.neckar.tools.service.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.RunTimes;
import org.neckar.tools.service.RunReport;
import org.neckar.tools.service.schedule.Mobility;
import org.neckar.tools.service.store.ProgramHash;

/** Records of a journal and their bytes: a byte for the kind, then the components in order, big-endian. */
final class JournalCodec {
    private static final int OPENED = 1;
    private static final int STACK = 2;
    private static final int IMAGE = 3;
    private static final int BEGAN = 4;
    private static final int FINISHED = 5;
    private static final int FAILED = 6;
    private static final int ACKNOWLEDGED = 7;
    private static final int NEXT = 8;
    private static final int NO_WORDS = -1;

    private JournalCodec() {}

    static byte[] encode(JournalRecord value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            switch (value) {
                case JournalRecord.Opened opened -> opened(out, opened.identity());
                case JournalRecord.Stack stack -> stack(out, stack);
                case JournalRecord.Image image -> {
                    out.writeByte(IMAGE);
                    out.writeInt(image.bytes().remaining());
                    out.write(image.bytes().array());
                }
                case JournalRecord.Began began -> {
                    out.writeByte(BEGAN);
                    out.writeLong(began.sequence());
                    out.writeUTF(began.program().hex());
                    out.writeUTF(began.board());
                }
                case JournalRecord.Finished finished -> finished(out, finished);
                case JournalRecord.Failed failed -> {
                    out.writeByte(FAILED);
                    out.writeLong(failed.sequence());
                    out.writeUTF(failed.program().hex());
                    out.writeUTF(failed.recovery().name());
                    out.writeUTF(shortened(failed.message()));
                }
                case JournalRecord.Acknowledged acknowledged -> {
                    out.writeByte(ACKNOWLEDGED);
                    out.writeLong(acknowledged.before());
                }
                case JournalRecord.Next next -> {
                    out.writeByte(NEXT);
                    out.writeLong(next.sequence());
                    out.writeUTF(next.board());
                }
            }
        } catch (IOException e) {
            throw new NeckarException(Recovery.BUG, "journal of a session: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    /** Within what a data stream writes as one text. */
    private static String shortened(String message) {
        return message.length() > 16_000 ? message.substring(0, 16_000) + "..." : message;
    }

    private static void opened(DataOutputStream out, SessionIdentity identity) throws IOException {
        out.writeByte(OPENED);
        out.writeUTF(identity.name());
        out.writeUTF(identity.user());
        out.writeUTF(identity.secretHash());
        out.writeUTF(identity.options().board().orElse(""));
        out.writeUTF(identity.options().mobility().name());
        out.writeLong(identity.createdMs());
    }

    private static void stack(DataOutputStream out, JournalRecord.Stack stack) throws IOException {
        out.writeByte(STACK);
        out.writeInt(stack.entries().size());
        for (var entry : stack.entries()) {
            out.writeUTF(entry.program().hex());
            out.writeUTF(entry.snapshot().map(ProgramHash::hex).orElse(""));
            out.writeBoolean(entry.pending());
        }
    }

    private static void finished(DataOutputStream out, JournalRecord.Finished finished) throws IOException {
        out.writeByte(FINISHED);
        out.writeLong(finished.sequence());
        out.writeUTF(finished.program().hex());
        var report = finished.report();
        out.writeUTF(report.board());
        out.writeLong(report.waitNs());
        out.writeLong(report.switchNs());
        out.writeLong(report.times().encodeNs());
        out.writeLong(report.times().commitNs());
        out.writeLong(report.times().executeNs());
        out.writeLong(report.times().decodeNs());
        out.writeLong(report.wordsToFpga());
        out.writeLong(report.wordsFromFpga());
        out.writeBoolean(finished.lasting());
        out.writeLong(finished.size());
        if (finished.words().isEmpty()) {
            out.writeInt(NO_WORDS);
            return;
        }
        var words = finished.words().get();
        var bytes = ByteBuffer.allocate(words.length * Long.BYTES);
        bytes.asLongBuffer().put(words);
        out.writeInt(words.length);
        out.write(bytes.array());
    }

    /** @throws IOException if the bytes are no record */
    static JournalRecord decode(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        int kind = in.readByte();
        return switch (kind) {
            case OPENED -> new JournalRecord.Opened(identity(in));
            case STACK -> stack(in);
            case IMAGE -> new JournalRecord.Image(ByteBuffer.wrap(in.readNBytes(in.readInt())));
            case BEGAN -> new JournalRecord.Began(in.readLong(), new ProgramHash(in.readUTF()), in.readUTF());
            case FINISHED -> finished(in);
            case FAILED ->
                new JournalRecord.Failed(
                        in.readLong(), new ProgramHash(in.readUTF()), Recovery.valueOf(in.readUTF()), in.readUTF());
            case ACKNOWLEDGED -> new JournalRecord.Acknowledged(in.readLong());
            case NEXT -> new JournalRecord.Next(in.readLong(), in.readUTF());
            default -> throw new IOException("record of unknown kind " + kind);
        };
    }

    private static SessionIdentity identity(DataInputStream in) throws IOException {
        var name = in.readUTF();
        var user = in.readUTF();
        var secretHash = in.readUTF();
        var board = Optional.of(in.readUTF()).filter(text -> !text.isEmpty());
        var options = new SessionOptions(board, Mobility.valueOf(in.readUTF()));
        return new SessionIdentity(name, user, secretHash, options, in.readLong());
    }

    private static JournalRecord.Stack stack(DataInputStream in) throws IOException {
        int size = in.readInt();
        var entries = new ArrayList<ReinitEntry>();
        for (int i = 0; i < size; i++) {
            var program = new ProgramHash(in.readUTF());
            var snapshot =
                    Optional.of(in.readUTF()).filter(text -> !text.isEmpty()).map(ProgramHash::new);
            entries.add(new ReinitEntry(program, snapshot, in.readBoolean()));
        }
        return new JournalRecord.Stack(entries);
    }

    private static JournalRecord.Finished finished(DataInputStream in) throws IOException {
        long sequence = in.readLong();
        var program = new ProgramHash(in.readUTF());
        var board = in.readUTF();
        long waitNs = in.readLong();
        long switchNs = in.readLong();
        var times = new RunTimes(in.readLong(), in.readLong(), in.readLong(), in.readLong());
        var report = new RunReport(board, waitNs, switchNs, times, in.readLong(), in.readLong());
        boolean lasting = in.readBoolean();
        long size = in.readLong();
        int count = in.readInt();
        if (count == NO_WORDS) {
            return new JournalRecord.Finished(sequence, program, report, lasting, Optional.empty(), size);
        }
        var words = new long[count];
        ByteBuffer.wrap(in.readNBytes(count * Long.BYTES)).asLongBuffer().get(words);
        return new JournalRecord.Finished(sequence, program, report, lasting, Optional.of(words), size);
    }
}
