package org.neckar.tools.service.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.Require;
import org.neckar.tools.output.AtomicFile;

/**
 * Programs by the hash of their words. Those that somebody needs are retained and stay; the others stay as long as
 * there is room, the ones used last for the longest time.
 *
 * <p>A program goes into a file when the memory is half full of programs that have none, or at once if files are to
 * outlive the process. May be used by any thread; files are written and read outside the lock.
 */
public final class ProgramStore {
    private final StoreSettings settings;
    private final Path folder;
    private final boolean lasting;
    /** In the order of the last use. */
    private final Map<ProgramHash, StoredProgram> programs = new LinkedHashMap<>(16, 0.75f, true);

    private long uploading;
    private long inMemory;
    private long inMemoryOnly;
    private long unused;

    /**
     * @param settings bounds
     * @param folder for the files; programs found there are known
     * @param lasting whether every program has a file
     * @throws NeckarException if the folder cannot be used
     */
    public ProgramStore(StoreSettings settings, Path folder, boolean lasting) {
        this.settings = settings;
        this.folder = folder;
        this.lasting = lasting;
        try {
            Files.createDirectories(folder);
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    found(file);
                }
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private void found(Path file) throws IOException {
        var name = file.getFileName().toString();
        long bytes = Files.size(file);
        if (!name.matches("[0-9a-f]{64}") || bytes % Long.BYTES != 0) {
            // The rest of a write that did not come to its end.
            Files.delete(file);
            return;
        }
        var program = new StoredProgram(new ProgramHash(name), (int) (bytes / Long.BYTES), null, true);
        programs.put(program.hash(), program);
        unused += program.words();
    }

    /** Whether a program is here; it then stays at least as long as programs that were used before. */
    public synchronized boolean isHere(ProgramHash hash) {
        return programs.get(hash) != null;
    }

    /** The length of a program in words, if it is here. */
    public synchronized Optional<Integer> words(ProgramHash hash) {
        return Optional.ofNullable(programs.get(hash)).map(StoredProgram::words);
    }

    /**
     * Keeps a program until it is released as often as it was retained.
     *
     * @return false if it is not here
     */
    public synchronized boolean retain(ProgramHash hash) {
        var program = programs.get(hash);
        if (program == null) {
            return false;
        }
        if (program.isUnused()) {
            unused -= program.words();
        }
        program.retain();
        return true;
    }

    /** Ends one {@link #retain}. */
    public synchronized void release(ProgramHash hash) {
        var program = Objects.requireNonNull(programs.get(hash), hash::hex);
        program.release();
        if (program.isUnused()) {
            unused += program.words();
            evict();
        }
    }

    /** Words of programs nobody needs now. */
    public synchronized long unusedWords() {
        return unused;
    }

    /** Words of programs in memory. */
    public synchronized long memoryWords() {
        return inMemory;
    }

    /**
     * The words of a retained program. Not to be changed.
     *
     * @throws NeckarException ({@link Recovery#RETRY}) if its file cannot be read or was changed
     */
    public long[] content(ProgramHash hash) {
        synchronized (this) {
            var content = program(hash).content();
            if (content != null) {
                return content;
            }
        }
        var content = read(hash);
        synchronized (this) {
            var program = program(hash);
            if (program.content() == null) {
                program.content(content);
                inMemory += content.length;
                freeMemory();
            }
        }
        return content;
    }

    private StoredProgram program(ProgramHash hash) {
        var program = programs.get(hash);
        if (program == null) {
            throw new NeckarException(Recovery.BUG, "program %s: used without being retained".formatted(hash));
        }
        return program;
    }

    private long[] read(ProgramHash hash) {
        var file = file(hash);
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (!Digests.of(bytes.duplicate()).equals(hash)) {
                throw new NeckarException(
                        Recovery.RETRY, "program %s: its file %s was changed; upload it again".formatted(hash, file));
            }
            var content = new long[bytes.remaining() / Long.BYTES];
            bytes.asLongBuffer().get(content);
            return content;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /**
     * Begins an upload.
     *
     * @param hash what the words will hash to
     * @param words how many will come
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if that is too long; ({@link Recovery#RETRY}) if too much is
     *     being uploaded
     */
    public ProgramUpload upload(ProgramHash hash, long words) {
        Require.inRange("words of program " + hash, words, 0, settings.programWords());
        synchronized (this) {
            if (uploading + words > settings.programMemory()) {
                throw new NeckarException(
                        Recovery.RETRY,
                        "program %s: %d words are being uploaded, %d more (allowed %d); wait for the end of some"
                                .formatted(hash, uploading, words, settings.programMemory()));
            }
            uploading += words;
        }
        return new GrowingProgram(this, hash, (int) words);
    }

    synchronized void uploadEnded(int words) {
        uploading -= words;
    }

    /** Takes in a program whose hash was checked. */
    void add(ProgramHash hash, long[] content) {
        boolean toFile;
        synchronized (this) {
            if (programs.get(hash) != null) {
                return;
            }
            toFile = lasting || inMemoryOnly + content.length > settings.programMemory() / 2;
        }
        if (toFile) {
            AtomicFile.writeUnforced(file(hash), out -> {
                var bytes = ByteBuffer.allocate(content.length * Long.BYTES);
                bytes.asLongBuffer().put(content);
                out.write(bytes.array());
            });
        }
        synchronized (this) {
            if (programs.putIfAbsent(hash, new StoredProgram(hash, content.length, content, toFile)) == null) {
                inMemory += content.length;
                inMemoryOnly += toFile ? 0 : content.length;
                unused += content.length;
                freeMemory();
                evict();
            }
        }
    }

    /** Lets go of the words of programs that have a file, beginning with those used least lately. */
    private void freeMemory() {
        if (inMemory <= settings.programMemory()) {
            return;
        }
        for (var program : List.copyOf(programs.values())) {
            if (program.isInFile() && program.content() != null) {
                program.content(null);
                inMemory -= program.words();
            }
            if (inMemory <= settings.programMemory()) {
                return;
            }
        }
    }

    /** Drops programs nobody needs, beginning with those used least lately; never the latest one. */
    private void evict() {
        var gone = new ArrayList<StoredProgram>();
        long excess = unused - settings.programDisk();
        int left = programs.size();
        for (var program : programs.values()) {
            if (excess <= 0 || --left == 0) {
                break;
            }
            if (program.isUnused()) {
                gone.add(program);
                excess -= program.words();
            }
        }
        gone.forEach(this::drop);
    }

    private void drop(StoredProgram program) {
        programs.remove(program.hash());
        unused -= program.words();
        if (program.content() != null) {
            inMemory -= program.words();
        }
        if (program.isInFile()) {
            delete(file(program.hash()));
        } else {
            inMemoryOnly -= program.words();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private Path file(ProgramHash hash) {
        return folder.resolve(hash.hex());
    }

    static NeckarException unusable(Path file, IOException cause) {
        return new NeckarException(
                Recovery.RETRY,
                "%s: %s: %s; look after the disk of the service"
                        .formatted(file, cause.getClass().getSimpleName(), cause.getMessage()),
                cause);
    }
}
