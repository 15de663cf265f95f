package ai.jules.saga.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.jules.saga.vision.PictureRefused.Reason;
import ai.jules.saga.vision.cards.Card;
import ai.jules.saga.vision.cards.CardText;
import ai.jules.saga.vision.cards.Layout;
import ai.jules.saga.vision.cards.Photographs;
import ai.jules.saga.vision.cards.Typefaces;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private final Pictures pictures = new Pictures(new HeicConverter(null));

    @Test
    @Tag("rule-26")
    void keepsAPhotoWithItsThumbnailAndDigest() throws Exception {
        byte[] jpeg = Photographs.jpeg(card(1), 0.9f);
        Picture picture = pictures.prepare(jpeg);
        assertThat(picture.photo().width()).isEqualTo(1200);
        assertThat(picture.photo().mediaType()).isEqualTo("image/jpeg");
        BufferedImage thumbnail = ImageIO.read(new ByteArrayInputStream(picture.thumbnail()));
        assertThat(Math.max(thumbnail.getWidth(), thumbnail.getHeight())).isEqualTo(480);
        assertThat(picture.sha256()).hasSize(64).matches("[0-9a-f]+");
    }

    @Test
    @Tag("rule-26")
    void turnsThePhotoUprightAndForgetsWhereItWasTaken() throws Exception {
        BufferedImage lying = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 20; x++) {
            for (int y = 0; y < 40; y++) {
                lying.setRGB(x, y, Color.RED.getRGB());
            }
        }
        byte[] tagged = withExif(Photographs.jpeg(lying, 0.95f), 6, "GPS 40.7128N Maria's kitchen");
        assertThat(new String(tagged, StandardCharsets.ISO_8859_1)).contains("Maria's kitchen");

        Picture picture = pictures.prepare(tagged);

        assertThat(picture.photo().width()).isEqualTo(40);
        assertThat(picture.photo().height()).isEqualTo(80);
        BufferedImage upright =
                ImageIO.read(new ByteArrayInputStream(picture.photo().jpegOrPng()));
        assertThat(new Color(upright.getRGB(20, 5)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(20, 70)).getRed()).isLessThan(60);
        assertThat(new String(picture.photo().jpegOrPng(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "Maria's kitchen");
    }

    @Test
    @Tag("rule-26")
    void readsPngAndWebp() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB), "png", png);
        assertThat(pictures.prepare(png.toByteArray()).photo().width()).isEqualTo(30);
        byte[] webp = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        assertThat(pictures.prepare(webp).photo().width()).isEqualTo(1);
    }

    @Test
    @Tag("rule-26")
    void asksForAJpegWhenItCannotUnpackHeic() {
        byte[] heic = new byte[64];
        System.arraycopy("ftypheic".getBytes(StandardCharsets.US_ASCII), 0, heic, 4, 8);
        assertThat(refusal(heic)).isEqualTo(Reason.NEEDS_JPEG);
    }

    @Test
    @Tag("rule-26")
    void refusesWhatIsNoImageWhateverItsName() {
        assertThat(refusal("<html>photo.jpg</html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_AN_IMAGE);
        assertThat(refusal(new byte[0])).isEqualTo(Reason.NOT_AN_IMAGE);
    }

    @Test
    @Tag("rule-26")
    void refusesADamagedImage() {
        byte[] jpeg = Photographs.jpeg(card(2), 0.9f);
        assertThat(refusal(Arrays.copyOf(jpeg, 300))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    @Tag("rule-26")
    void refusesFiveMegabytesAndAByte() {
        assertThat(refusal(new byte[Pictures.MAX_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    @Tag("rule-26")
    void refusesABombBeforeUnpackingIt() {
        assertThat(refusal(pngHeader(60_000, 60_000))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void findsTheSameCardAlikeAndAnotherNot() throws Exception {
        BufferedImage card = card(3);
        long original = pictures.prepare(Photographs.jpeg(card, 0.9f)).likeness();
        long again = pictures.prepare(Photographs.jpeg(card, 0.4f)).likeness();
        long another = pictures.prepare(Photographs.jpeg(card(4), 0.9f)).likeness();
        assertThat(Picture.alike(original, again)).isTrue();
        assertThat(Picture.alike(original, another)).isFalse();
    }

    private Reason refusal(byte[] file) {
        return catchThrowableOfType(PictureRefused.class, () -> pictures.prepare(file))
                .reason();
    }

    private static BufferedImage card(long seed) {
        Random random = new Random(seed);
        return Card.draw(
                        CardText.random(CardText.Words.DEV, random),
                        Typefaces.DEV.fonts().getFirst(),
                        Layout.PLAIN,
                        false,
                        random)
                .picture();
    }

    /** Puts an APP1 segment with an orientation and a remark behind the start of the JPEG. */
    private static byte[] withExif(byte[] jpeg, int orientation, String remark) throws IOException {
        byte[] words = remark.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + words.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(words.length).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(words);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = 2 + 6 + tiff.capacity();
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.write(tiff.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(8 + 25 + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(header);
        png.putInt(13).put(header).putInt((int) crc.getValue());
        png.putInt(0).put("IDAT".getBytes(StandardCharsets.US_ASCII)).putInt(0x35AF061E);
        return png.array();
    }
}
