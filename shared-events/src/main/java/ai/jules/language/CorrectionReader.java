package ai.jules.language;

import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.RecipeReading;
import ai.jules.kitchen.Unit;
import ai.jules.language.Correction.AddLine;
import ai.jules.language.Correction.AddStep;
import ai.jules.language.Correction.ChangeLine;
import ai.jules.language.Correction.ChangeStep;
import ai.jules.language.Correction.RemoveLine;
import ai.jules.language.Correction.RemoveStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the corrections of one text against one draft, wish by wish. */
final class CorrectionReader {

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int MOST_CLAUSES = 60;
    private static final String NUMBER = "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String IS =
            "(?:\\s*(?:is supposed to be|is|was|are|should be|should say|should read|needs to be|says"
                    + "|reads|to|->|:|=|-|,)\\s*(?:actually |really |only |just )?|\\s+)";
    private static final String LINES = "(?:the )?(?:line|ingredient|item|number|#)s?\\s*#?";
    private static final String NUMBERS = "(\\d{1,3}(?:\\s*(?:,|and|&|,\\s*and)\\s*\\d{1,3})*)";
    private static final String REMOVE =
            "(?:no|remove|delete|drop|without|omit|skip|leave out|leave off|take out|take off|cut"
                    + "|minus|lose|get rid of|there (?:is|are) no|there'?s no|it has no|(?:it )?does(?:n'?t| not) have"
                    + "|we do(?:n'?t| not) use|i do(?:n'?t| not) use|do(?:n'?t| not) (?:use|add))";

    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:(?:yes|yep|yeah|yup|ok|okay|sure|perfect|great|good|nice|awesome|thanks|almost|close|nearly|(?:all"
                + " |everything |it |that )?(?:looks?|is) (?:good|great|perfect|fine|right)|all good|everything'?s"
                + " (?:good|great|perfect|fine|right)|just|actually|oh|oops|sorry|wait|hmm+|um|well|also|and|but|except(?:"
                + " for)?|please|pls|then|so|jules|hey jules|i think|i mean|i meant|can you|could you|would you|you"
                + " should|you can|let'?s|correction|fix)\\b"
                + "|no(?:pe)?(?=[,.!;]|\\s+(?:it|its|it's|that|the|line|step|\\d|actually|should)\\b))[\\s,.!:\u2026-]*)+",
            I);
    private static final Pattern TRAIL =
            Pattern.compile("[\\s,.!]*(?:(?:please|pls|thanks|thank you|thx|ty|instead|actually|though)[\\s.!]*)*$", I);
    private static final Pattern SAID_SO = Pattern.compile(
            "^(?:it'?s(?: actually| really| only| just)?|it is|it should(?: be| say)?|that should be|should(?: be|"
                    + " say)?|that'?s|make (?:it|that)|change (?:it|that) to|change to|use|i use|we use|it"
                    + " (?:says|needs|has|was|takes)|needs?|there should be|there were|there"
                    + " (?:are|is)|there'?s|only|just|more like)\\s+",
            I);
    private static final Pattern WRONG = Pattern.compile(
            ".*\\b(?:wrong|incorrect|not right|missing|weird|a mistake|mistaken|off|different)\\b.*", I);
    private static final Pattern REMOVE_LINES = Pattern.compile("^" + REMOVE + " " + LINES + NUMBERS + "$", I);
    private static final Pattern REMOVE_STEPS =
            Pattern.compile("^" + REMOVE + " (?:the )?steps?\\s*#?" + NUMBERS + "$", I);
    private static final Pattern REMOVE_FOOD = Pattern.compile("^" + REMOVE + "\\s+(?:the |any |more )*(\\p{L}.*)$", I);
    private static final Pattern ADD_STEP = Pattern.compile(
            "^(?:add|new|missing|one more)(?: a| another| one more)?(?: last| final)? step(?: at the"
                    + " end)?\\s*(?:\\d+)?\\s*[:,-]?\\s*(?:to )?(\\p{L}.*)$",
            I);
    private static final Pattern STEP = Pattern.compile(
            "^(?:(?:in|on|for|change|make|fix) )?(?:the )?step\\s*#?" + NUMBER + IS + "(.+)$", I | Pattern.DOTALL);
    private static final Pattern LINE =
            Pattern.compile("^(?:(?:in|on|for|change|make|fix|set) )?" + LINES + NUMBER + IS + "(.+)$", I);
    private static final Pattern BARE_NUMBER =
            Pattern.compile("^(\\d{1,2}) (?:is|should be|should say|should read|needs to be)\\s+(.+)$", I);
    private static final Pattern TAKE_OUT = Pattern.compile("^(?:take|leave) (?:the )?(\\p{L}.*?) (?:out|off)$", I);
    private static final Pattern SAME_AGAIN = Pattern.compile("^(line|ingredient|step) #?(\\d{1,3})$", I);
    private static final Pattern FIRST_OR_LAST =
            Pattern.compile("\\b(?:the )?(first|last) (step|line|ingredient)\\b", I);
    private static final Pattern ADD = Pattern.compile(
            "^(?:add|include|plus|you (?:missed|forgot)|(?:i |we )?forgot|missing|it'?s missing|it also has|also"
                    + " has|there'?s also|there (?:is|are) also|we also (?:add|use)|i also (?:add|use))(?:"
                    + " in)?\\s*:?\\s+(.+)$",
            I);
    private static final Pattern MORE_OF_IT = Pattern.compile("^(?:\\S+ )?(?:more|another|extra)\\b.*", I);

    private static final Pattern WRONG_TITLE =
            Pattern.compile("^(?:the )?(?:wrong (?:title|name)|(?:title|name) is wrong)$", I);
    private static final Pattern MORE_NUMBERS = Pattern.compile(".*\\d(?![\\d.]*%).*");

    private final RecipeReading draft;
    private final List<IngredientLine> lines;
    private final List<String> steps;
    private final List<Correction> corrections = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private boolean adding;

    CorrectionReader(RecipeReading draft) {
        this.draft = draft;
        this.lines = draft.recipe().ingredients();
        this.steps = draft.recipe().steps();
    }

    CorrectionReading read(String words) {
        List<String> clauses = new ArrayList<>();
        for (String clause : Clauses.of(lead(Plain.line(words)))) {
            boolean goesOn = !clauses.isEmpty()
                    && (isStep(clauses.getLast()) && goesOn(clause)
                            || WRONG_TITLE.matcher(clauses.getLast()).matches());
            if (goesOn) {
                clauses.add(clauses.removeLast() + ", " + clause);
            } else {
                clauses.add(clause);
            }
        }
        for (String clause : clauses.subList(0, Math.min(clauses.size(), MOST_CLAUSES))) {
            clause(clause);
        }
        return new CorrectionReading(corrections, unclear);
    }

    private void clause(String clause) {
        String bare = counted(TRAIL.matcher(lead(clause)).replaceFirst("").strip());
        if (bare.isEmpty() || Assent.read(bare) == Assent.Meaning.SAVE) {
            return;
        }
        if (understand(bare)) {
            return;
        }
        int cut = bare.length();
        for (int tries = 0; tries < 8 && cut > 0; tries++) {
            cut = Math.max(
                    bare.lastIndexOf(", ", cut - 1),
                    Math.max(bare.lastIndexOf(". ", cut - 1), bare.lastIndexOf(" and ", cut - 1)));
            if (cut > 0 && understand(TRAIL.matcher(bare.substring(0, cut)).replaceFirst(""))) {
                clause(bare.substring(cut).replaceFirst("^(?:[,.] | and )", ""));
                return;
            }
        }
        adding = false;
        unclear.add(clause);
    }

    private boolean understand(String clause) {
        Optional<Correction> about = WholeRecipe.read(clause);
        if (about.isPresent()) {
            return all(List.of(about.get()));
        }
        return numbered(clause) || removes(clause) || adds(clause) || exchanges(clause) || says(clause);
    }

    private boolean numbered(String clause) {
        Matcher removeLines = REMOVE_LINES.matcher(clause);
        if (removeLines.matches()) {
            return eachNumber(removeLines.group(1), lines.size(), RemoveLine::new);
        }
        Matcher removeSteps = REMOVE_STEPS.matcher(clause);
        if (removeSteps.matches()) {
            return eachNumber(removeSteps.group(1), steps.size(), RemoveStep::new);
        }
        Matcher addStep = ADD_STEP.matcher(clause);
        if (addStep.matches()) {
            return all(List.of(new AddStep(sentence(addStep.group(1)))));
        }
        Matcher step = STEP.matcher(clause);
        if (step.matches()) {
            return step(Numbers.of(step.group(1)), step.group(2).strip());
        }
        Matcher bare = BARE_NUMBER.matcher(clause);
        Matcher line = bare.matches() ? bare : LINE.matcher(clause);
        return line.matches() && line(Numbers.of(line.group(1)), line.group(2).strip());
    }

    private boolean step(int number, String now) {
        boolean tellsLittle = WRONG.matcher(now).matches() && now.length() < 30 || now.split("\\s+").length < 2;
        if (number < 1 || number > steps.size() + 1 || tellsLittle || !now.matches("(?s).*\\p{L}{3}.*")) {
            return false;
        }
        boolean behindTheLast = number == steps.size() + 1;
        return all(List.of(behindTheLast ? new AddStep(sentence(now)) : new ChangeStep(number, sentence(now))));
    }

    private boolean line(int number, String now) {
        if (number < 1 || number > lines.size() || WRONG.matcher(now).matches()) {
            return false;
        }
        String wanted = now.replaceFirst("(?i),?\\s+not\\s.*$", "");
        IngredientLine said = amountOnly(IngredientLines.read(wanted, 1));
        IngredientLine old = lines.get(number - 1);
        boolean same = said.food().isEmpty() || FoodMatch.fits(said.food(), old.food());
        return change(number, same ? LineChange.merge(old, said) : LineChange.replace(old, said));
    }

    private boolean removes(String clause) {
        Matcher again = SAME_AGAIN.matcher(clause);
        Correction before = corrections.isEmpty() ? null : corrections.getLast();
        if (again.matches() && (before instanceof RemoveLine || before instanceof RemoveStep)) {
            boolean step = again.group(1).equalsIgnoreCase("step");
            return step
                    ? eachNumber(again.group(2), steps.size(), RemoveStep::new)
                    : eachNumber(again.group(2), lines.size(), RemoveLine::new);
        }
        Matcher takeOut = TAKE_OUT.matcher(clause);
        Matcher remove = takeOut.matches() ? takeOut : REMOVE_FOOD.matcher(clause);
        if (!remove.matches()) {
            return false;
        }
        String named = remove.group(1);
        List<Correction> removals = new ArrayList<>();
        for (String one : named.split("\\s*,\\s*(?:and |or )?|\\s+(?:and|or|nor|&)\\s+")) {
            List<Integer> matching = FoodGroups.lines(one.replaceFirst("(?i)^(?:no|the) ", ""), lines);
            if (matching.size() == 1) {
                removals.add(new RemoveLine(matching.getFirst()));
            } else {
                List<Integer> whole = FoodGroups.lines(named, lines);
                return whole.size() == 1 && all(List.of(new RemoveLine(whole.getFirst())));
            }
        }
        return all(removals);
    }

    private boolean adds(String clause) {
        Matcher add = ADD.matcher(clause);
        if (!add.matches() || MORE_OF_IT.matcher(add.group(1)).matches()) {
            return false;
        }
        List<Correction> added = new ArrayList<>();
        for (String one : AddedLines.of(add.group(1).replaceFirst("(?i)^(?:the|some) ", ""))) {
            IngredientLine line = IngredientLines.read(one, 1);
            if (line.food().isEmpty()) {
                return false;
            }
            added.add(new AddLine(line));
        }
        boolean understood = all(added);
        adding = understood;
        return understood;
    }

    private boolean exchanges(String clause) {
        Optional<Exchange> exchange = Exchange.read(clause);
        if (exchange.isEmpty()) {
            return false;
        }
        Optional<FoodIs> foodIs = FoodIs.read(exchange.get().now());
        String now = foodIs.map(stated -> stated.amount() + " " + stated.food())
                .orElseGet(() -> SAID_SO.matcher(exchange.get().now()).replaceFirst(""));
        IngredientLine old = amountOnly(IngredientLines.read(exchange.get().old(), 1));
        IngredientLine said = amountOnly(IngredientLines.read(now, 1));
        if (old.amount() != null) {
            List<Integer> fitting = exchange.get().linesWith(old, said, lines);
            return fitting.size() == 1
                    && change(fitting.getFirst(), LineChange.merge(lines.get(fitting.getFirst() - 1), said));
        }
        List<Integer> named = FoodMatch.lines(exchange.get().old(), lines);
        if (named.size() != 1 || said.food().isEmpty()) {
            return false;
        }
        IngredientLine line = lines.get(named.getFirst() - 1);
        IngredientLine renamed = LineChange.withFood(line, exchange.get().old(), said.food());
        boolean more = said.amount() != null || said.unit() != null;
        return change(named.getFirst(), more ? LineChange.replace(renamed, withFood(said, renamed.food())) : renamed);
    }

    /** {@code nutmeg is 1/4 tsp}, {@code 1/4 tsp nutmeg}, or {@code 1/4 tsp} when only one line is in doubt. */
    private boolean says(String clause) {
        Optional<FoodIs> foodIs = FoodIs.read(clause);
        if (foodIs.isPresent()) {
            List<Integer> named = FoodMatch.lines(foodIs.get().food(), lines);
            IngredientLine said = amountOnly(IngredientLines.read(foodIs.get().amount(), 1));
            boolean only = said.food().isEmpty()
                    || FoodMatch.fits(said.food(), foodIs.get().food());
            if (named.size() == 1 && said.amount() != null && only) {
                return change(named.getFirst(), LineChange.merge(lines.get(named.getFirst() - 1), withFood(said, "")));
            }
        }
        IngredientLine said =
                amountOnly(IngredientLines.read(SAID_SO.matcher(clause).replaceFirst(""), 1));
        if (said.amount() == null && Unit.of(said.unit()).isEmpty()) {
            return false;
        }
        if (MORE_OF_IT.matcher(said.food()).matches()
                || MORE_NUMBERS.matcher(said.food()).matches()) {
            return false;
        }
        if (adding && said.food().isEmpty() && amountOfTheAdded(said)) {
            return true;
        }
        if (said.food().isEmpty()) {
            return draft.doubts().size() == 1
                    && change(draft.doubts().getFirst().line(), said);
        }
        List<Integer> named = FoodMatch.lines(said.food(), lines);
        if (named.size() == 1) {
            return change(named.getFirst(), LineChange.merge(lines.get(named.getFirst() - 1), said));
        }
        return adding && named.isEmpty() && said.amount() != null && all(List.of(new AddLine(said)));
    }

    /** "you forgot the baking soda, 1 tsp" */
    private boolean amountOfTheAdded(IngredientLine said) {
        if (corrections.getLast() instanceof AddLine added && added.line().amount() == null) {
            corrections.removeLast();
            corrections.add(new AddLine(LineChange.merge(added.line(), said)));
            return true;
        }
        return false;
    }

    /** "the last step" is the one with the highest number. */
    private String counted(String clause) {
        return FIRST_OR_LAST.matcher(clause).replaceAll(found -> {
            boolean step = found.group(2).equalsIgnoreCase("step");
            int last = step ? steps.size() : lines.size();
            return found.group(2) + " " + (found.group(1).equalsIgnoreCase("first") ? 1 : last);
        });
    }

    private boolean change(int number, IngredientLine now) {
        if (number < 1 || number > lines.size()) {
            return false;
        }
        IngredientLine old = lines.get(number - 1);
        boolean wordsOfMine = now.original().equals(old.original());
        adding = false;
        corrections.add(new ChangeLine(number, wordsOfMine ? now : LineChange.merge(old, now)));
        return true;
    }

    private boolean all(List<Correction> understood) {
        corrections.addAll(understood);
        adding = false;
        return !understood.isEmpty();
    }

    private boolean eachNumber(String numbers, int most, IntFunction<Correction> correction) {
        List<Correction> each = new ArrayList<>();
        for (String number : numbers.split("\\D+")) {
            int value = Numbers.of(number);
            if (value < 1 || value > most) {
                return false;
            }
            each.add(correction.apply(value));
        }
        return all(each);
    }

    /** {@code 2 cans} alone is an amount of cans, not a food called cans. */
    private static IngredientLine amountOnly(IngredientLine said) {
        Optional<Unit> unit =
                said.unit() == null && said.amount() != null ? Numbers.unit(said.food()) : Optional.empty();
        return unit.map(known -> IngredientLines.of(
                        said.amount(), known.canonical(), "", said.note(), said.original(), said.confidence()))
                .orElse(said);
    }

    private static IngredientLine withFood(IngredientLine said, String food) {
        return IngredientLines.of(said.amount(), said.unit(), food, said.note(), said.original(), 1);
    }

    private static String lead(String text) {
        return LEAD.matcher(text).replaceFirst("");
    }

    private static boolean isStep(String clause) {
        return STEP.matcher(clause).matches() || ADD_STEP.matcher(clause).matches();
    }

    private static boolean goesOn(String clause) {
        return clause.matches("(?is)(?:\\d|an? |one |two |half |use |make |add |remove |drop ).*")
                && !clause.matches("(?is)(?:remove|drop|add|make) (?:the )?(?:line|step|a step).*");
    }

    private static String sentence(String words) {
        String bare = words.strip();
        return bare.isEmpty() ? bare : Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }
}
