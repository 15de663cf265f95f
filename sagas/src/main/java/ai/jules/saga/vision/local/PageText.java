package ai.jules.saga.vision.local;

import ai.jules.kitchen.ReadLine;
import java.util.List;

/**
 * What stands on one photo.
 *
 * @param lines in reading order, without empty ones
 * @param rows how many rows of writing there seem to be, legible or not
 * @param colour 0 to 1: how colourful the photo is
 */
record PageText(List<ReadLine> lines, int rows, double colour) {

    /** A line whose reading two looks agreed on. */
    private static final double LEGIBLE = 0.8;

    PageText {
        lines = List.copyOf(lines);
    }

    long letters() {
        return lines.stream()
                .flatMapToInt(line -> line.text().chars())
                .filter(Character::isLetterOrDigit)
                .count();
    }

    long legibleLetters() {
        return lines.stream()
                .filter(line -> line.confidence() >= LEGIBLE)
                .flatMapToInt(line -> line.text().chars())
                .filter(Character::isLetterOrDigit)
                .count();
    }
}
