package org.neckar.tools.service.session;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.reinit.SessionImage;
import org.neckar.tools.service.RunReport;
import org.neckar.tools.service.pool.LearntContent;
import org.neckar.tools.service.pool.SessionContent;
import org.neckar.tools.service.pool.StackContent;
import org.neckar.tools.service.store.Digests;
import org.neckar.tools.service.store.ProgramHash;
import org.neckar.tools.service.store.ResultSpool;

/**
 * What one client was promised: its content on the board, the order of its runs, and results until it acknowledges
 * them. With a journal all that is written down before it is answered.
 *
 * <p>The content learnt from programs is not written after each run: the journal names the programs, which are kept,
 * and now and then takes the whole content instead.
 *
 * <p>Thread-safe. What asks never waits for what is being written; only changes wait for each other.
 */
public final class Session {
    /** Answers of at most so many words stand in the journal itself. */
    static final int SHORT_RESULT = 4096;

    /** Programs that are named in the journal before the content is written instead. */
    private static final int LONGEST_REPLAY = 256;

    private static final long LONGEST_REPLAY_WORDS = 1L << 20;
    private static final long LONGEST_JOURNAL = 1L << 24;

    private final SessionIdentity identity;
    private final SessionFiles files;
    private final ConcurrentNavigableMap<Long, KeptResult> kept = new ConcurrentSkipListMap<>();
    /** Numbers that were answered although some before them were not. */
    private final NavigableSet<Long> answeredAhead = new ConcurrentSkipListSet<>();

    private final List<ProgramHash> replay = new ArrayList<>();
    private SessionJournal journal;
    private volatile SessionContent content = new LearntContent(this, new SessionImage());
    private List<ReinitEntry> stack = List.of();
    private boolean stackGiven;
    private long replayWords;
    private long compactedSize;
    private final AtomicLong keptWords = new AtomicLong();
    private volatile long next;
    /** The latest run that began and has not been answered. */
    private Optional<JournalRecord.Began> began = Optional.empty();

    private String board = "";
    private boolean reopened;
    private boolean ended;

    private Session(SessionIdentity identity, SessionFiles files) {
        this.identity = identity;
        this.files = files;
    }

    /** A new session. */
    static Session open(SessionIdentity identity, SessionFiles files) {
        var session = new Session(identity, files);
        if (files.isLasting()) {
            session.journal = SessionJournal.create(files.journal(identity.name()), session.everything());
            session.compactedSize = session.journal.size();
        }
        return session;
    }

    /**
     * A session of a former life of the service.
     *
     * @throws NeckarException if the journal does not begin as it should, or a program it needs is gone
     */
    static Session reopen(Path file, SessionFiles files) {
        var records = SessionJournal.read(file);
        if (records.isEmpty() || !(records.getFirst() instanceof JournalRecord.Opened opened)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s: does not begin with the opening of a session".formatted(file));
        }
        var session = new Session(opened.identity(), files);
        try {
            records.forEach(session::recall);
            session.restoreContent();
        } catch (RuntimeException e) {
            session.releaseAll();
            throw e;
        }
        session.reopened = true;
        session.journal = SessionJournal.reopen(file);
        session.compactedSize = session.journal.size();
        return session;
    }

    private void recall(JournalRecord one) {
        switch (one) {
            case JournalRecord.Opened opened -> {}
            case JournalRecord.Stack changed -> replaceStack(changed.entries());
            case JournalRecord.Image image ->
                content = new LearntContent(
                        this, SessionImage.fromBytes(image.bytes().array()));
            case JournalRecord.Began latest -> began(latest);
            case JournalRecord.Finished finished -> {
                keep(finished);
                if (finished.lasting()) {
                    remember(finished.program());
                }
            }
            case JournalRecord.Failed failed ->
                keepFailure(
                        failed.sequence(), failed.program(), new NeckarException(failed.recovery(), failed.message()));
            case JournalRecord.Acknowledged acknowledged -> drop(acknowledged.before());
            case JournalRecord.Next latest -> {
                next = latest.sequence();
                board = latest.board();
            }
        }
    }

    private void keep(JournalRecord.Finished finished) {
        var spool = finished.words()
                .map(words -> files.spool(identity.name(), finished.sequence(), words))
                .orElseGet(() -> files.spoolOfFile(identity.name(), finished.sequence(), finished.size()));
        keep(new KeptResult(
                finished.sequence(), finished.program(), Optional.of(finished.report()), Optional.empty(), spool));
    }

    /** Content after a restart: the stack, or the latest image and the programs since. */
    private void restoreContent() {
        if (stackGiven) {
            content = stackContent(stack);
        } else {
            for (var hash : replay) {
                content.ran(files.programs().content(hash));
            }
        }
    }

    /** What never changes. */
    public SessionIdentity identity() {
        return identity;
    }

    /** What the session has on its board. */
    public SessionContent content() {
        return content;
    }

    /**
     * Puts the content into the hands of the client.
     *
     * @param entries from the bottom up; their programs are here
     * @throws NeckarException if a program cannot be in a stack; nothing has changed then
     */
    public synchronized void reinit(List<ReinitEntry> entries) {
        var given = stackContent(entries);
        replaceStack(entries);
        content.supersede();
        content = given;
        if (journal != null && !ended) {
            journal.append(new JournalRecord.Stack(stack), true);
        }
    }

    private StackContent stackContent(List<ReinitEntry> entries) {
        var programs = new ArrayList<StackContent.Entry>();
        for (var entry : entries) {
            programs.add(new StackContent.Entry(
                    program(entry.program()), entry.snapshot().map(this::program), entry.pending()));
        }
        return new StackContent(this, programs, this::snapshotTaken);
    }

    private PlaybackProgram program(ProgramHash hash) {
        return PlaybackProgram.ofWords(files.programs().content(hash));
    }

    private void replaceStack(List<ReinitEntry> entries) {
        entries.forEach(entry -> {
            retain(entry.program());
            entry.snapshot().ifPresent(this::retain);
        });
        releaseStack();
        stack = List.copyOf(entries);
        stackGiven = true;
        releaseReplay();
    }

    private void retain(ProgramHash hash) {
        if (!files.programs().retain(hash)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "session %s: program %s is gone; open a new session".formatted(identity.name(), hash));
        }
    }

    private void releaseStack() {
        stack.forEach(entry -> {
            files.programs().release(entry.program());
            entry.snapshot().ifPresent(files.programs()::release);
        });
    }

    private void releaseReplay() {
        replay.forEach(files.programs()::release);
        replay.clear();
        replayWords = 0;
    }

    /** Writes down what a snapshot read, so that it outlives the service. */
    private synchronized void snapshotTaken(StackContent taken, List<PlaybackProgram> programs) {
        if (journal == null || ended || taken != content) {
            return;
        }
        var entries = new ArrayList<ReinitEntry>();
        for (int i = 0; i < stack.size(); i++) {
            var words = programs.get(i).words();
            var hash = Digests.of(words);
            try (var upload = files.programs().upload(hash, words.length)) {
                upload.append(Digests.bytes(words));
                upload.finish();
            }
            entries.add(
                    new ReinitEntry(hash, stack.get(i).snapshot(), stack.get(i).pending()));
        }
        replaceStack(entries);
        journal.append(new JournalRecord.Stack(stack), files.isForced());
    }

    /** Number of the first run that has not been answered. */
    public long next() {
        return next;
    }

    /** Numbers behind {@link #next} that have been answered. */
    public List<Long> answeredAhead() {
        return List.copyOf(answeredAhead);
    }

    /** The run that was on a board when the service ended the last time, if nothing has run since. */
    public synchronized Optional<Long> interrupted() {
        return reopened ? began.map(JournalRecord.Began::sequence) : Optional.empty();
    }

    /** Name of the board of the latest run; empty if there was none. */
    public synchronized Optional<String> board() {
        return Optional.of(board).filter(name -> !name.isEmpty());
    }

    /** Notes that a run is on a board. */
    public synchronized void began(long sequence, ProgramHash program, String onBoard) {
        var latest = new JournalRecord.Began(sequence, program, onBoard);
        if (journal != null && !ended) {
            journal.append(latest, false);
        }
        reopened = false;
        began(latest);
    }

    private void began(JournalRecord.Began latest) {
        began = Optional.of(latest);
        board = latest.board();
    }

    /**
     * Keeps the answer to a run.
     *
     * @param lasting whether what the run left on the board counts
     * @return false if the session has ended, so that nobody will ask for it
     */
    public boolean finished(long sequence, ProgramHash program, RunReport report, boolean lasting, ResultSpool spool) {
        boolean isLong = spool.size() > SHORT_RESULT;
        if (isLong && files.isLasting()) {
            spool.persist(files.isForced());
        }
        var words = isLong ? Optional.<long[]>empty() : Optional.of(spool.words());
        var finished = new JournalRecord.Finished(sequence, program, report, lasting, words, spool.size());
        return finished(finished, spool);
    }

    private synchronized boolean finished(JournalRecord.Finished finished, ResultSpool spool) {
        if (ended) {
            return false;
        }
        if (journal != null) {
            journal.append(finished, files.isForced());
            if (finished.lasting()) {
                remember(finished.program());
            }
        }
        keep(new KeptResult(
                finished.sequence(), finished.program(), Optional.of(finished.report()), Optional.empty(), spool));
        compactIfLong();
        return true;
    }

    /** Notes a program whose effects belong to the content, until the content itself is written down. */
    private void remember(ProgramHash program) {
        // The same program twice in a row leaves what it left the first time.
        if (!stackGiven && (replay.isEmpty() || !replay.getLast().equals(program))) {
            retain(program);
            replay.add(program);
            replayWords += files.programs().words(program).orElseThrow();
        }
    }

    /** Keeps the failure of a run; its number is used up. */
    public synchronized void failed(long sequence, ProgramHash program, NeckarException why) {
        if (ended) {
            return;
        }
        if (journal != null) {
            journal.append(
                    new JournalRecord.Failed(sequence, program, why.recovery(), why.getMessage()), files.isForced());
        }
        keepFailure(sequence, program, why);
    }

    private void keepFailure(long sequence, ProgramHash program, NeckarException why) {
        var spool = files.spool(identity.name(), sequence);
        spool.fail(why);
        keep(new KeptResult(sequence, program, Optional.empty(), Optional.of(why), spool));
    }

    private void keep(KeptResult result) {
        kept.put(result.sequence(), result);
        keptWords.addAndGet(result.spool().size());
        answeredAhead.add(result.sequence());
        long following = next;
        while (answeredAhead.remove(following)) {
            following++;
        }
        next = following;
        began = began.filter(latest -> latest.sequence() != result.sequence());
    }

    /** The answer to a run, if it is kept. */
    public Optional<KeptResult> result(long sequence) {
        return Optional.ofNullable(kept.get(sequence));
    }

    /** Numbers of the runs whose answers are kept. */
    public List<Long> results() {
        return List.copyOf(kept.keySet());
    }

    /** Words of the answers that are kept. */
    public long keptWords() {
        return keptWords.get();
    }

    /** Drops the answers up to a number. */
    public synchronized void acknowledge(long sequence) {
        if (ended || kept.isEmpty() || kept.firstKey() > sequence) {
            return;
        }
        if (journal != null) {
            journal.append(new JournalRecord.Acknowledged(sequence + 1), false);
        }
        drop(sequence + 1);
    }

    private void drop(long before) {
        var dropped = kept.headMap(before);
        for (var result : dropped.values()) {
            keptWords.addAndGet(-result.spool().size());
            result.spool().discard();
        }
        dropped.clear();
    }

    private void compactIfLong() {
        if (journal != null
                && (replay.size() > LONGEST_REPLAY
                        || replayWords > LONGEST_REPLAY_WORDS
                        || journal.size() > 2 * compactedSize + LONGEST_JOURNAL)) {
            journal.rewrite(everything());
            compactedSize = journal.size();
            releaseReplay();
        }
    }

    /** All that a journal must say to lead to the present state. */
    private List<JournalRecord> everything() {
        var records = new ArrayList<JournalRecord>();
        records.add(new JournalRecord.Opened(identity));
        records.add(new JournalRecord.Next(next, board));
        if (stackGiven) {
            records.add(new JournalRecord.Stack(stack));
        } else if (content instanceof LearntContent learnt) {
            records.add(new JournalRecord.Image(ByteBuffer.wrap(learnt.toBytes())));
        }
        for (var result : kept.values()) {
            records.add(result.failure()
                    .<JournalRecord>map(why -> new JournalRecord.Failed(
                            result.sequence(), result.program(), why.recovery(), why.getMessage()))
                    .orElseGet(() -> finished(result)));
        }
        return records;
    }

    private static JournalRecord.Finished finished(KeptResult result) {
        var spool = result.spool();
        var words = spool.size() <= SHORT_RESULT ? Optional.of(spool.words()) : Optional.<long[]>empty();
        // What the run left on the board is part of the image that stands before.
        return new JournalRecord.Finished(
                result.sequence(), result.program(), result.report().orElseThrow(), false, words, spool.size());
    }

    /** Ends the session: nothing is kept any longer. */
    synchronized void end() {
        if (!ended) {
            ended = true;
            content.supersede();
            drop(Long.MAX_VALUE);
            releaseAll();
            if (journal != null) {
                journal.delete();
            }
        }
    }

    private void releaseAll() {
        releaseStack();
        stack = List.of();
        releaseReplay();
    }

    /** Lets go of the journal, which keeps what it has. */
    synchronized void detach() {
        ended = true;
        if (journal != null) {
            journal.close();
        }
    }
}
