package ai.jules.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** Attachments as files beside the journal: the bytes under their id, the claimed type next to them. */
class MediaStore {

    static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final Pattern SID = Pattern.compile("ME[0-9a-f]{32}");
    private static final Pattern TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,60}(; ?[\\w.+-]+=[\\w.+-]+)*");

    private final Path directory;

    MediaStore(PhoneSettings settings) {
        this.directory = settings.directory().resolve("media");
    }

    /** Keeps any bytes of any claimed type, on disk before it returns. */
    Media keep(String claimedType, byte[] bytes) {
        String type = TYPE.matcher(claimedType).matches() ? claimedType : UNKNOWN_TYPE;
        String sid = Sids.media();
        try {
            Files.createDirectories(directory);
            write(directory.resolve(sid + ".type"), type.getBytes(StandardCharsets.UTF_8));
            write(directory.resolve(sid), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment cannot be kept", e);
        }
        return new Media(sid, type, null);
    }

    Optional<Attachment> find(String sid) {
        Path file = directory.resolve(sid);
        if (!SID.matcher(sid).matches() || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Attachment(Files.readString(directory.resolve(sid + ".type")), file));
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment cannot be read", e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    record Attachment(String contentType, Path file) {}
}
