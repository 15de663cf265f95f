package ai.jules.language;

import ai.jules.kitchen.RecipeText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the text of a household member: every wish in it, or a question back. Consent words come before and are not
 * read
 * here. A text of which a part is not understood is not understood, unless that part is only company.
 */
public final class Reader {

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"]{3,400}");
    /** What no thumb types is written for machines, and nobody's wish (rule 27). */
    private static final Pattern FOR_MACHINES = Pattern.compile(
            "(?i)</?[a-z_]{2,20}(?:\\s[^<>]{0,200})?/?>|\\[/?(?:inst|sys|system|user|assistant)\\]|[{]\\s*[\"{]|[$][{]|```"
                + "|<\\|[a-z_]{2,20}\\|>");

    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}'])\\p{Lu}\\p{Ll}[\\p{L}]{0,30}");

    /** To a question neither a yes nor a no. */
    private static final Pattern HESITATES = Pattern.compile(
            "(?:(?:h+m+|u+h+|u+m+|well|oh|eh|ok|i|we|am|it|that|lol|honestly|so|but|,|\\.) ?)*(?:idk|do not know|not"
                    + " sure|dunno|maybe|depends|it depends|no idea|let me think|have to think|can not"
                    + " decide|might|perhaps|possibly|kind of|sort of|not sure yet|on the fence|yeah no|no yeah|yes and"
                    + " no|we will see|hm+|ask me later)(?: (?:yet|lol|honestly|tbh|really|about"
                    + " it|on|it|,|\\.|that|though|haha))*(?: [.!,])*");

    /** The most parts of one text that are read by themselves. */
    private static final int MOST_PARTS = 6;

    private final ReadingContext context;
    private final Map<String, String> names;
    private final Set<String> own;
    private final Heard heard = new Heard();
    private final Map<String, Optional<Reading.Understood>> parts = new HashMap<>();

    private Reader(ReadingContext context) {
        this.context = context;
        this.names = new HashMap<>();
        context.names().forEach(name -> names.put(Plain.words(name), name));
        this.own = own(context, names.keySet());
    }

    /** What the text means to somebody who knows the context. Pure, never throws. */
    public static Reading read(String text, ReadingContext context) {
        return new Reader(context).read(Plain.cut(text));
    }

    private Reading read(String body) {
        String bare = Salutations.without(body);
        Optional<Wish> form = form(bare).or(() -> bare.equals(body) ? Optional.empty() : form(body));
        if (form.isPresent()) {
            return understood(form.get(), body);
        }
        if (FOR_MACHINES.matcher(body).find()) {
            return new Reading.Unclear();
        }
        Reading said = readWithin(body);
        return says(said)
                        || said instanceof Reading.Unsure
                        || Hearsay.isFarOff(body, Saying.of(Tidy.contracted(Tidy.tokens(body), names.keySet())))
                ? said
                : apart(body).or(() -> chatter(said, body)).orElse(said);
    }

    /** What of the text is a wish once what only tells is left out. */
    private Optional<Reading> apart(String body) {
        Optional<Reading> besideOthers = besideOthers(body);
        if (besideOthers.isPresent()) {
            return besideOthers;
        }
        return Asides.without(body, names.keySet()).stream()
                .flatMap(rest -> part(rest.text()).filter(said -> rest.leaves(said.wishes())).stream())
                .findFirst()
                .or(() -> Remarks.of(body).stream()
                        .flatMap(parted -> part(parted.wish())
                                .filter(said -> Remarks.leaves(parted, said.wishes(), names.keySet())
                                        && !mayWish(parted.remark()))
                                .stream())
                        .findFirst())
                .map(said -> said);
    }

    /** What is wished beside what other people do; company when that is all there is. */
    private Optional<Reading> besideOthers(String body) {
        return Others.without(body, names.keySet(), this::mayWish)
                .flatMap(rest -> rest.text().isEmpty()
                        ? Optional.of(
                                new Reading.Understood(List.of(new Told(new TalkWish.SmallTalk(), 0.8, body.strip()))))
                        : part(rest.text()).filter(said -> rest.leaves(said.wishes())));
    }

    /** Whether a part must not be left out: it wishes something, or too much was tried to know. */
    private boolean mayWish(String words) {
        return isTooMuch(words) || part(words).isPresent();
    }

    private boolean isTooMuch(String words) {
        return parts.size() >= MOST_PARTS && !parts.containsKey(words);
    }

    /** What a part of the text wishes; empty when it wishes nothing, or too much was tried. */
    private Optional<Reading.Understood> part(String words) {
        if (isTooMuch(words)) {
            return Optional.empty();
        }
        return parts.computeIfAbsent(
                words,
                text -> readPart(text) instanceof Reading.Understood said && says(said)
                        ? Optional.of(said)
                        : Optional.empty());
    }

    /** A part of several lines may be a recipe somebody said a word about. */
    private Reading readPart(String words) {
        Optional<Wish> form = words.indexOf('\n') < 0 ? Optional.empty() : form(words);
        return form.isPresent()
                ? understood(form.get(), words)
                : readBare(Salutations.plainer(Salutations.without(words)));
    }

    private Optional<Reading> chatter(Reading said, String body) {
        boolean answers = context.open()
                .filter(open -> !(open instanceof OpenQuestion.Poll))
                .isPresent();
        return answers || !(said instanceof Reading.Unclear)
                ? Optional.empty()
                : Chatter.read(body, names.keySet(), context.open().isPresent())
                        .map(wish -> new Reading.Understood(List.of(new Told(wish, 0.8, body.strip()))));
    }

    /** What stands between greeting and close counts; with them it is read only where that says nothing. */
    private Reading readWithin(String body) {
        String bare = Salutations.without(body);
        Reading said = readPlain(bare);
        if (says(said) || bare.equals(body)) {
            return said;
        }
        Reading all = readBare(body);
        return said instanceof Reading.Unsure && !says(all) ? said : all;
    }

    private Reading readPlain(String body) {
        String plain = Salutations.plainer(body);
        if (!plain.equals(body) && readBare(plain) instanceof Reading.Understood said) {
            return said;
        }
        return readBare(body);
    }

    /** Whether it is more than company. */
    private static boolean says(Reading reading) {
        return reading instanceof Reading.Understood(List<Told> told)
                && told.stream().anyMatch(one -> !(one.wish() instanceof TalkWish));
    }

    private Reading readBare(String body) {
        String written = Shorthand.written(Parentheses.opened(SecondThoughts.starred(body), names.keySet()));
        List<String> tokens = mended(written);
        if (tokens.isEmpty()) {
            return new Reading.Unclear();
        }
        Saying whole = Saying.of(tokens);
        Optional<Wish> answer = AnswerGrammar.read(body, whole, context);
        if (answer.isPresent()) {
            return understood(answer.get(), body);
        }
        if (isAskedForYes() && HESITATES.matcher(whole.raw()).matches()) {
            return new Reading.Unclear();
        }
        if (asksForWords()) {
            Optional<Wish> words = AnswerGrammar.words(body, whole, context);
            if (words.isPresent()) {
                return understood(words.get(), body);
            }
        }
        return sentences(written, tokens, whole);
    }

    /** What shows by its form alone: a reaction, a link, emoji, a recipe. */
    private Optional<Wish> form(String body) {
        Optional<TalkWish.Tapback> tapback = TalkGrammar.tapback(body);
        if (tapback.isPresent()) {
            return Optional.of(tapback.get());
        }
        Matcher link = LINK.matcher(body);
        if (link.find()) {
            return Optional.of(new RecipeWish.RecipeLink(link.group().replaceFirst("[.,!?;:)\\]'\"]+$", "")));
        }
        if (TalkGrammar.isOnlyMarks(body)) {
            boolean asked = context.open()
                    .filter(open -> open instanceof OpenQuestion.YesNo || open instanceof OpenQuestion.Draft)
                    .isPresent();
            boolean refused = body.codePoints().anyMatch(c -> c == 0x1F44E || c == 0x274C || c == 0x1F645);
            return Optional.of(
                    asked && Assent.read(body) == Assent.Meaning.SAVE
                            ? new AnswerWish.Yes()
                            : asked && refused ? new AnswerWish.No() : TalkGrammar.marks(body));
        }
        boolean draft =
                context.open().filter(OpenQuestion.Draft.class::isInstance).isPresent();
        return !draft && (RecipeText.looksLikeRecipe(body) || TypedRecipe.isOne(body))
                ? Optional.of(new RecipeWish.Paste())
                : Optional.empty();
    }

    private boolean isAskedForYes() {
        return context.open()
                .filter(open -> open instanceof OpenQuestion.YesNo || open instanceof OpenQuestion.Draft)
                .isPresent();
    }

    private boolean asksForWords() {
        return context.open()
                .filter(open -> open instanceof OpenQuestion.Name || open instanceof OpenQuestion.Zone)
                .isPresent();
    }

    private Reading sentences(String body, List<String> tokens, Saying whole) {
        Optional<Wish> household = MemberGrammar.household(body);
        if (household.isPresent()) {
            return understood(household.get(), body);
        }
        if (Company.isWondering(whole)) {
            return Company.isWishedBeside(whole) ? new Reading.Unclear() : understood(new TalkWish.SmallTalk(), body);
        }
        Scope scope = new Scope(context, names, capitals(body), List.of(), List.of(), Optional.empty());
        Optional<List<Told>> told = SecondThoughts.narrows(tokens)
                ? Optional.empty()
                : new Sentences(body, scope, heard).read(SecondThoughts.recounted(tokens));
        boolean draft =
                context.open().filter(OpenQuestion.Draft.class::isInstance).isPresent();
        if (draft && told.filter(wishes -> !mayBeCorrection(wishes, whole)).isEmpty()) {
            Optional<Wish> words = AnswerGrammar.words(body, whole, context);
            if (words.isPresent()) {
                return understood(words.get(), body);
            }
        }
        if (told.isEmpty()) {
            told = new SecondThoughts(scope, new Sentences(body, scope, heard)::read).read(tokens);
        }
        told = told.map(SecondThoughts::lasting);
        if (told.isPresent()) {
            return draft
                    ? new Reading.Understood(told.get())
                    : Hearsay.doubted(new Reading.Understood(told.get()), body, whole);
        }
        return Company.isStory(whole) || !draft && Hearsay.isNews(body, whole)
                ? new Reading.Understood(List.of(new Told(new TalkWish.SmallTalk(), 0.8, body.strip())))
                : Doubts.of(whole, scope);
    }

    /** While a draft waits, "add salt" corrects it; only who names the list or the pantry means them. */
    private static boolean mayBeCorrection(List<Told> wishes, Saying whole) {
        boolean elsewhere = whole.raw().matches(".*\\b(?:list|pantry|fridge|freezer|shopping|dinner|household)\\b.*");
        return !elsewhere
                && wishes.stream()
                        .map(Told::wish)
                        .anyMatch(wish -> wish instanceof ListWish
                                || wish instanceof PantryWish && wish.writes()
                                || wish instanceof PreferenceWish && !isAllergy(wish)
                                || wish instanceof VoteWish
                                || wish instanceof DinnerWish.SetDay);
    }

    /** Nobody corrects a recipe by what somebody must not eat. */
    private static boolean isAllergy(Wish wish) {
        return wish instanceof PreferenceWish.Allergic || wish instanceof PreferenceWish.NotAllergic;
    }

    private static Reading understood(Wish wish, String body) {
        return new Reading.Understood(List.of(new Told(wish, 0.97, body.strip())));
    }

    /** Words of the household's own, which are no slips. */
    private static Set<String> own(ReadingContext context, Set<String> names) {
        Set<String> own = new HashSet<>(names);
        Stream.concat(
                        context.recipes().stream(),
                        context.open().map(Reader::options).stream().flatMap(List::stream))
                .forEach(title -> own.addAll(List.of(Plain.words(title).split(" "))));
        own.removeIf(word -> word.length() < 3);
        return own;
    }

    private List<String> mended(String body) {
        Set<String> written = written(body);
        List<String> spelled = Grammar.mending().mend(Spanglish.english(Tidy.tokens(body)), own, written);
        List<String> tokens = Amended.settled(Misheard.mended(spelled, own, written));
        return Courtesy.without(Tidy.contracted(tokens, names.keySet()));
    }

    private static List<String> options(OpenQuestion open) {
        return switch (open) {
            case OpenQuestion.Poll(List<String> options) -> options;
            case OpenQuestion.Ideas(List<String> dishes) -> dishes;
            case OpenQuestion.Draft(String title) -> List.of(title);
            case OpenQuestion.Numbered numbered -> List.of();
            case OpenQuestion.YesNo yesNo -> List.of();
            case OpenQuestion.Name name -> List.of();
            case OpenQuestion.Zone zone -> List.of();
        };
    }

    private static Set<String> capitals(String body) {
        boolean shouting = body.equals(body.toUpperCase(Locale.ROOT));
        Set<String> capitals = new HashSet<>();
        if (shouting) {
            return capitals;
        }
        Matcher capital = CAPITAL.matcher(body);
        while (capital.find()) {
            String word = Plain.words(capital.group());
            boolean begins = begins(body, capital.start());
            if (!begins || CommonNames.isOne(word) || !Grammar.mending().knows(word)) {
                capitals.add(word);
            }
        }
        return capitals;
    }

    /** Words with a capital where no sentence begins: somebody meant them as they stand. */
    private static Set<String> written(String body) {
        Set<String> written = new HashSet<>();
        if (!body.equals(body.toUpperCase(Locale.ROOT))) {
            CAPITAL.matcher(body)
                    .results()
                    .filter(capital -> !begins(body, capital.start()))
                    .forEach(capital -> written.add(Plain.words(capital.group())));
        }
        return written;
    }

    /** Whether a sentence begins here, where phones write capitals by themselves. */
    private static boolean begins(String body, int at) {
        int before = at - 1;
        while (before >= 0
                && !Character.isLetterOrDigit(body.charAt(before))
                && ".!?\n".indexOf(body.charAt(before)) < 0) {
            before--;
        }
        return before < 0 || ".!?\n".indexOf(body.charAt(before)) >= 0;
    }
}
