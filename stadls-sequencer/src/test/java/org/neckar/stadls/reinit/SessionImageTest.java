package org.neckar.stadls.reinit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.instruction.I2c;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResetChip;
import org.neckar.fisch.instruction.Spi;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.NeuronResetOnDLS;
import org.neckar.hal.coordinate.PPUControlRegisterOnDLS;
import org.neckar.hal.neuron.NeuronReset;
import org.neckar.hal.ppu.PPUControlRegister;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.CapMemSettling;
import org.neckar.stadls.program.PlaybackProgramBuilder;

class SessionImageTest {
    private static final int CAPMEM_CELL = 0x0014_0000;
    private static final int MEMORY = 0x0280_0000;
    private static final int RESET_OF_A_NEURON =
            RegisterMap.of(NeuronReset.class).address(new NeuronResetOnDLS(3), 0, Backend.OMNIBUS);
    private static final int EVENT_RECORDING = 0x8800_0005;
    private static final int WEIGHTS = 0x02c0_0000;
    private static final long BARRIER = ToFpga.barrier(1);

    private final SessionImage image = new SessionImage();

    private static long[] words(Consumer<WordBuffer> program) {
        WordBuffer words = new WordBuffer();
        program.accept(words);
        return words.toArray();
    }

    private static void learn(SessionImage image, Consumer<WordBuffer> program) {
        long[] words = words(program);
        image.learn(words, 0, words.length);
    }

    private static SessionImage imageOf(Consumer<WordBuffer> program) {
        SessionImage image = new SessionImage();
        learn(image, program);
        return image;
    }

    /** A reset with the waits around it. */
    private static void reset(WordBuffer words) {
        ResetChip.write(words, true);
        words.add(ToFpga.timerSetup());
        words.add(ToFpga.waitUntil(10));
        ResetChip.write(words, false);
    }

    @Test
    void shouldReplayTheLastWriteToEveryPlaceInTheOrderOfTheseWrites() {
        learn(image, words -> {
            Omnibus.write(words, MEMORY, 1);
            Omnibus.write(words, MEMORY + 1, 2);
            Omnibus.write(words, MEMORY, 3);
        });
        assertArrayEquals(
                words(expected -> {
                    Omnibus.write(expected, MEMORY + 1, 2);
                    Omnibus.write(expected, MEMORY, 3);
                    expected.add(BARRIER);
                }),
                image.program().words());
        assertEquals(2, image.size());
    }

    @Test
    void shouldReplayTheProgramWithTheResetWordForWordWithItsWaits() {
        learn(image, words -> {
            Omnibus.write(words, EVENT_RECORDING, 1);
            Omnibus.write(words, MEMORY, 7);
            reset(words);
            Omnibus.write(words, MEMORY, 1);
            Omnibus.write(words, MEMORY, 2);
            words.add(BARRIER);
        });
        learn(image, words -> {
            Omnibus.write(words, MEMORY, 3);
            words.add(ToFpga.waitUntil(1000));
        });
        assertArrayEquals(
                words(expected -> {
                    Omnibus.write(expected, EVENT_RECORDING, 1);
                    reset(expected);
                    Omnibus.write(expected, MEMORY, 1);
                    Omnibus.write(expected, MEMORY, 2);
                    expected.add(BARRIER);
                    Omnibus.write(expected, MEMORY, 3);
                    expected.add(BARRIER);
                }),
                image.program().words());
        assertTrue(image.isInitialised());
    }

    @Test
    void shouldKeepOfTheTimeBeforeTheResetWhatTheResetDoesNotUndo() {
        learn(image, words -> {
            Omnibus.write(words, EVENT_RECORDING, 1);
            Omnibus.write(words, MEMORY, 7);
            Spi.writeShiftRegister(words, 0x123456);
            Jtag.writePllRegister(words, 3, 12);
        });
        learn(image, SessionImageTest::reset);
        assertArrayEquals(
                words(expected -> {
                    Omnibus.write(expected, EVENT_RECORDING, 1);
                    Spi.writeShiftRegister(expected, 0x123456);
                    reset(expected);
                    expected.add(BARRIER);
                }),
                image.program().words());
    }

    @Test
    void shouldLookTheSameAfterOneInitialisationAsAfterTwo() {
        image.learn(SystemInit.standard().program());
        SessionImage twice = image.copy();
        twice.learn(SystemInit.standard().program());
        assertArrayEquals(image.program().words(), twice.program().words());
        assertEquals(0, twice.differenceTo(image).sizeToFpga());
    }

    @Test
    void shouldPassOverReadsSpikesMarkersAndWhatOnlyCausesSomething() {
        learn(image, words -> {
            Omnibus.read(words, MEMORY);
            I2c.ID.read(words, 0);
            I2c.INA219_RO.read(words, 1);
            Jtag.readIdCode(words);
            Jtag.readOmnibus(words, MEMORY);
            words.add(ToFpga.spikePack(1));
            words.add(ToFpga.TICK);
            words.add(ToFpga.systimeInit(false));
            Omnibus.write(words, RESET_OF_A_NEURON, 0);
        });
        assertEquals(0, image.program().sizeToFpga());
    }

    @Test
    void shouldReplayTransfersToDevicesAndOverJtagAsAWhole() {
        learn(image, words -> {
            Spi.writeDacData(words, 3, 0xfc1);
            Spi.writeDacData(words, 3, 0xfc2);
            Spi.writeDacData(words, 4, 0xabc);
            I2c.TCA9554_RW.write(words, 1, 0x55);
            I2c.TCA9554_RW.write(words, 1, 0x56);
            I2c.TCA9546.write(words, 0, 7);
            Jtag.writeClockScaler(words, 3);
            Jtag.writePllRegister(words, 3, 12);
            Jtag.writePllRegister(words, 2, 13);
            Jtag.writePllRegister(words, 3, 14);
            Jtag.writePhyRegister(words, 5, 20);
            Jtag.writePhyRegister(words, 5, 21);
            Jtag.writeOmnibus(words, MEMORY, 1);
            Jtag.writeOmnibus(words, MEMORY, 2);
        });
        long[] dac = words(data -> Spi.writeDacData(data, 3, 0xfc2));
        assertArrayEquals(
                words(expected -> {
                    expected.add(dac, 0, 4);
                    Spi.writeDacData(expected, 4, 0xabc);
                    I2c.TCA9554_RW.write(expected, 1, 0x56);
                    I2c.TCA9546.write(expected, 0, 7);
                    Jtag.writeClockScaler(expected, 3);
                    Jtag.writePllRegister(expected, 2, 13);
                    Jtag.writePllRegister(expected, 3, 14);
                    Jtag.writePhyRegister(expected, 5, 21);
                    Jtag.writeOmnibus(expected, MEMORY, 2);
                    expected.add(BARRIER);
                }),
                image.program().words());
    }

    @Test
    void shouldLeaveTheNonVolatileMemoryOfTheBoardAlone() {
        learn(image, words -> {
            I2c.AD5252.write(words, 1, 0x70);
            I2c.AD5252.write(words, 2, 0x71);
        });
        assertArrayEquals(
                words(expected -> {
                    I2c.AD5252.write(expected, 2, 0x71);
                    expected.add(BARRIER);
                }),
                image.program().words());
    }

    @Test
    void shouldWaitWhenAndOnlyWhenParameterCellsAreWritten() {
        learn(image, words -> {
            reset(words);
            Omnibus.write(words, MEMORY, 1);
            Omnibus.write(words, CAPMEM_CELL, 500);
        });
        SessionImage changed = image.copy();
        learn(changed, words -> Omnibus.write(words, MEMORY, 2));
        SessionImage changedCell = changed.copy();
        learn(changedCell, words -> Omnibus.write(words, CAPMEM_CELL, 501));

        assertTrue(waits(image.program().words()));
        assertFalse(waits(changed.differenceTo(image).words()));
        assertTrue(waits(changedCell.differenceTo(image).words()));
        assertFalse(waits(imageOf(words -> {
                    Omnibus.write(words, CAPMEM_CELL, 1);
                    reset(words);
                })
                .program()
                .words()));
    }

    @Test
    void shouldWaitWhenParameterCellsAreWrittenOverJtag() {
        learn(image, words -> Jtag.writeOmnibus(words, CAPMEM_CELL, 500));
        assertTrue(waits(image.program().words()));
    }

    private static boolean waits(long[] words) {
        return Arrays.stream(words).anyMatch(word -> word == ToFpga.waitUntil(CapMemSettling.COMPLETE.cycles()));
    }

    @Test
    void shouldWriteOnlyWhatDiffers() {
        learn(image, words -> {
            reset(words);
            Omnibus.write(words, MEMORY, 1);
            Omnibus.write(words, MEMORY + 1, 2);
            Spi.writeShiftRegister(words, 3);
        });
        learn(image, words -> {
            Omnibus.write(words, MEMORY, 5);
            Omnibus.write(words, MEMORY + 2, 6);
            Spi.writeShiftRegister(words, 7);
            Spi.writeDacControl(words, 3, 8);
        });
        SessionImage other = image.copy();
        learn(other, words -> {
            Omnibus.write(words, MEMORY + 2, 9);
            Spi.writeShiftRegister(words, 10);
        });
        assertArrayEquals(
                words(expected -> {
                    Omnibus.write(expected, MEMORY + 2, 6);
                    Spi.writeShiftRegister(expected, 7);
                    expected.add(BARRIER);
                }),
                image.differenceTo(other).words());
        assertEquals(0, image.differenceTo(image.copy()).sizeToFpga());
    }

    @Test
    void shouldBringTheBoardUpCompletelyWhenTheOtherOneWroteWhatThisOneNeverDid() {
        learn(image, SessionImageTest::reset);
        SessionImage other = image.copy();
        learn(other, words -> Omnibus.write(words, MEMORY, 1));
        assertArrayEquals(image.program().words(), image.differenceTo(other).words());
        assertArrayEquals(
                words(expected -> {
                    Omnibus.write(expected, MEMORY, 1);
                    expected.add(BARRIER);
                }),
                other.differenceTo(image).words());
    }

    @Test
    void shouldBringTheBoardUpCompletelyAfterAnotherInitialisation() {
        learn(image, SessionImageTest::reset);
        SessionImage other = imageOf(words -> {
            reset(words);
            Omnibus.write(words, MEMORY, 1);
        });
        assertArrayEquals(image.program().words(), image.differenceTo(other).words());
    }

    @Test
    void shouldBringTheBoardUpCompletelyAfterAPpuRan() {
        learn(image, SessionImageTest::reset);
        for (PPUControlRegisterOnDLS ppu :
                new PPUControlRegisterOnDLS[] {PPUControlRegisterOnDLS.TOP, PPUControlRegisterOnDLS.BOTTOM}) {
            SessionImage other = image.copy();
            other.learn(new PlaybackProgramBuilder()
                    .write(ppu, PPUControlRegister.DEFAULT.withInhibitReset(true))
                    .write(ppu, PPUControlRegister.DEFAULT)
                    .done());
            SessionImage stopped = image.copy();
            stopped.learn(new PlaybackProgramBuilder()
                    .write(ppu, PPUControlRegister.DEFAULT)
                    .done());
            assertArrayEquals(
                    stopped.program().words(), stopped.differenceTo(other).words());
        }
    }

    @Test
    void shouldBringTheBoardUpCompletelyWhenBitsWereWrittenInSeveralWays() {
        learn(image, words -> {
            reset(words);
            Omnibus.write(words, MEMORY, 1);
        });
        SessionImage byBytes = image.copy();
        learn(byBytes, words -> Omnibus.write(words, MEMORY, 0xff, 1));
        SessionImage byView = image.copy();
        learn(byView, words -> Omnibus.write(words, WEIGHTS, 0xff));
        SessionImage byJtag = image.copy();
        learn(byJtag, words -> Jtag.writeOmnibus(words, MEMORY, 2));
        for (SessionImage other : new SessionImage[] {byBytes, byView, byJtag}) {
            assertArrayEquals(image.program().words(), image.differenceTo(other).words());
            assertArrayEquals(other.program().words(), other.differenceTo(image).words());
        }
        assertArrayEquals(
                words(expected -> {
                    reset(expected);
                    Omnibus.write(expected, MEMORY, 1);
                    Omnibus.write(expected, MEMORY, 0xff, 1);
                    expected.add(BARRIER);
                }),
                byBytes.program().words());
    }

    @Test
    void shouldSayThatItIsNotCompleteWhenMorePlacesAreWrittenThanItKeeps() {
        int dram = 0x8400_0000;
        learn(image, words -> {
            for (int i = 0; i <= SessionImage.MAX_PLACES; i++) {
                Omnibus.write(words, dram + i, i);
            }
        });
        assertFalse(image.isComplete());
        NeckarException refused = assertThrows(NeckarException.class, image::program);
        assertEquals(
                "session image: more than 524288 places were written, or more than 4194304 instructions would be"
                        + " needed; initialise the chip again, or give a reinit stack",
                refused.getMessage());
        assertFalse(SessionImage.fromBytes(image.toBytes()).isComplete());
    }

    @Test
    void shouldRefuseDamagedBytes() {
        image.learn(SystemInit.standard().program());
        byte[] bytes = image.toBytes();
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;
        byte[] newer = bytes.clone();
        newer[7] = 2;
        assertTrue(refusal(flipped).contains("check sum"), refusal(flipped));
        assertTrue(refusal(Arrays.copyOf(bytes, bytes.length - 1)).contains("check sum"));
        assertTrue(refusal(new byte[3]).contains("3 bytes are no session image"));
        assertTrue(refusal(newer).contains("version 2 (allowed 1)"), refusal(newer));
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(NeckarException.class, () -> SessionImage.fromBytes(bytes))
                .getMessage();
    }
}
