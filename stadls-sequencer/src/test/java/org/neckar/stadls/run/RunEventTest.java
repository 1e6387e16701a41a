package org.neckar.stadls.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.PlaybackProgram;

class RunEventTest {
    @Test
    void shouldAppearInARecordingOfTheFlightRecorder(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run.jfr");
        PlaybackProgram program = SystemInit.standard().program();
        try (Recording recording = new Recording();
                Board board = Board.connect("sim:?noise=0")) {
            recording.enable("org.neckar.Run");
            recording.start();
            board.run(program);
            recording.stop();
            recording.dump(file);
        }
        RecordedEvent event = RecordingFile.readAllEvents(file).stream()
                .filter(found -> found.getEventType().getName().equals("org.neckar.Run"))
                .findFirst()
                .orElseThrow();
        assertEquals("sim:?noise=0", event.getString("board"));
        assertEquals(program.sizeToFpga(), event.getInt("instructions"));
        assertTrue(event.getLong("execute") > 0);
    }
}
