package ai.jules.benchmarks.cards;

import ai.jules.saga.vision.cards.Card;
import ai.jules.saga.vision.cards.CardText;
import ai.jules.saga.vision.cards.Layout;
import ai.jules.saga.vision.cards.Photographs;
import ai.jules.saga.vision.cards.Typefaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Draws {@code docs/samples/card.jpg}; argument: where to. */
public final class SampleCard {

    private SampleCard() {}

    public static void main(String... arguments) throws IOException {
        Card card = Card.draw(CardText.lasagna(), Typefaces.DEV.fonts().get(1), Layout.BANNER, false, new Random(2));
        Files.write(Path.of(arguments[0]), Photographs.jpeg(card.picture(), 0.85f));
    }
}
