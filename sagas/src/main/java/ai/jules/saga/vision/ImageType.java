package ai.jules.saga.vision;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is by its first bytes; names and content types are not believed. */
enum ImageType {
    JPEG,
    PNG,
    WEBP,
    HEIC,
    NONE;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

    static ImageType sniff(byte[] bytes) {
        if (bytes.length < 12) {
            return NONE;
        }
        if ((bytes[0] & 255) == 0xFF && (bytes[1] & 255) == 0xD8 && (bytes[2] & 255) == 0xFF) {
            return JPEG;
        }
        if ((bytes[0] & 255) == 0x89 && ascii(bytes, 1, 3).equals("PNG")) {
            return PNG;
        }
        if (ascii(bytes, 0, 4).equals("RIFF") && ascii(bytes, 8, 4).equals("WEBP")) {
            return WEBP;
        }
        return ascii(bytes, 4, 4).equals("ftyp") && HEIC_BRANDS.contains(ascii(bytes, 8, 4)) ? HEIC : NONE;
    }

    private static String ascii(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
