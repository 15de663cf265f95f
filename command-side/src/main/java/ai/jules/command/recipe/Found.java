package ai.jules.command.recipe;

import ai.jules.command.recipe.RecipeBook.Entry;
import java.util.List;

/** Which recipe of the book somebody's words mean. */
public sealed interface Found {

    record One(Entry entry) implements Found {}

    /** At least two, the newest first. */
    record Several(List<Entry> entries) implements Found {

        public Several {
            entries = List.copyOf(entries);
        }
    }

    /** @param close what comes nearest, at most three; often empty */
    record None(List<Entry> close) implements Found {

        public None {
            close = List.copyOf(close);
        }
    }
}
