package org.neckar.stadls.reinit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Ticket;
import org.neckar.stadls.run.Board;
import org.neckar.testkit.Seeds;

/** Two users of one board: neither notices the other. */
class SessionImageProperties {
    private static final String BOARD = "sim:?seed=3&noise=0";
    private static final int CAPMEM = 0x0014_0000;
    private static final int PPU_MEMORY = 0x0280_0000;
    private static final int SYNAPSES = 0x02cf_0000;
    private static final int WEIGHTS = 0x02c0_0000;
    private static final int FPGA_MEMORY = 0x8000_0000;
    private static final int[] BEGINS = {CAPMEM, PPU_MEMORY, SYNAPSES, FPGA_MEMORY};
    private static final int SPAN = 12;
    private static final int CAPMEM_CODES = 0x3ff;
    private static final int SYNAPSE_BITS = 0x3f3f_3f3f;

    /** Everything the programs touch, but for the second addresses of synapses. */
    private static final int[] ADDRESSES = addresses();

    private static int[] addresses() {
        int[] addresses = new int[BEGINS.length * SPAN];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = BEGINS[i / SPAN] + i % SPAN;
        }
        return addresses;
    }

    /** The programs of a user, what he read after each of them, and the image of his board. */
    private static final class User {
        private final List<PlaybackProgram> programs = new ArrayList<>();
        private final List<BitSet> written = new ArrayList<>();
        private SessionImage image = new SessionImage();

        User(RandomGenerator random, boolean everyWay) {
            int count = random.nextInt(3, 7);
            for (int i = 0; i < count; i++) {
                BitSet places =
                        i == 0 ? new BitSet() : (BitSet) written.getLast().clone();
                boolean initialises = i == 0 || random.nextInt(10) == 0;
                programs.add(initialises ? SystemInit.standard().program() : program(random, everyWay, places));
                written.add(places);
            }
        }

        private PlaybackProgram program(RandomGenerator random, boolean everyWay, BitSet places) {
            WordBuffer words = new WordBuffer();
            int writes = random.nextInt(30);
            for (int i = 0; i < writes; i++) {
                int place = random.nextInt(ADDRESSES.length);
                int value = random.nextInt() & (place < SPAN ? CAPMEM_CODES : -1);
                switch (everyWay ? random.nextInt(6) : 0) {
                    case 1 -> Omnibus.write(words, ADDRESSES[place], value, random.nextInt(16));
                    case 2 -> Omnibus.write(words, WEIGHTS + random.nextInt(SPAN), value & SYNAPSE_BITS);
                    default -> {
                        Omnibus.write(words, ADDRESSES[place], value);
                        places.set(place);
                    }
                }
            }
            return PlaybackProgram.ofWords(words.toArray());
        }

        /** Memory of the FPGA that was never written holds what others left there. */
        private int[] step(Board board, int number) {
            board.run(programs.get(number));
            image.learn(programs.get(number));
            PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
            Ticket<int[]> read = builder.readOmnibus(ADDRESSES, 0, ADDRESSES.length);
            board.run(builder.done());
            int[] words = read.get();
            for (int place = 0; place < words.length; place++) {
                if (ADDRESSES[place] < 0 && !written.get(number).get(place)) {
                    words[place] = 0;
                }
            }
            return words;
        }

        List<int[]> alone() {
            try (Board board = Board.connect(BOARD)) {
                return IntStream.range(0, programs.size())
                        .mapToObj(number -> step(board, number))
                        .toList();
            } finally {
                image = new SessionImage();
            }
        }
    }

    @Seeds(10)
    void shouldShowEachUserTheBoardAsIfHeWereAlone(RandomGenerator random) {
        alternate(random, false);
    }

    @Seeds(10)
    void shouldShowEachUserTheBoardAsIfHeWereAloneHoweverTheyWrite(RandomGenerator random) {
        alternate(random, true);
    }

    private static void alternate(RandomGenerator random, boolean everyWay) {
        List<User> users = List.of(new User(random, everyWay), new User(random, everyWay));
        List<List<int[]>> alone = users.stream().map(User::alone).toList();
        int[] done = new int[users.size()];
        SessionImage held = new SessionImage();
        try (Board board = Board.connect(BOARD)) {
            while (done[0] < alone.get(0).size() || done[1] < alone.get(1).size()) {
                int who = random.nextInt(users.size());
                if (done[who] == alone.get(who).size()) {
                    continue;
                }
                User user = users.get(who);
                if (held != user.image) {
                    user.image = SessionImage.fromBytes(user.image.toBytes());
                    board.run(random.nextInt(4) == 0 ? user.image.program() : user.image.differenceTo(held));
                    held = user.image;
                }
                assertArrayEquals(
                        alone.get(who).get(done[who]),
                        user.step(board, done[who]),
                        "user %d, program %d".formatted(who, done[who]));
                done[who]++;
            }
        }
    }
}
