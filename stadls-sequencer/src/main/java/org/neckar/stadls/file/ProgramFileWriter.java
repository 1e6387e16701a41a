package org.neckar.stadls.file;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import org.neckar.hal.backend.ReadTarget;
import org.neckar.hal.protobuf.ProtoForm;
import org.neckar.stadls.program.PlacedRead;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.Ticket;

/** Writes the message {@code PlaybackProgram}, the words last. */
final class ProgramFileWriter {
    private ProgramFileWriter() {}

    static void write(ProgramFile file, OutputStream stream) throws IOException {
        CodedOutputStream out = CodedOutputStream.newInstance(stream);
        PlaybackProgram program = file.program();
        ProgramOrigin origin = file.origin();
        out.writeString(ProgramFields.FORMAT, ProgramFields.FORMAT_NAME);
        out.writeUInt32(ProgramFields.VERSION, ProgramFile.VERSION);
        out.writeString(ProgramFields.NECKAR, origin.neckar());
        out.writeString(ProgramFields.CREATED, origin.created().toString());
        out.writeString(ProgramFields.SOURCE, origin.source());
        out.writeString(ProgramFields.TARGET, origin.target());
        out.writeByteArray(ProgramFields.SHA256, HexFormat.of().parseHex(program.hash()));
        for (Ticket<?> ticket : program.tickets()) {
            out.writeBytes(ProgramFields.READS, read(PlacedRead.of(ticket)));
        }
        out.writeTag(ProgramFields.WORDS, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt32NoTag(program.sizeToFpga() * Long.BYTES);
        for (int at = 0; at < program.sizeToFpga(); at++) {
            out.writeFixed64NoTag(program.word(at));
        }
        out.flush();
    }

    private static ByteString read(PlacedRead read) throws IOException {
        ByteString.Output bytes = ByteString.newOutput();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeUInt32(ProgramFields.INSTRUCTION, read.instruction());
        out.writeUInt32(ProgramFields.INSTRUCTIONS, read.instructions());
        if (read.target() instanceof ReadTarget.Registers<?> registers) {
            out.writeString(ProgramFields.CONTAINER, registers.group().name());
            out.writeByteArray(ProgramFields.COORDINATE, ProtoForm.write(registers.at()));
            out.writeString(ProgramFields.BACKEND, registers.backend().name());
        }
        out.flush();
        return bytes.toByteString();
    }
}
