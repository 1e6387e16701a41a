package org.neckar.stadls.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.hal.board.I2CIdRegister;
import org.neckar.hal.coordinate.I2CIdRegisterOnBoard;
import org.neckar.hal.coordinate.JTAGIdCodeOnDLS;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.jtag.JTAGIdCode;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.serial.ContentTypes;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Ticket;
import org.neckar.testkit.Seeds;

class ProgramFileTest {
    private static final ProgramOrigin ORIGIN =
            new ProgramOrigin("0.1.0", Instant.parse("2026-11-21T12:00:00Z"), "relay.yaml", "");

    private static PlaybackProgram program() {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        builder.write(new PPUMemoryWordOnDLS(3), PPUMemoryWord.DEFAULT.withValue(17));
        builder.read(PPUMemoryWord.class, new PPUMemoryWordOnDLS(3));
        builder.read(PPUMemoryWord.class, new PPUMemoryWordOnDLS(4), Backend.OMNIBUS_CHIP_OVER_JTAG);
        builder.readOmnibus(new int[] {5, 9, 6}, 0, 3);
        builder.read(JTAGIdCode.class, new JTAGIdCodeOnDLS());
        builder.read(I2CIdRegister.class, new I2CIdRegisterOnBoard());
        return builder.blockUntil(Barrier.OMNIBUS).done();
    }

    private static byte[] bytes(PlaybackProgram program) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ProgramFile(ORIGIN, program).write(out);
        return out.toByteArray();
    }

    private static ProgramFile read(byte[] bytes) {
        return ProgramFile.read(
                new ByteArrayInputStream(bytes),
                name -> ContentTypes.registers().named(name).group());
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(NeckarException.class, () -> read(bytes)).getMessage();
    }

    @Test
    void shouldBringBackWordsReadsAndOrigin() {
        PlaybackProgram program = program();
        ProgramFile found = read(bytes(program));
        assertEquals(ORIGIN, found.origin());
        assertArrayEquals(program.words(), found.program().words());
        assertEquals(program.sizeFromFpga(), found.program().sizeFromFpga());
        assertEquals(
                program.tickets().stream().map(Ticket::what).toList(),
                found.program().tickets().stream().map(Ticket::what).toList());
    }

    @Test
    void shouldDecodeWhatAStoredProgramReads() {
        PlaybackProgram found = read(bytes(program())).program();
        PlaybackDecoder responses = new PlaybackDecoder();
        for (int word : List.of(42, 1, 2, 3)) {
            responses.omnibus(word);
        }
        found.attach(responses);
        assertEquals(42, ((FieldValues) found.tickets().get(0).get()).get("value"));
        assertArrayEquals(new int[] {1, 2, 3}, (int[]) found.tickets().get(2).get());
    }

    @Test
    void shouldStoreAnEmptyProgram() {
        assertEquals(
                0, read(bytes(new PlaybackProgramBuilder().done())).program().sizeToFpga());
    }

    @Test
    void shouldPassOverFieldsOfLaterVersions() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes(program()));
        CodedOutputStream later = CodedOutputStream.newInstance(out);
        later.writeString(99, "later");
        later.writeInt32(100, 5);
        later.flush();
        assertArrayEquals(program().words(), read(out.toByteArray()).program().words());
    }

    @Test
    void shouldRefuseANewerForm() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CodedOutputStream newer = CodedOutputStream.newInstance(out);
        newer.writeString(1, "neckar playback program");
        newer.writeUInt32(2, 7);
        newer.flush();
        assertEquals(
                "program file: version 7 (allowed 1); read it with the Neckar that wrote it or a newer one",
                refusal(out.toByteArray()));
    }

    @Test
    void shouldRefuseWhatIsNoProgramFile() {
        for (String text : List.of("network:\n  populations: []\n", "{}", "\n\u0017neckar playback programs")) {
            assertTrue(refusal(text.getBytes(StandardCharsets.UTF_8)).startsWith("program file"), text);
        }
        assertTrue(refusal(new byte[0]).contains("this is none"));
    }

    @Test
    void shouldRefuseAFileThatWasCutAnywhere() {
        byte[] whole = bytes(program());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(NeckarException.class, () -> read(cut), "cut at " + length);
        }
    }

    @Seeds(500)
    void shouldNeverBringBackOtherWordsOrFailUnexpectedlyWhenBytesAreChanged(RandomGenerator random) {
        byte[] changed = bytes(program());
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        try {
            assertArrayEquals(program().words(), read(changed).program().words());
        } catch (NeckarException refused) {
            assertTrue(refused.getMessage().length() > 10);
        }
    }

    @Test
    void shouldStillRefuseToReadWhatBoardsRefuse() {
        assertEquals(Optional.empty(), read(bytes(program())).program().refusedBy(HardwareTarget.HARDWARE));
    }
}
