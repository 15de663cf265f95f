package ai.jules.saga.vision;

import ai.jules.saga.vision.PictureRefused.Reason;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Makes a received file a {@link Picture} (rule 26): its type is sniffed, not believed; its size is known before it is
 * unpacked; its orientation is applied; of its metadata, a location above all, nothing remains.
 */
@Component
public class Pictures {

    /** Bytes a received file may have. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;
    /** Pixels a file may unpack to; a 5 MB bomb can hold gigapixels. */
    static final long MAX_PIXELS = 50_000_000;
    /** Longer side of what is kept, in pixels: enough for every line of a card. */
    static final int LONGEST = 2400;

    static final int THUMBNAIL = 480;

    private final HeicConverter heic;

    public Pictures() {
        this(HeicConverter.onPath());
    }

    Pictures(HeicConverter heic) {
        this.heic = heic;
    }

    /**
     * @param received the file as it came
     * @throws PictureRefused when no picture can or should be made of it
     */
    public Picture prepare(byte[] received) throws PictureRefused {
        if (received.length > MAX_BYTES) {
            throw new PictureRefused(Reason.TOO_LARGE);
        }
        byte[] readable =
                switch (ImageType.sniff(received)) {
                    case JPEG, PNG, WEBP -> received;
                    case HEIC -> heic.toJpeg(received);
                    case NONE -> throw new PictureRefused(Reason.NOT_AN_IMAGE);
                };
        BufferedImage image = upright(decode(readable), orientation(readable));
        BufferedImage kept = within(image, LONGEST);
        return new Picture(
                new Photo(jpeg(kept, 0.92f), kept.getWidth(), kept.getHeight()),
                jpeg(within(kept, THUMBNAIL), 0.8f),
                sha256(received),
                Likeness.of(kept));
    }

    private static BufferedImage decode(byte[] bytes) throws PictureRefused {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new PictureRefused(Reason.DAMAGED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return decode(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new PictureRefused(Reason.DAMAGED);
        }
    }

    /** Every n-th pixel only, when there are many more than are kept: memory stays bounded. */
    private static BufferedImage decode(ImageReader reader) throws IOException, PictureRefused {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MAX_PIXELS) {
            throw new PictureRefused(Reason.TOO_LARGE);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / LONGEST / 2);
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static int orientation(byte[] bytes) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
            ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
            return 1;
        }
    }

    /** @param orientation as EXIF counts it, 1 to 8 */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        boolean sideways = orientation >= 5 && orientation <= 8;
        return drawn(image, sideways ? h : w, sideways ? w : h, turn);
    }

    private static BufferedImage within(BufferedImage image, int longest) {
        BufferedImage current = image;
        int side = Math.max(current.getWidth(), current.getHeight());
        while (side > longest) {
            double by = Math.max(0.5, (double) longest / side);
            int w = Math.max(1, (int) Math.round(current.getWidth() * by));
            int h = Math.max(1, (int) Math.round(current.getHeight() * by));
            current = drawn(
                    current,
                    w,
                    h,
                    AffineTransform.getScaleInstance(
                            (double) w / current.getWidth(), (double) h / current.getHeight()));
            side = Math.max(w, h);
        }
        return current;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, how, null);
        g.dispose();
        return out;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
