package org.neckar.fisch.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.ut.FromFpga;

class PlaybackDecoderTest {
    private final PlaybackDecoder decoder = new PlaybackDecoder();

    @Test
    void shouldAnnotateEventsWithFpgaAndChipTime() {
        decoder.spikes(1, FromFpga.event(0x11, 2), 0, 0);
        decoder.systime(1000);
        decoder.spikes(1, FromFpga.event(0x22, 200), 0, 0);
        decoder.sysdelta(50);
        decoder.spikes(1, FromFpga.event(0x33, 10), 0, 0);
        decoder.spikes(1, FromFpga.event(0x44, 255), 0, 0);
        decoder.systime(0x7ff_ffff_ff00L);
        decoder.spikes(1, FromFpga.event(0x55, 255), 0, 0);
        decoder.madcSamples(1, FromFpga.event(0x7ab, 0x20), 0, 0);

        assertSpike(0, 0x11, 1, 1);
        assertSpike(1, 0x22, 1001, 996);
        assertSpike(2, 0x33, 1053, 1029);
        assertSpike(3, 0x44, 1054, 1023);
        assertSpike(4, 0x55, 8796093021953L, 8796093021951L);
        assertEquals(5, decoder.spikes().size());
        assertSample(0, 939, 1, 8796093021954L, 8796093021840L);
        assertEquals(1, decoder.madcSamples().size());
    }

    @Test
    void shouldLetChipTimeWrapBelowZeroInto43Bits() {
        decoder.spikes(1, FromFpga.event(0, 255), 0, 0);
        assertEquals((1L << 43) - 1, decoder.spikes().chipTime(0));
    }

    @Test
    void shouldLetFpgaTimeWrapAt43Bits() {
        decoder.systime((1L << 43) - 1);
        decoder.tick();
        assertEquals(0, decoder.responses(ResponseQueue.LOOPBACK).fpgaTime(0));
    }

    @Test
    void shouldKeepTheThreeQueuesApart() {
        decoder.jtag(0x1234);
        decoder.omnibus(0x8765_4321);
        decoder.tick();
        decoder.omnibus(0x5678);

        var jtag = decoder.responses(ResponseQueue.JTAG);
        var omnibus = decoder.responses(ResponseQueue.OMNIBUS);
        var loopback = decoder.responses(ResponseQueue.LOOPBACK);
        assertEquals(List.of(1, 2, 1), List.of(jtag.size(), omnibus.size(), loopback.size()));
        assertEquals(List.of(0x1234L, 1L), List.of(jtag.value(0), jtag.fpgaTime(0)));
        assertEquals(List.of(0x8765_4321L, 2L), List.of(omnibus.value(0), omnibus.fpgaTime(0)));
        assertEquals(3, loopback.fpgaTime(0));
        assertEquals(List.of(0x5678L, 4L), List.of(omnibus.value(1), omnibus.fpgaTime(1)));
    }

    @Test
    void shouldAnnotateAResponseOneCycleAfterItsSystime() {
        decoder.systime(1000);
        decoder.jtag(0);
        assertEquals(1001, decoder.responses(ResponseQueue.JTAG).fpgaTime(0));
    }

    @Test
    void shouldOnlyCountHalts() {
        decoder.halt();
        assertEquals(1, decoder.halts());
        assertEquals(1, decoder.time());
        for (var queue : ResponseQueue.values()) {
            assertEquals(0, decoder.responses(queue).size());
        }
    }

    @Test
    void shouldStoreThePacksOfAllSizesInOrder() {
        decoder.spikes(3, FromFpga.event(1, 0), FromFpga.event(2, 0), FromFpga.event(3, 0));
        decoder.spikes(2, FromFpga.event(4, 0), FromFpga.event(5, 0), 0);
        decoder.spikes(2, FromFpga.event(6, 0), FromFpga.event(7, 0), 0);
        var spikes = decoder.spikes();
        assertEquals(7, spikes.size());
        for (int i = 0; i < spikes.size(); i++) {
            assertEquals(i + 1, spikes.label(i));
        }
        assertEquals(List.of(0L, 2L, 1L), List.of(decoder.spikePacks(1), decoder.spikePacks(2), decoder.spikePacks(3)));
        assertEquals(1, spikes.fpgaTime(2));
        assertEquals(3, spikes.fpgaTime(6));
    }

    @Test
    void shouldTakeValueAndChannelFromElevenBitsOfASample() {
        decoder.madcSamples(3, FromFpga.event(0xf800, 0), FromFpga.event(0x03ff, 0), FromFpga.event(0xffff, 0));
        assertSample(0, 0, 0, 1, 0);
        assertSample(1, 1023, 0, 1, 0);
        assertSample(2, 1023, 1, 1, 0);
        assertEquals(1, decoder.madcPacks(3));
    }

    @Test
    void shouldKeepNotificationsWithTheirTime() {
        decoder.highspeedLinkNotification(0xb5);
        decoder.timeoutNotification(0x1a_6000_0005L);
        assertEquals(List.of(new LinkNotification(0xb5, 1)), decoder.linkNotifications());
        assertEquals(List.of(new TimeoutNotification(0x1a_6000_0005L, 2)), decoder.timeoutNotifications());
    }

    @Test
    void shouldTakeATimeoutNotificationApart() {
        var notification = new TimeoutNotification(0x1a60_0000_0005L, 0);
        assertEquals(5, notification.instruction());
        assertEquals(96, notification.traceStall());
        assertEquals(52, notification.omnibusReadsInFlight());
    }

    @Test
    void shouldTakeALinkNotificationApart() {
        var notification = new LinkNotification(0b101_10101, 0);
        assertEquals(5, notification.phy());
        assertEquals(
                List.of(true, false, true, false, true),
                List.of(
                        notification.linkUp(),
                        notification.decodeError(),
                        notification.crcError(),
                        notification.crcRecovered(),
                        notification.checkError()));
    }

    @Test
    void shouldForgetEverythingWhenCleared() {
        decoder.systime(5);
        decoder.jtag(1);
        decoder.omnibus(1);
        decoder.tick();
        decoder.spikes(1, 1, 0, 0);
        decoder.madcSamples(1, 1, 0, 0);
        decoder.highspeedLinkNotification(1);
        decoder.timeoutNotification(1);
        decoder.halt();
        decoder.clear();
        assertEquals(0, decoder.time() + decoder.halts() + decoder.spikePacks(1) + decoder.madcPacks(1));
        assertEquals(0, decoder.spikes().size() + decoder.madcSamples().size());
        assertTrue(decoder.linkNotifications().isEmpty()
                && decoder.timeoutNotifications().isEmpty());
        for (var queue : ResponseQueue.values()) {
            assertEquals(0, decoder.responses(queue).size());
        }
    }

    @Test
    void shouldGrowItsColumnsWithoutLosingAnything() {
        for (int i = 0; i < 1000; i++) {
            decoder.spikes(1, FromFpga.event(i, 0), 0, 0);
            decoder.omnibus(i);
        }
        assertSpike(0, 0, 1, 0);
        assertSpike(999, 999, 1999, 1920);
        assertEquals(999, decoder.responses(ResponseQueue.OMNIBUS).value(999));
    }

    @Test
    void shouldJoinTheBytesOfAnI2cRead() {
        for (int answer : new int[] {0x12, 0x7fff_ff34, 0x56, 0x78}) {
            decoder.omnibus(answer);
        }
        var column = decoder.responses(ResponseQueue.OMNIBUS);
        assertEquals(0x12345678, Response.I2C_4.value(column, 0));
        assertEquals(0x3456, Response.I2C_2.value(column, 1));
        assertEquals(0x78, Response.I2C_1.value(column, 3));
        assertEquals(0x5678 >> 6, Response.I2C_2_UPPER_10.value(column, 2));
    }

    @Test
    void shouldReportAMissingAcknowledgeOfAnI2cPart() {
        decoder.omnibus(0x12);
        decoder.omnibus(0x8000_0034);
        var column = decoder.responses(ResponseQueue.OMNIBUS);
        var failure = assertThrows(NeckarException.class, () -> Response.I2C_2.value(column, 0));
        assertEquals(Recovery.BOARD_FAULT, failure.recovery());
        assertEquals(
                "I2C read, omnibus response 1: acknowledge missing, got 0x80000034 (allowed bit 31 clear); is the "
                        + "board part there?",
                failure.getMessage());
    }

    @Test
    void shouldTakeTheLow32BitsOfAJtagResponse() {
        decoder.jtag(0x1_0485_80afL);
        assertEquals(0x0485_80af, Response.JTAG_WORD.value(decoder.responses(ResponseQueue.JTAG), 0));
    }

    @Test
    void shouldRefuseAResponseThatHasNotArrived() {
        decoder.omnibus(1);
        var column = decoder.responses(ResponseQueue.OMNIBUS);
        assertThrows(IndexOutOfBoundsException.class, () -> column.value(1));
        assertThrows(IndexOutOfBoundsException.class, () -> Response.I2C_2.value(column, 0));
    }

    private void assertSpike(int position, int label, long fpgaTime, long chipTime) {
        var spikes = decoder.spikes();
        assertEquals(
                List.of((long) label, fpgaTime, chipTime),
                List.of((long) spikes.label(position), spikes.fpgaTime(position), spikes.chipTime(position)));
    }

    private void assertSample(int position, int value, int channel, long fpgaTime, long chipTime) {
        var samples = decoder.madcSamples();
        assertEquals(
                List.of((long) value, (long) channel, fpgaTime, chipTime),
                List.of(
                        (long) samples.value(position),
                        (long) samples.channel(position),
                        samples.fpgaTime(position),
                        samples.chipTime(position)));
    }
}
