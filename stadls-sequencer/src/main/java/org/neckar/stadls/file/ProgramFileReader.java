package org.neckar.stadls.file;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.backend.ReadTarget;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.protobuf.ProtoForm;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.stadls.program.PlacedRead;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.RestoredProgram;

/** Reads the message {@code PlaybackProgram}. For one file. */
final class ProgramFileReader {
    private static final int FORMAT_TAG = lengthDelimited(ProgramFields.FORMAT);
    private static final int VERSION_TAG = varint(ProgramFields.VERSION);
    private static final int NECKAR_TAG = lengthDelimited(ProgramFields.NECKAR);
    private static final int CREATED_TAG = lengthDelimited(ProgramFields.CREATED);
    private static final int SOURCE_TAG = lengthDelimited(ProgramFields.SOURCE);
    private static final int TARGET_TAG = lengthDelimited(ProgramFields.TARGET);
    private static final int SHA256_TAG = lengthDelimited(ProgramFields.SHA256);
    private static final int READS_TAG = lengthDelimited(ProgramFields.READS);
    private static final int WORDS_TAG = lengthDelimited(ProgramFields.WORDS);
    private static final int INSTRUCTION_TAG = varint(ProgramFields.INSTRUCTION);
    private static final int INSTRUCTIONS_TAG = varint(ProgramFields.INSTRUCTIONS);
    private static final int CONTAINER_TAG = lengthDelimited(ProgramFields.CONTAINER);
    private static final int COORDINATE_TAG = lengthDelimited(ProgramFields.COORDINATE);
    private static final int BACKEND_TAG = lengthDelimited(ProgramFields.BACKEND);

    private final CodedInputStream in;
    private final Function<String, RegisterGroup<?>> groups;
    private final List<StoredRead> reads = new ArrayList<>();
    private final WordBuffer words = new WordBuffer();
    private String neckar = "";
    private String created = "";
    private String source = "";
    private String target = "";
    private String sha256 = "";

    /** A read as the file has it; the container is empty for plain words. */
    private record StoredRead(
            int instruction, int instructions, String container, ByteString coordinate, String backend) {}

    ProgramFileReader(InputStream stream, Function<String, RegisterGroup<?>> groups) {
        in = CodedInputStream.newInstance(stream);
        this.groups = groups;
    }

    private static int varint(int number) {
        return number << 3 | WireFormat.WIRETYPE_VARINT;
    }

    private static int lengthDelimited(int number) {
        return number << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;
    }

    ProgramFile read() {
        try {
            header();
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                field(tag);
            }
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "program file, byte %d: cut or changed: %s".formatted(in.getTotalBytesRead(), e.getMessage()),
                    e);
        }
        PlaybackProgram program = RestoredProgram.of(
                words.toArray(), reads.stream().map(this::placed).toList());
        if (!program.hash().equals(sha256)) {
            throw refused("its %d words are not those that were stored (hash %s, stored %s)"
                    .formatted(program.sizeToFpga(), program.hash(), sha256));
        }
        return new ProgramFile(new ProgramOrigin(neckar, time(), source, target), program);
    }

    private void header() throws IOException {
        if (in.readTag() != FORMAT_TAG || !isFormatName(in.readRawVarint32())) {
            throw refused("this is none; 'neckar playback save' makes them");
        }
        if (in.readTag() != VERSION_TAG) {
            throw refused("byte %d: no version".formatted(in.getTotalBytesRead()));
        }
        long version = in.readUInt64();
        if (version != ProgramFile.VERSION) {
            throw refused("version %s (allowed %d); read it with the Neckar that wrote it or a newer one"
                    .formatted(Long.toUnsignedString(version), ProgramFile.VERSION));
        }
    }

    private boolean isFormatName(int length) throws IOException {
        return length == ProgramFields.FORMAT_NAME.length()
                && new String(in.readRawBytes(length), StandardCharsets.ISO_8859_1).equals(ProgramFields.FORMAT_NAME);
    }

    private void field(int tag) throws IOException {
        if (tag == READS_TAG) {
            reads.add(readMessage());
        } else if (tag == WORDS_TAG) {
            readWords();
        } else if (tag == SHA256_TAG) {
            sha256 = HexFormat.of().formatHex(in.readByteArray());
        } else if (tag == NECKAR_TAG) {
            neckar = in.readStringRequireUtf8();
        } else if (tag == CREATED_TAG) {
            created = in.readStringRequireUtf8();
        } else if (tag == SOURCE_TAG) {
            source = in.readStringRequireUtf8();
        } else if (tag == TARGET_TAG) {
            target = in.readStringRequireUtf8();
        } else {
            in.skipField(tag);
        }
    }

    private StoredRead readMessage() throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        int instruction = 0;
        int instructions = 0;
        String container = "";
        ByteString coordinate = ByteString.EMPTY;
        String backend = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == INSTRUCTION_TAG) {
                instruction = in.readUInt32();
            } else if (tag == INSTRUCTIONS_TAG) {
                instructions = in.readUInt32();
            } else if (tag == CONTAINER_TAG) {
                container = in.readStringRequireUtf8();
            } else if (tag == COORDINATE_TAG) {
                coordinate = in.readBytes();
            } else if (tag == BACKEND_TAG) {
                backend = in.readStringRequireUtf8();
            } else {
                in.skipField(tag);
            }
        }
        in.popLimit(limit);
        return new StoredRead(instruction, instructions, container, coordinate, backend);
    }

    private void readWords() throws IOException {
        int bytes = in.readRawVarint32();
        if (bytes < 0 || bytes % Long.BYTES != 0 || bytes / Long.BYTES > PlaybackProgram.MEMORY_SIZE) {
            throw refused("byte %d: words of %s bytes (allowed multiples of %d up to %d)"
                    .formatted(
                            in.getTotalBytesRead(),
                            Integer.toUnsignedString(bytes),
                            Long.BYTES,
                            PlaybackProgram.MEMORY_SIZE * Long.BYTES));
        }
        for (int word = 0; word < bytes / Long.BYTES; word++) {
            words.add(in.readFixed64());
        }
    }

    private PlacedRead placed(StoredRead read) {
        ReadTarget of = read.container.isEmpty() ? omnibus(read) : registers(groups.apply(read.container), read);
        return new PlacedRead(read.instruction, read.instructions, of);
    }

    private ReadTarget omnibus(StoredRead read) {
        if (read.instruction < 0 || read.instruction >= words.size()) {
            throw refused("read at instruction %d (allowed 0..%d)".formatted(read.instruction, words.size() - 1));
        }
        return new ReadTarget.OmnibusWords((int) words.get(read.instruction), read.instructions);
    }

    private <C extends Coordinate> ReadTarget registers(RegisterGroup<C> group, StoredRead read) {
        return new ReadTarget.Registers<>(
                group, ProtoForm.read(group.coordinates(), read.coordinate.toByteArray()), backend(read.backend));
    }

    private static Backend backend(String name) {
        try {
            return Backend.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new NeckarException(Recovery.FIX_INPUT, "program file: back end '%s' is unknown".formatted(name), e);
        }
    }

    private Instant time() {
        try {
            return Instant.parse(created);
        } catch (DateTimeParseException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "program file: time of creation '%s' (allowed ISO 8601)".formatted(created), e);
        }
    }

    private static NeckarException refused(String what) {
        return new NeckarException(Recovery.FIX_INPUT, "program file: " + what);
    }
}
