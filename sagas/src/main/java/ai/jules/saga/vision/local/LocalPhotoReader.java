package ai.jules.saga.vision.local;

import ai.jules.kitchen.ReadLine;
import ai.jules.kitchen.RecipeReading;
import ai.jules.kitchen.RecipeText;
import ai.jules.saga.vision.Photo;
import ai.jules.saga.vision.PhotoReader;
import ai.jules.saga.vision.Reading;
import ai.jules.saga.vision.Reading.Kind;
import ai.jules.saga.vision.ReadingFailed;
import ai.jules.saga.vision.ReadingFailed.Cause;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Reads photos on this machine, without a key and without a network. Good at print, poor at handwriting: a handwritten
 * line seldom gets two engines to agree, so it comes out doubtful rather than wrong.
 *
 * <p>Safe for any number of threads; only a few photos are read at once.
 */
public final class LocalPhotoReader implements PhotoReader, AutoCloseable {

    private static final String NAME = "local";
    /** Longer side of the picture that is read, in pixels. */
    private static final int LONGEST = 2400;
    /** Fewer letters than this are a label or a logo. */
    private static final int WRITING = 40;
    /** Rows of writing from which a photo counts as one of text. */
    private static final int ROWS = 4;
    /** A photo of food is more colourful than this, a photo of a wall or a receipt is not. */
    private static final double COLOURFUL = 0.22;

    private final EnginePool pool;

    public LocalPhotoReader(LocalReaderSettings settings) {
        this.pool = new EnginePool(settings);
    }

    @Override
    public Reading read(List<Photo> photos, Optional<String> caption) {
        List<PageText> pages = photos.stream().map(this::page).toList();
        List<List<ReadLine>> lines = pages.stream().map(PageText::lines).toList();
        List<RecipeReading> recipes = RecipeText.join(lines);
        if (recipes.isEmpty()) {
            return withoutRecipe(pages);
        }
        if (recipes.size() == 1 && caption.isPresent()) {
            recipes = List.of(RecipeText.withTitle(recipes.getFirst(), caption.get()));
        }
        return new Reading.Recipes(recipes, NAME);
    }

    /** The lines of one photo in reading order, as the kitchen gets them. */
    List<ReadLine> lines(Photo photo) {
        return page(photo).lines();
    }

    /** Every row of writing on one photo in reading order, with what each engine thought: for measuring, not for reading. */
    public List<Settled> opinions(Photo photo) {
        return rows(image(photo));
    }

    private PageText page(Photo photo) {
        BufferedImage image = image(photo);
        List<Settled> rows = rows(image);
        return new PageText(legible(rows), rows.size(), Colour.of(image));
    }

    private List<Settled> rows(BufferedImage image) {
        Raster raster = Raster.of(image, LONGEST);
        try {
            return pool.with(engines -> engines.read(raster));
        } catch (LinkageError | IllegalStateException e) {
            throw new ReadingFailed(Cause.UNAVAILABLE);
        }
    }

    private static List<ReadLine> legible(List<Settled> rows) {
        List<ReadLine> lines = new ArrayList<>();
        for (Settled row : rows) {
            if (!row.text().isBlank()) {
                lines.add(new ReadLine(row.text(), row.confidence()));
            }
        }
        return lines;
    }

    private static BufferedImage image(Photo photo) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo.jpegOrPng()));
            if (image != null) {
                return image;
            }
        } catch (IOException | RuntimeException e) {
            // Photos are re-encoded before they come here; one that does not decode is our own fault.
        }
        throw new ReadingFailed(Cause.UNAVAILABLE);
    }

    private static Reading withoutRecipe(List<PageText> pages) {
        long legible = pages.stream().mapToLong(PageText::legibleLetters).sum();
        int rows = pages.stream().mapToInt(PageText::rows).sum();
        if (rows >= ROWS && legible < WRITING) {
            return new Reading.Unreadable(NAME);
        }
        boolean colourful = pages.stream().allMatch(page -> page.colour() > COLOURFUL);
        return new Reading.NotARecipe(legible < WRITING && colourful ? Kind.DISH : Kind.OTHER, NAME);
    }

    @Override
    public void close() {
        pool.close();
    }
}
