package ai.jules.saga.vision.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A photo brought upright, with its text found.
 *
 * @param grey the page, level and the right way up
 * @param rows of text in reading order
 */
record Page(Raster grey, List<Span> rows) {

    /** Text wider than this many radians out of level is turned before it is read. */
    private static final double LEVEL = 0.012;

    private static final int FIRST_LOOK = 960;
    private static final int SECOND_LOOK = 1152;

    static Page find(Raster photo, TextFinder finder, TextDecoder decoder) {
        Raster grey = photo;
        List<Span> spans = finder.find(grey, FIRST_LOOK);
        if (standing(spans)) {
            grey = grey.turned(1);
            spans = finder.find(grey, FIRST_LOOK);
        }
        if (upsideDown(grey, spans, decoder)) {
            grey = grey.turned(2);
            spans = finder.find(grey, FIRST_LOOK);
        }
        double angle = slope(spans);
        if (Math.abs(angle) > LEVEL) {
            grey = grey.levelled(angle);
            spans = finder.find(grey, SECOND_LOOK);
        }
        return new Page(grey, Layout.rows(spans));
    }

    private static boolean standing(List<Span> spans) {
        double lying = 0;
        double standing = 0;
        for (Span span : spans) {
            if (span.width() > 1.6 * span.height()) {
                lying += span.width();
            } else if (span.height() > 1.6 * span.width()) {
                standing += span.height();
            }
        }
        return standing > lying;
    }

    private static boolean upsideDown(Raster grey, List<Span> spans, TextDecoder decoder) {
        List<Span> widest = new ArrayList<>(spans);
        widest.sort(Comparator.comparingDouble(span -> -span.width() / Math.max(1, span.height())));
        double upright = 0;
        double turned = 0;
        for (Span span : widest.subList(0, Math.min(5, widest.size()))) {
            Raster line = span.cut(grey, TextDecoder.TALL);
            upright += decoder.decode(line).letters();
            turned += decoder.decode(line.turned(2)).letters();
        }
        return turned > upright;
    }

    /** The middle slope of the wide spans, in radians; positive when lines fall to the right. */
    private static double slope(List<Span> spans) {
        List<Span> wide = spans.stream()
                .filter(span -> span.width() > 4 * span.height())
                .sorted(Comparator.comparingDouble(Page::slope))
                .toList();
        double total = wide.stream().mapToDouble(Span::width).sum();
        double sum = 0;
        for (Span span : wide) {
            sum += span.width();
            if (sum >= total / 2) {
                return Math.atan(slope(span));
            }
        }
        return 0;
    }

    private static double slope(Span span) {
        return span.b() + span.c() * span.width();
    }
}
