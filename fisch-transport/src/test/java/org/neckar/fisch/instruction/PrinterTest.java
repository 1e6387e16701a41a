package org.neckar.fisch.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.ut.FromFpga;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.FromFpgaEncoder;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;

class PrinterTest {
    @Test
    void shouldPrintOneInstructionPerLine() {
        var words = new WordBuffer();
        ResetChip.write(words, true);
        Timing.setupTimer(words);
        Timing.waitUntil(words, 0xffff_ffffL);
        Timing.barrier(words, Timing.BARRIER_OMNIBUS | Timing.BARRIER_SYSTIME);
        Omnibus.read(words, FpgaAddress.TIMER);
        Jtag.readIdCode(words);
        Events.spikes(words, 1, 0xffff);
        words.add(0x7f00_0000_0000_0000L);

        var out = new StringBuilder();
        new ToFpgaDecoder(new InstructionPrinter(out)).accept(words.toArray(), 0, words.size());
        assertEquals("""
                system::Reset(1)
                timing::Setup()
                timing::WaitUntil(4294967295)
                timing::Barrier(00101)
                omnibus_to_fpga::Address(is_read: true, byte_enables: 1111, address: 2281701388)
                to_fpga_jtag::Ins(0000001)
                to_fpga_jtag::Data(keep_response: true, num_bits: 32, payload: 000000000000000000000000000000000)
                event_to_fpga::SpikePack<2ul>(0000000000000001, 1111111111111111)
                refused(7f00000000000000, UNKNOWN_INDEX)
                """, out.toString());
    }

    @Test
    void shouldPrintOneResponsePerLine() {
        var words = new WordBuffer();
        var encoder = new FromFpgaEncoder(words);
        encoder.sysdelta(0x80);
        encoder.omnibus(-1);
        encoder.spikes(FromFpga.event(0x1234, 0xab));
        encoder.madcSamples(FromFpga.event(0x7ab, 0x20));
        encoder.halt();

        var out = new StringBuilder();
        new FromFpgaDecoder(new ResponsePrinter(out)).accept(words.toArray(), 0, words.size());
        assertEquals("""
                timing_from_fpga::Sysdelta(10000000)
                omnibus_from_fpga::Data(4294967295)
                event_from_fpga::SpikePack<1ul>(Spike(0001001000110100, 10101011))
                event_from_fpga::MADCSamplePack<1ul>(MADCSample(00011110101011, 00100000))
                from_fpga_system::Loopback(0)
                """, out.toString());
    }

    @Test
    void shouldPassOnAFailureOfTheOutput() {
        var printer = new InstructionPrinter(new FullDisk());
        assertThrows(UncheckedIOException.class, printer::tick);
    }

    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] text, int from, int count) throws IOException {
            throw new IOException("disk full");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
