package ai.jules.saga.vision.cards;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Type for cards that looks the same on every machine: the fonts come out of test dependencies, not from the system. */
public enum Typefaces {
    /** Liberation, the metric twins of Arial, Times and Courier. */
    DEV(List.of(
            "liberation/LiberationSans-Regular.ttf",
            "liberation/LiberationSerif-Regular.ttf",
            "liberation/LiberationMono-Regular.ttf",
            "liberation/LiberationSans-Bold.ttf",
            "liberation/LiberationSerif-Italic.ttf")),
    /** Computer Modern, Knuth's faces. */
    HELD_OUT(List.of(
            "META-INF/resources/webjars/katex/0.18.11/dist/fonts/KaTeX_Main-Regular.ttf",
            "META-INF/resources/webjars/katex/0.18.11/dist/fonts/KaTeX_SansSerif-Regular.ttf",
            "META-INF/resources/webjars/katex/0.18.11/dist/fonts/KaTeX_Main-Bold.ttf",
            "META-INF/resources/webjars/katex/0.18.11/dist/fonts/KaTeX_Typewriter-Regular.ttf",
            "META-INF/resources/webjars/katex/0.18.11/dist/fonts/KaTeX_Main-Italic.ttf"));

    private final List<Font> fonts;

    Typefaces(List<String> resources) {
        this.fonts = resources.stream().map(Typefaces::load).toList();
    }

    public List<Font> fonts() {
        return fonts;
    }

    private static Font load(String resource) {
        try (InputStream in = Typefaces.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no font " + resource);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
