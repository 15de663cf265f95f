package ai.jules.phone;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An append-only file of JSON lines. What {@link #append} wrote survives a killed process; what {@link #sync} returned
 * for survives a power cut too. Concurrent callers share one fsync. A last line that a kill tore apart was never
 * acknowledged to anybody and is cut off at the next start.
 */
final class Journal implements AutoCloseable {

    private final JsonMapper json;
    private final FileChannel channel;
    private final FileLock lock;
    private final Object syncing = new Object();
    private volatile long written;
    private long synced;

    private Journal(JsonMapper json, FileChannel channel, FileLock lock, long length) {
        this.json = json;
        this.channel = channel;
        this.lock = lock;
        this.written = length;
        this.synced = length;
    }

    /** Opens or creates the file and hands every earlier entry to the reader; refuses a file another process holds. */
    static Journal open(Path file, JsonMapper json, Consumer<JournalEntry> reader) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileLock lock = lock(file.resolveSibling(file.getFileName() + ".lock"));
            try {
                return open(file, json, reader, lock);
            } catch (IOException | RuntimeException e) {
                lock.acquiredBy().close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The phone's journal cannot be opened", e);
        }
    }

    private static Journal open(Path file, JsonMapper json, Consumer<JournalEntry> reader, FileLock lock)
            throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long length = replay(file, json, reader);
        channel.truncate(length).position(length);
        return new Journal(json, channel, lock, length);
    }

    /** Writes entries as one piece; the answer is what to hand to {@link #sync}. Callers serialise appends themselves. */
    long append(JournalEntry... entries) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(512);
        for (JournalEntry entry : entries) {
            lines.writeBytes(json.writerFor(JournalEntry.class).writeValueAsBytes(entry));
            lines.write('\n');
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            written = channel.position();
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("The phone's journal cannot be written", e);
        }
    }

    /** Returns once everything up to the position is on disk. */
    void sync(long position) {
        synchronized (syncing) {
            if (synced >= position) {
                return;
            }
            long reached = written;
            try {
                channel.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException("The phone's journal cannot be written", e);
            }
            synced = reached;
        }
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.force(true);
                channel.close();
            }
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException("The phone's journal cannot be closed", e);
        }
    }

    /** On a file of its own: the system drops a process's lock as soon as it closes any other handle to the same file. */
    private static FileLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldInThisJvm) {
            // Held all the same.
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another phone is running on this data directory");
        }
        return lock;
    }

    /** Reads all whole lines; the length up to which the file is good. */
    private static long replay(Path file, JsonMapper json, Consumer<JournalEntry> reader) throws IOException {
        long good = 0;
        long size = Files.size(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(512);
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                long end = good + line.size() + 1;
                JournalEntry entry = parse(line.toByteArray(), json, end == size, good);
                if (entry != null) {
                    reader.accept(entry);
                    good = end;
                }
                line.reset();
            }
        }
        return good;
    }

    private static @Nullable JournalEntry parse(byte[] line, JsonMapper json, boolean last, long offset) {
        try {
            return json.readValue(line, JournalEntry.class);
        } catch (JacksonException unreadable) {
            if (last) {
                return null;
            }
            throw new IllegalStateException("The phone's journal is damaged at byte " + offset);
        }
    }
}
