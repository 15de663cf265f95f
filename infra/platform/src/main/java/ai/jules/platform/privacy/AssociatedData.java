package ai.jules.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** Parts with their lengths, so that no two different lists of parts give the same bytes. */
final class AssociatedData {

    private AssociatedData() {}

    static byte[] of(String... parts) {
        var encoded = new byte[parts.length][];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            encoded[i] = parts[i].getBytes(UTF_8);
            length += Integer.BYTES + encoded[i].length;
        }
        var out = ByteBuffer.allocate(length);
        for (var part : encoded) {
            out.putInt(part.length).put(part);
        }
        return out.array();
    }
}
