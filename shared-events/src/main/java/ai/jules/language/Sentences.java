package ai.jules.language;

import ai.jules.language.ListWish.Add;
import ai.jules.language.ListWish.Got;
import ai.jules.language.ListWish.Remove;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text wish by wish: the longest stretch that is one wish first, and every word accounted for. */
final class Sentences {

    private static final Pattern ENOUGH =
            Pattern.compile("(?:because |since )?(?:we|i|they|he|she|the kids|there is|there are)"
                    + " ?(?:have|has|got|had|have got)? ?(?:quite |more than |way |far |already )*(?:enough|plenty|too"
                    + " much|too many|so much|lots|a ton|tons)\\b(?: (?:of )?.{1,50})?");
    private static final Pattern SOLD_OUT =
            Pattern.compile("(?:they|the store|it|aldi|costco|walmart|target|kroger) (?:was|were|is"
                    + "|are|had) (?:all |completely )?(?:out of|sold out of|sold out|no|not any|out)\\b"
                    + "(?!.*\\b(?:add|put|need|get|remove|order)\\b).{0,50}");
    private static final Pattern FULL = Pattern.compile(
            "(?:because |since )?(?:the|our) (?:freezer|fridge|pantry|cupboard|garage freezer|cabinet)(?: is| s)?"
                    + " (?:full|packed|stuffed|jammed|overflowing|a mess|bursting|crammed|broken)\\b.{0,20}");
    private static final Pattern TURN =
            Pattern.compile("((?:my )?[a-z'-]{1,20}) (?:is |has |does |on |for )?(" + Phrase.DAY + ")");
    private static final Pattern NEXT = Pattern.compile(
            "(?:(?:and|my|,) )*(?:then|next|second|2nd|third|3rd|followed by|after that|lastly|finally|if not)\\b");
    private static final double FAIRLY = 0.85;
    private static final int MOST_MERGED = 8;
    private static final int MOST_MERGED_WORDS = 90;
    private static final int MOST_TRIES = 60;

    private final String body;
    private final Scope start;
    private final Heard heard;

    Sentences(String body, Scope scope, Heard heard) {
        this.body = body;
        this.start = scope;
        this.heard = heard;
    }

    /** Every wish of the text; empty when some of it was not understood. */
    Optional<List<Told>> read(List<String> said) {
        List<Wish> invited = MemberGrammar.invitations(body);
        List<String> tokens = invited.isEmpty() ? said : Tidy.tokens(InviteWords.masked(body));
        Optional<List<Told>> careful = new Pass(false, invited).read(tokens);
        Optional<List<Told>> told = careful.filter(Sentences::acts).isPresent()
                ? careful
                : new Pass(true, invited).read(tokens).filter(Sentences::acts).or(() -> careful);
        if (invited.isEmpty()) {
            return told;
        }
        List<Told> all = new ArrayList<>();
        told.ifPresent(wishes -> wishes.stream()
                .filter(one -> !(one.wish() instanceof MemberWish.Invite) && !(one.wish() instanceof TalkWish))
                .forEach(all::add));
        invited.forEach(invite -> all.add(new Told(invite, 0.95, body)));
        boolean before = !body.strip()
                .toLowerCase(Locale.ROOT)
                .matches("(?s)(?:please |can you |hey |hi |jules |,)*(?:re)?invit.*");
        if (!before && all.size() > invited.size()) {
            List<Told> turned = new ArrayList<>(all.subList(all.size() - invited.size(), all.size()));
            turned.addAll(all.subList(0, all.size() - invited.size()));
            return Optional.of(turned);
        }
        return Optional.of(all);
    }

    private static boolean acts(List<Told> told) {
        return told.stream().anyMatch(one -> !(one.wish() instanceof TalkWish));
    }

    /** One attempt with one way of cutting. */
    private final class Pass {

        private final boolean everywhere;
        private final boolean inviting;
        private final List<Told> wishes = new ArrayList<>();
        private final List<Told> company = new ArrayList<>();
        private final List<Saying> unread = new ArrayList<>();
        private Scope scope;
        private int tries = MOST_TRIES;

        Pass(boolean everywhere, List<Wish> invited) {
            this.everywhere = everywhere;
            this.inviting = !invited.isEmpty();
            this.scope = start.knowing(invited);
        }

        Optional<List<Told>> read(List<String> tokens) {
            List<String> rest = answered(tokens);
            List<List<String>> pieces = rest.isEmpty() ? List.of() : Cuts.of(rest, everywhere, start.context());
            for (int from = 0; from < pieces.size(); ) {
                from += Math.max(1, longest(pieces, from));
            }
            return outcome();
        }

        /** "yes and add paper plates": the answer comes first. */
        private List<String> answered(List<String> tokens) {
            boolean yesNo = start.context()
                    .open()
                    .filter(open -> open instanceof OpenQuestion.YesNo || open instanceof OpenQuestion.Draft)
                    .isPresent();
            for (int length = Math.min(4, tokens.size() - 2); yesNo && length > 0; length--) {
                String said = String.join(" ", tokens.subList(0, length));
                String next = tokens.get(length);
                boolean joint = List.of("and", ",", ".", "!", "also", "then", "\n", "plus", "but")
                        .contains(next);
                boolean yes = AnswerGrammar.isYes(said);
                boolean half = next.equals("but")
                        && List.of("not", "no", "maybe", "later", "first", "wait", "only")
                                .contains(tokens.get(length + 1));
                if (joint && !half && (yes || AnswerGrammar.isNo(said))) {
                    wishes.add(new Told(yes ? new AnswerWish.Yes() : new AnswerWish.No(), 0.95, said));
                    return tokens.subList(length + 1, tokens.size());
                }
            }
            return tokens;
        }

        /** Serves the longest stretch from here that is one wish; how many pieces it took, 0 when none. */
        private int longest(List<List<String>> pieces, int from) {
            for (int to = Math.min(pieces.size(), from + MOST_MERGED); to > from; to--) {
                if (to - from > 1 && tries <= 0) {
                    continue;
                }
                tries--;
                List<String> stretch = new ArrayList<>();
                pieces.subList(from, to).forEach(stretch::addAll);
                if (to - from > 1 && stretch.size() > MOST_MERGED_WORDS) {
                    continue;
                }
                Saying saying = heard.saying(stretch);
                List<Told> told = heard.read(saying, scope);
                if (!told.isEmpty()) {
                    keep(told);
                    return to - from;
                }
            }
            Saying alone = heard.saying(pieces.get(from));
            Optional<Told> turn = turn(alone);
            if (turn.isPresent()) {
                keep(List.of(turn.get()));
                return 1;
            }
            Optional<Told> guessed = LooseQuestions.read(alone, scope).or(() -> LooseActs.read(alone, scope));
            guessed.ifPresent(told -> keep(List.of(told)));
            if (guessed.isEmpty()) {
                unread.add(alone);
            }
            return 1;
        }

        /** "I cook monday, Leo cooks tuesday, Ana wednesday" leaves out what the others do. */
        private Optional<Told> turn(Saying saying) {
            Matcher turn = TURN.matcher(saying.bare());
            if (wishes.isEmpty()
                    || !(wishes.getLast().wish() instanceof DinnerWish.Cooks)
                    || saying.asked()
                    || !turn.matches()) {
                return Optional.empty();
            }
            return WhoWords.read(turn.group(1), scope)
                    .flatMap(who -> DayWords.read(turn.group(2), start.context().today())
                            .map(day -> new Told(new DinnerWish.Cooks(who, day), FAIRLY, saying.raw())));
        }

        private void keep(List<Told> told) {
            for (Told one : told) {
                if (one.wish() instanceof TalkWish.Help
                        && !wishes.isEmpty()
                        && one.words().length() < 14) {
                    continue;
                }
                (one.wish() instanceof TalkWish && !(one.wish() instanceof TalkWish.Help) ? company : wishes).add(one);
                scope = scope.after(one.wish());
            }
        }

        private Optional<List<Told>> outcome() {
            boolean onlyCompany = unread.stream().allMatch(saying -> isCompany(saying));
            if (!onlyCompany) {
                return Optional.empty();
            }
            boolean ballots = wishes.stream()
                            .filter(one -> one.wish() instanceof VoteWish)
                            .count()
                    > 1;
            if (ballots) {
                return ranked();
            }
            if (!wishes.isEmpty()) {
                return Optional.of(merged(wishes));
            }
            if (!company.isEmpty()
                    && unread.stream()
                            .allMatch(saying ->
                                    Company.isShort(saying.bare(), saying.raw()) || Company.isStory(saying))) {
                return Optional.of(List.of(company.stream()
                        .filter(one -> !(one.wish() instanceof TalkWish.Hello))
                        .findFirst()
                        .orElse(company.getFirst())));
            }
            boolean talk = !unread.isEmpty()
                    && unread.stream()
                            .allMatch(
                                    saying -> Company.isShort(saying.bare(), saying.raw()) || Company.isStory(saying));
            return talk ? Optional.of(List.of(new Told(new TalkWish.SmallTalk(), 0.8, body))) : Optional.empty();
        }

        /** "Lasagna! Then tacos" is one ballot in two breaths. */
        private Optional<List<Told>> ranked() {
            List<List<String>> ranks = new ArrayList<>();
            for (Told one : wishes) {
                if (!(one.wish() instanceof VoteWish.Ranked(List<List<String>> some))
                        || !ranks.isEmpty()
                                && !some.equals(ranks)
                                && !NEXT.matcher(one.words()).lookingAt()) {
                    return Optional.empty();
                }
                if (!some.equals(ranks)) {
                    ranks.addAll(some);
                }
            }
            boolean once = ranks.stream().distinct().count() == ranks.size();
            return once ? Optional.of(List.of(new Told(new VoteWish.Ranked(ranks), FAIRLY, body))) : Optional.empty();
        }

        private boolean isCompany(Saying saying) {
            if (Company.isShort(saying.bare(), saying.raw()) || Company.isStory(saying)) {
                return true;
            }
            if (!wishes.isEmpty() && (isReason(saying) || isNamed(saying))) {
                return true;
            }
            if (inviting) {
                return saying.raw().split(" ").length <= 6 || Company.isAside(saying, scope);
            }
            return !wishes.isEmpty()
                    && Company.isAside(saying, scope)
                    && !(buys() && Tellings.isBrought(saying.bare()))
                    && (namesNothing() && saying.bare().contains(" ") || Company.isTold(saying));
        }

        /** "Trash bags!! we need trash bags" calls out what is wished. */
        private boolean isNamed(Saying saying) {
            return !saying.asked()
                    && wishes.stream()
                            .flatMap(one -> Mentions.items(one.wish()).stream())
                            .anyMatch(item -> item.food().equals(saying.bare()));
        }

        /** Why something is not needed, or was not to be had: the place is full, there is enough, the shop had none. */
        private boolean isReason(Saying saying) {
            boolean takes = wishes.stream()
                    .map(Told::wish)
                    .allMatch(wish -> wish instanceof Remove || wish instanceof DinnerWish.Skip);
            boolean got = wishes.stream()
                    .map(Told::wish)
                    .allMatch(wish -> wish instanceof Got || wish instanceof PantryWish.Bought);
            return !saying.asked()
                    && (takes && ENOUGH.matcher(saying.bare()).matches()
                            || got && SOLD_OUT.matcher(saying.bare()).matches()
                            || FULL.matcher(saying.bare()).matches());
        }

        private boolean buys() {
            return wishes.stream().anyMatch(one -> one.wish() instanceof Add);
        }

        /** Behind items, or in a ballot, a bare noun could be one more of them; elsewhere it is the reason. */
        private boolean namesNothing() {
            return wishes.stream()
                    .map(Told::wish)
                    .allMatch(wish -> wish instanceof DinnerWish
                            || wish instanceof MemberWish
                            || wish instanceof PreferenceWish.EatsNot
                            || wish instanceof PreferenceWish.Eats
                            || wish instanceof PreferenceWish.Quiet
                            || wish instanceof PreferenceWish.Spends
                            || wish instanceof ListWish.ClearList
                            || wish instanceof ListWish.ShowList
                            || wish instanceof ListWish.GotEverything
                            || wish instanceof UndoWish);
        }
    }

    /** "add milk and add eggs" is one wish for two. */
    private static List<Told> merged(List<Told> wishes) {
        List<Told> merged = new ArrayList<>();
        for (Told one : wishes) {
            Optional<Wish> both = merged.isEmpty()
                    ? Optional.empty()
                    : together(merged.getLast().wish(), one.wish());
            if (merged.stream().anyMatch(before -> before.wish().equals(one.wish()))) {
                continue;
            }
            if (both.isPresent()) {
                Told before = merged.removeLast();
                merged.add(new Told(
                        both.get(),
                        Math.min(before.confidence(), one.confidence()),
                        before.words() + " " + one.words()));
            } else {
                merged.add(one);
            }
        }
        return merged;
    }

    private static Optional<Wish> together(Wish one, Wish other) {
        if (one instanceof Add(List<Item> first) && other instanceof Add(List<Item> second)) {
            return Optional.of(new Add(joined(first, second)));
        }
        if (one instanceof PantryWish.Bought(List<Item> bought, Optional<String> nowhere) && nowhere.isEmpty()) {
            return placed(bought, other);
        }
        if (one instanceof Got(List<Item> first) && other instanceof Got(List<Item> second)) {
            return Optional.of(new Got(joined(first, second)));
        }
        if (one instanceof PantryWish.OutOf(List<Item> first) && other instanceof PantryWish.OutOf(List<Item> second)) {
            return Optional.of(new PantryWish.OutOf(joined(first, second)));
        }
        return one instanceof Remove(List<Item> first) && other instanceof Remove(List<Item> second)
                ? Optional.of(new Remove(joined(first, second)))
                : Optional.empty();
    }

    /** "Bought salmon, it is in the fridge" tells where what was bought is. */
    private static Optional<Wish> placed(List<Item> bought, Wish next) {
        return switch (next) {
            case PantryWish.Have(List<Item> items, Optional<String> place)
            when items.equals(bought) -> Optional.of(new PantryWish.Bought(bought, place));
            case PantryWish.Move(List<Item> items, String place)
            when items.equals(bought) -> Optional.of(new PantryWish.Bought(bought, Optional.of(place)));
            default -> Optional.empty();
        };
    }

    private static List<Item> joined(List<Item> first, List<Item> second) {
        List<Item> all = new ArrayList<>(first);
        all.removeIf(item -> item.amount().isEmpty()
                && second.stream().anyMatch(other -> other.food().equals(item.food())));
        second.stream().filter(item -> !all.contains(item)).forEach(all::add);
        return all;
    }
}
