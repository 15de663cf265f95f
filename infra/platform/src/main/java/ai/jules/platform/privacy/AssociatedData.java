package ai.jules.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Parts with their lengths, so that no two different lists of parts give the same bytes. */
final class AssociatedData {

    private AssociatedData() {}

    static byte[] of(String... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            var bytes = part.getBytes(UTF_8);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }
}
