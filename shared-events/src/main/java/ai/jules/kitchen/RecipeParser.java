package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of a text once and keeps the recipe it is in; a new title with ingredients begins the next. */
final class RecipeParser {

    /** Nobody's card is longer; the rest of a longer text is not understood. */
    private static final int MOST_LINES = 1200;

    private static final int LOOK_AHEAD = 8;

    private enum Section {
        HEAD,
        INGREDIENTS,
        STEPS,
        NOTES
    }

    private final List<CardLine> lines;
    private final List<RecipeDraft> drafts = new ArrayList<>();
    private RecipeDraft draft = new RecipeDraft();
    private Section section = Section.HEAD;
    private boolean apart;

    RecipeParser(List<ReadLine> lines) {
        this.lines = CardLine.of(lines.size() > MOST_LINES ? lines.subList(0, MOST_LINES) : lines);
    }

    List<RecipeDraft> parse() {
        for (int i = 0; i < lines.size(); i++) {
            CardLine line = lines.get(i);
            if (line.text().isEmpty()) {
                apart = true;
                continue;
            }
            if (!LineKinds.isJunk(line.text())) {
                line(line, i);
            }
            apart = false;
        }
        finish();
        return drafts;
    }

    private void line(CardLine line, int index) {
        String text = line.text();
        if (LineKinds.isIngredientsHeading(text)) {
            if (draft.hasIngredients() && draft.hasSteps()) {
                finish();
            }
            draft.headed();
            section = Section.INGREDIENTS;
        } else if (LineKinds.isStepsHeading(text)) {
            section = Section.STEPS;
            draft.steps().cut();
        } else if (LineKinds.behindStepsHeading(text) != null) {
            section = Section.STEPS;
            draft.steps().cut();
            steps(line.withText(LineKinds.behindStepsHeading(text)), index);
        } else if (LineKinds.behindIngredientsHeading(text) != null) {
            draft.headed();
            section = Section.INGREDIENTS;
            ingredients(line.withText(LineKinds.behindIngredientsHeading(text)), index);
        } else if (beginsRecipe(line, index)) {
            finish();
            head(line);
        } else if (LineKinds.isNotesHeading(text)) {
            section = draft.hasIngredients() ? Section.NOTES : section;
        } else {
            inSection(line, index);
        }
    }

    private void inSection(CardLine line, int index) {
        switch (section) {
            case HEAD -> head(line);
            case INGREDIENTS -> ingredients(line, index);
            case STEPS -> steps(line, index);
            case NOTES -> {
                // remarks are not part of what is cooked; the photo keeps them
                draft.facts().take(line.text(), false);
            }
        }
    }

    private void head(CardLine line) {
        String numbered = LineKinds.behindNumber(line.text());
        String bare = numbered == null || numbered.isEmpty() ? line.text() : numbered;
        boolean named = !draft.hasTitle() && LineKinds.isNamedByNumber(bare);
        if (!named && LineKinds.isMeasured(bare)) {
            section = Section.INGREDIENTS;
            draft.addIngredient(line.withText(bare));
            return;
        }
        CardFacts.Rest rest = draft.facts().take(line.text(), true);
        if (rest.text().isEmpty()) {
            return;
        }
        if (numbered != null && LineKinds.isStepText(bare)
                || LineKinds.isStepText(bare) && draft.hasTitle() && bare.endsWith(".")) {
            if (numbered != null) {
                section = Section.STEPS;
                steps(line, -1);
            }
            return;
        }
        String name = numbered != null && !numbered.isEmpty() ? bare : rest.text();
        draft.addHeadLine(name);
    }

    private void ingredients(CardLine line, int index) {
        String text = line.text();
        String numbered = LineKinds.behindNumber(text);
        String bare = numbered == null || numbered.isEmpty() ? text : numbered;
        if (LineKinds.isMeasured(bare)) {
            draft.addIngredient(line.withText(bare));
            return;
        }
        if (draft.continuesIngredient(text)) {
            draft.continueIngredient(line);
            return;
        }
        CardFacts.Rest rest = draft.facts().take(text, true);
        if (rest.hadFacts() && rest.text().isEmpty()) {
            return;
        }
        boolean step =
                numbered != null && !bare.isEmpty() || text.matches("(?i)step \\d.*") || LineKinds.isStepText(bare);
        if (step && (draft.hasIngredients() || numbered != null)) {
            section = Section.STEPS;
            steps(line, index);
            return;
        }
        boolean component = LineKinds.isComponent(text) && (text.endsWith(":") || measuredAfter(index) > 0);
        if (!component && text.length() <= 90 && !step) {
            draft.addIngredient(line.withText(rest.text()));
        }
    }

    private void steps(CardLine line, int index) {
        String text = line.text();
        String numbered = LineKinds.behindNumber(text);
        StepJoiner steps = draft.steps();
        if (numbered != null && !(LineKinds.isMeasured(numbered) && steps.isEmpty())) {
            CardFacts.Rest rest = draft.facts().take(numbered, false);
            steps.numbered(rest.text());
            return;
        }
        boolean mayBegin = apart || line.bullet() || steps.isComplete();
        if (LineKinds.isComponent(text) && mayBegin && text.length() <= 40) {
            section = measuredAfter(index) > 0 ? Section.INGREDIENTS : section;
            steps.cut();
            return;
        }
        if (mayBegin && LineKinds.isMeasured(text)) {
            section = Section.INGREDIENTS;
            draft.addIngredient(line);
            return;
        }
        CardFacts.Rest rest = draft.facts().take(text, false);
        if (!rest.text().isEmpty()) {
            steps.line(rest.text(), apart || line.bullet());
        }
    }

    /** Whether this line is the title of another recipe than the one that is being read. */
    private boolean beginsRecipe(CardLine line, int index) {
        if (section == Section.HEAD || !draft.hasIngredients() || line.bullet()) {
            return false;
        }
        String numbered = LineKinds.behindNumber(line.text());
        String text = numbered == null || numbered.isEmpty() ? line.text() : numbered;
        if (!LineKinds.couldBeTitle(text) || LineKinds.isComponent(text) || draft.continuesIngredient(text)) {
            return false;
        }
        Ahead ahead = ahead(index + 1);
        if (ahead.measured < 2) {
            return false;
        }
        boolean strong = ahead.heading || ahead.facts || apart || LineText.shouts(text) && !draft.shouts();
        return switch (section) {
            case HEAD -> false;
            case INGREDIENTS ->
                draft.hasSteps() ? strong || Character.isUpperCase(text.charAt(0)) : strong && draft.measured() >= 2;
            case STEPS -> strong || draft.steps().isComplete() && Character.isUpperCase(text.charAt(0));
            case NOTES -> strong;
        };
    }

    /** @param measured how many of the next lines are measured ingredients, facts and headings not counted */
    private record Ahead(int measured, boolean heading, boolean facts) {}

    private Ahead ahead(int from) {
        int measured = 0;
        boolean heading = false;
        boolean facts = false;
        int others = 0;
        int seen = 0;
        for (int i = from; i < lines.size() && seen < LOOK_AHEAD && measured < 2; i++) {
            String text = lines.get(i).text();
            if (text.isEmpty() || LineKinds.isJunk(text)) {
                continue;
            }
            seen++;
            if (LineKinds.isMeasured(text)) {
                measured++;
            } else if (LineKinds.isIngredientsHeading(text)) {
                heading = true;
            } else if (measured == 0 && new CardFacts().take(text, true).hadFacts()) {
                facts = true;
            } else if (++others > 1 || LineKinds.behindNumber(text) != null || LineKinds.isStepText(text)) {
                break;
            }
        }
        return new Ahead(measured, heading, facts);
    }

    private int measuredAfter(int index) {
        for (int i = index + 1; index >= 0 && i < lines.size() && i <= index + 2; i++) {
            String text = lines.get(i).text();
            if (!text.isEmpty()) {
                return LineKinds.isMeasured(text) ? 1 : 0;
            }
        }
        return 0;
    }

    private void finish() {
        drafts.add(draft);
        draft = new RecipeDraft();
        section = Section.HEAD;
    }

    /** The lines as they are worked on. */
    record CardLine(String text, String original, double confidence, boolean bullet) {

        static List<CardLine> of(List<ReadLine> read) {
            List<CardLine> lines = new ArrayList<>();
            for (ReadLine line : read) {
                for (String one : SideBySide.columns(line.text())) {
                    String plain = LineText.plain(one.length() > 4000 ? one.substring(0, 4000) : one);
                    String text = LineText.unbulleted(plain);
                    boolean bullet = !text.equals(plain) && !text.isEmpty();
                    lines.add(new CardLine(text, one.strip(), line.confidence(), bullet));
                }
            }
            return lines;
        }

        CardLine withText(@Nullable String other) {
            return other == null ? this : new CardLine(other, original, confidence, bullet);
        }
    }
}
