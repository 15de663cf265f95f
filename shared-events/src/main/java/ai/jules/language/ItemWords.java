package ai.jules.language;

import ai.jules.kitchen.Amount;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Items in a row: {@code mac and cheese, milk and 2 lb chicken} are three, and so are {@code milk eggs bread}. */
final class ItemWords {

    /** How sure it has to be that something is an item. */
    enum Demand {
        /** Something that is told to be added: any few nouns. */
        ANY,
        /** Something that is told to be bought: known by name, whatever else the name means. */
        NAMED,
        /** What must be food and nothing else, as in "out of time". */
        KNOWN
    }

    /** @param known whether every one of them is known by name */
    record Found(List<Item> items, boolean known) {

        Found {
            items = List.copyOf(items);
        }
    }

    private static final int MOST_ITEMS = 60;
    private static final int MOST_WORDS = 5;

    private static final Pattern BETWEEN = Pattern.compile(" ?[,;.\\n"
            + "!] ?(?:(?:and|also|plus|then|oh|or|yeah) )*| (?:oh )?(?:and|plus|as well as|along with|also)(?:"
            + " (?:also|then|some|maybe|like|a bit of|oh|yeah))* ");
    /** "A pound and a half of turkey". */
    private static final Pattern HALF_BEHIND =
            Pattern.compile("\\b(an?|one|two|three|[1-9]) ([a-z]+) and a (half|quarter)(?= of )");

    private static final Pattern HALF_MORE = Pattern.compile(
            "\\b(\\d{1,3}|one|two|three|four|five|six) and (an? half|an? quarter|\\d/\\d|half|quarter)\\b");
    /** One thing in a shop, though it is called by two. */
    private static final Pattern COMPOUND = Pattern.compile("\\b(?:" + String.join("|", Plain.phrases("""
        mac and cheese, macaroni and cheese, half and half, pork and beans, franks and beans, beans and franks
        salt and vinegar chips, cookies and cream, sour cream and onion, cheddar and sour cream
        sweet and sour, bread and butter pickles?, chicken and rice soup, broccoli and cheese soup
        broccoli and cheddar soup, ham and bean soup, ham and cheese (?:sandwich(?:es)?|hot pockets?), pb and j
        peanut butter and jelly sandwich(?:es)?, oil and vinegar dressing, head and shoulders, arm and hammer
        cream and sugar oatmeal, peaches and cream oatmeal, apples and cinnamon oatmeal, bits and pieces
        """)) + ")\\b");

    /** "Extra virgin" is a kind, "extra onions" are only more of them. */
    private static final String EXTRA =
            "extra(?! (?:large|virgin|lean|firm|sharp|thick|wide|fine|crunchy|dark|light|hot"
                    + "|mild|soft|dry|ripe|jumbo|long)\\b)";

    private static final Pattern FILLER =
            Pattern.compile("^(?:(?:good|nice|decent|(?:those|these|them|the) (?:little|small|big|tiny)|some of"
                + " (?:those|the|that|them)|(?:cans|bags|boxes|jars|bottles|cartons|gallons|pounds|loaves|sticks|bunches|packs|packages|cups|ounces|lb)"
                + " of|both of the|both the|both|all the|some|the|more|my|our|those|these|any|like|maybe|"
                    + EXTRA + "|also|and|only|another|of|all|a little|a little"
                    + " bit of|a bit of|lots of|plenty of|enough|a lot of|a few|few|a thing of|a thing|things"
                    + " of|about|say|another|little bit of|new|that|oh|old|other|our old) )+");
    private static final Pattern TAIL = Pattern.compile(
            "(?: (?:too|also|instead|back|as well|thanks|again|for me|for us|asap|though|or so|ok|okay|if possible|if"
                    + " you can|when you can|each|total|this week|this weekend|for the week|for this"
                    + " week|today|tomorrow))+$");
    /** "Cheese, the shredded kind". */
    private static final Pattern KIND = Pattern.compile("the ([a-z0-9%-]+) (?:kind|one|ones|type|sort|stuff|version)");

    /** "Those little yogurts Sam likes". */
    private static final Pattern LIKED =
            Pattern.compile("(?<=[a-z]{3}) (?:that |which )?(?:i|we|he|she|they|everyone|everybody|(?:(?:the|my|our)"
                + " )?[a-z]{2,12}) (?:really |always )?(?:likes?|loves?|eats?|drinks?|prefers?|asked for|gets|uses)(?:"
                + " so much)?$");

    /** Why, or by when; what stands before it is all there is to get. */
    private static final Pattern REASON = Pattern.compile("(?<=[a-z]{3}) (?:before|if)"
        + " (?:i|we|he|she|they|it|the|my|our|leo|sam|ana|maria|everyone|everybody|people|company|there)"
        + " (?:(?:is|are|forget|forgets|look|looks|have|has|got|lose|loses|die|dies|starve|come|comes|get|gets|run|runs|wake|wakes|eat|eats|cat|dog|kids|store|game|boys|girls)\\b)(?:"
        + " [a-z']+){0,6}$");

    private static final Pattern PURPOSE = Pattern.compile(" (?:(?:for|from|at)(?: (?:the|my|our|a|this|next))?"
            + " (?:store|costco|walmart|target|aldi|kroger|deli|market|farmers market|bakery|butcher|grocery"
            + " store|trader joes|publix|safeway|whole foods|sams club|sams|corner store)|for(?:"
            + " (?:the|my|our|a|this|next|her|his|all))?(?: [a-z'-]+){1,3})$");
    private static final Pattern ALSO = Pattern.compile("^(?:and|also|oh|plus) ");
    private static final Pattern ARTICLE = Pattern.compile("^an? (?=\\d)");
    /** "3 more cans of tomatoes" are three cans. */
    private static final Pattern MORE = Pattern.compile(
            "^(\\d[\\d/.]*|one|two|three|four|five|six|eight|ten|twelve) (?:more|additional|other|" + EXTRA + ") ");

    private static final Pattern COUPLE = Pattern.compile("^(?:an? )?(?:couple|pair)(?: of)?(?: more)? ");
    private static final Pattern ALONE = Pattern.compile(
            "^(dozen|gallon|gal|bag|box|can|jar|bottle|bunch|loaf|carton|pack|package|stick|head|quart|pint|pound|"
                    + "lb|liter|tub|case|container|packet|tin|bar|sack)"
                    + " (?:of )?(?=[a-z])");
    private static final Pattern TIMES = Pattern.compile("^(.+?) (?:x ?|times )(\\d{1,2})$");
    private static final Pattern BEFORE_TIMES = Pattern.compile("^(\\d{1,2}) ?x (?=[a-z])");
    private static final Pattern TRAILING =
            Pattern.compile("^([a-z][^\\d]*?) (\\d{1,2}|\\d/\\d|\\d \\d/\\d|two|three|four|five|six|a|half a)(?:"
                    + " (dozen|lb|pounds?|cans?|bags?|boxes|box|gallons?|bottles?|packs?|packages?|jars?|oz|cups?|"
                    + "cartons?|bunch|bunches))?$");
    private static final Pattern AMOUNT_ONLY = Pattern.compile(
            "(?:about |like )?(?:an? |a couple |two |three |four |five |six |\\d{1,3} |\\d/\\d |\\d \\d/\\d |half a"
                    + " |one"
                    + " )(?:dozen|lb|pounds?|cans?|bags?|boxes|box|gallons?|bottles?|packs?|packages?|jars?|oz|cups?|"
                    + "cartons?|bunch|bunches|of"
                    + " (?:them|those|each))?|(?:about |like |maybe |say )?\\d{1,2}");
    private static final Pattern OF_THEM = Pattern.compile(" of (?:them|those|each)$");
    private static final Map<String, String> NUMBERS = Map.of(
            "thirteen",
            "13",
            "fourteen",
            "14",
            "fifteen",
            "15",
            "sixteen",
            "16",
            "eighteen",
            "18",
            "twenty",
            "20",
            "thirty",
            "30",
            "forty",
            "40",
            "fifty",
            "50");

    /** Words no item is made of: whoever says one of these says a sentence. */
    private static final Set<String> SENTENCE = Plain.phrases("""
        i, you, he, she, we, they, it, them, him, her, that, this, these, those, is, are, was, were, be, am, do
        does, did, have
        has, had, will, would, could, should, not, what, who, when, where, why, how, which, if, because, but, or, to, at
        about, today, tonight, tomorrow, yesterday, list, add, remove, delete, get, got, buy, bought, need, want, make
        cook, undo, invite, plan, vote, monday, tuesday, wednesday, thursday, friday, saturday, sunday, me, us, my, our
        your, there, here, then, than, so, went, go, going, take, took, put, dinner, everything, nothing, something
        anything
        lol, haha, no, yes, never, ever, just, time, day, week, everyone, everybody, someone, somebody, please
        thanks, thank
        call, tell, ask, know, think, said, say, let, lets, out, off, been, being, can't, believe, find, found, swap
        skip, move, change, money, gas, reminder, timer, alarm, appointment, event, calendar, meeting, contact
        number, name
        ideas, idea, recipe, recipes, stuff, thing, things, store, his, their, kids, night, morning, list's, from, on
        home, work, school, room, patience, energy, breath, luck, town, office, order, control, hand, touch, date, sync
        a, an, one, the, text, message, song, playlist, up, ingredients, ppl, people, hi, hey, hello, after, before
        again
        with, reservation, shift, shifts, friend, friends, insta, instagram, facebook, chat, group, fun, love
        minutes, hour, kind, kinds, sort, type, of, for, in, into, instead, que, falta, la, el, los, las, en, adding
        needs, wants, need
        unless, until, while, except, hours, left, more, half, all, some, lot, bunch, few, items, item, groceries, dishes, house, picture, photo, note
        """);

    /** What goods are for, or of: {@code birthday plates}. */
    private static final Set<String> OCCASIONS = Plain.phrases("""
        school, party, birthday, lunch, dinner, breakfast, kids, baby, dog, cat, holiday, christmas, thanksgiving
        halloween, kitchen
        bathroom, laundry, car, hair, face, hand, paper, plastic, trash, toilet, garbage, fish, bird, puppy, kitten
        coffee, summer, game
        movie, travel, bath, body, nail, eye, cold, allergy, pain, sleep, gift, wedding, baking, cooking, cleaning
        sewing, art
        """);

    private ItemWords() {}

    static Optional<Found> read(String words, Demand demand) {
        String whole = HALF_BEHIND
                .matcher(words)
                .replaceAll(said -> (said.group(1).startsWith("a") ? "1" : said.group(1)) + " "
                        + (said.group(3).equals("half") ? "1/2" : "1/4") + " " + said.group(2));
        String joined = HALF_MORE.matcher(whole).replaceAll("$1_and_$2");
        joined = COMPOUND.matcher(joined).replaceAll(pair -> pair.group().replace(" and ", "_and_"));
        List<Item> items = new ArrayList<>();
        boolean known = true;
        for (String part : BETWEEN.split(joined)) {
            String chunk = part.replace("_and_", " and ").strip();
            if (chunk.isEmpty()) {
                continue;
            }
            if (!items.isEmpty()
                    && AMOUNT_ONLY.matcher(chunk).matches()
                    && items.getLast().amount().isEmpty()) {
                Optional<Item> measured = measured(OF_THEM.matcher(chunk).replaceFirst("") + " "
                        + items.getLast().food());
                if (measured.isEmpty()) {
                    return Optional.empty();
                }
                items.set(items.size() - 1, measured.get());
                continue;
            }
            Matcher kind = KIND.matcher(chunk);
            if (!items.isEmpty()
                    && kind.matches()
                    && (KnownFoods.isModifier(kind.group(1)) || KnownFoods.isFoodWord(kind.group(1)))) {
                Item last = items.removeLast();
                items.add(new Item(last.amount(), last.unit(), kind.group(1) + " " + last.food()));
                continue;
            }
            Optional<Found> found = chunk(chunk, demand);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            items.addAll(found.get().items());
            known &= found.get().known();
        }
        return items.isEmpty() || items.size() > MOST_ITEMS ? Optional.empty() : Optional.of(new Found(items, known));
    }

    /** What stands between two commas: one item, or several said in one breath. */
    private static Optional<Found> chunk(String said, Demand demand) {
        String liked = LIKED.matcher(said).replaceFirst("");
        String chunk = TAIL.matcher(REASON.matcher(liked).replaceFirst("")).replaceFirst("");
        Optional<Found> whole = oneOrMore(chunk, demand);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher purpose = PURPOSE.matcher(chunk);
        return purpose.find() ? oneOrMore(chunk.substring(0, purpose.start()), demand) : Optional.empty();
    }

    private static Optional<Found> oneOrMore(String chunk, Demand demand) {
        Optional<Item> one = measured(chunk);
        if (one.isEmpty()) {
            return Optional.empty();
        }
        String food = one.get().food();
        boolean certain = one.get().amount().isPresent() ? KnownFoods.isKnown(food) : KnownFoods.isCertain(food);
        if (certain || demand != Demand.KNOWN && KnownFoods.isKnown(food)) {
            return Optional.of(new Found(List.of(one.get()), true));
        }
        Optional<Found> several = inOneBreath(chunk);
        if (several.isPresent()) {
            return several;
        }
        boolean sort = isNoun(food) && KnownFoods.endsKnown(food);
        return sort || demand == Demand.ANY && isNoun(food)
                ? Optional.of(new Found(List.of(one.get()), sort))
                : Optional.empty();
    }

    private static boolean isNoun(String food) {
        String[] words = food.split(" ");
        return words.length <= MOST_WORDS
                && food.length() <= 40
                && food.length() >= 3
                && (OCCASIONS.contains(words[0])
                        || KnownFoods.isModifier(words[0])
                        || KnownFoods.isFoodWord(words[0])
                        || KnownFoods.makers().contains(words[0])
                        || !Grammar.mending().knows(words[0]))
                && !food.endsWith("'s")
                && Arrays.stream(words).noneMatch(SENTENCE::contains)
                && Arrays.stream(words).skip(1).noneMatch(ItemWords::tells)
                && food.chars().noneMatch(c -> c == '?' || c == '$' || c == '=' || c == '>' || c == ':');
    }

    /** "Sam spilled" is nothing to buy. */
    private static boolean tells(String word) {
        return AsideWords.isVerb(word) && !KnownFoods.isModifier(word) && !KnownFoods.isFoodWord(word);
    }

    private static Optional<Item> measured(String said) {
        String bare = ALSO.matcher(said).replaceFirst("");
        Matcher times = TIMES.matcher(bare);
        if (times.matches()) {
            bare = times.group(2) + " " + times.group(1);
        }
        bare = BEFORE_TIMES.matcher(bare).replaceFirst("$1 ");
        Matcher trailing = TRAILING.matcher(bare);
        String measured = trailing.matches() ? trailing.group(1).replaceFirst("^(?:an?|the|some) ", "") : "";
        if (trailing.matches() && KnownFoods.isKnown(measured)) {
            bare = trailing.group(2) + " " + (trailing.group(3) == null ? "" : trailing.group(3) + " ") + measured;
        }
        bare = MORE.matcher(ARTICLE.matcher(bare).replaceFirst("")).replaceFirst("$1 ");
        bare = COUPLE.matcher(FILLER.matcher(bare).replaceFirst("")).replaceFirst("2 ");
        bare = ALONE.matcher(bare).replaceFirst("1 $1 ");
        int space = bare.indexOf(' ');
        String number = space < 0 ? null : NUMBERS.get(bare.substring(0, space));
        bare = number == null ? bare : number + bare.substring(space);
        if (KnownFoods.isKnown(bare)) {
            return Optional.of(Item.of(canonical(bare)));
        }
        IngredientLine line = IngredientLines.read(bare, 1);
        String food = FILLER.matcher(line.food()).replaceFirst("");
        if (food.isBlank()
                || line.note() != null && !bare.contains("(") && line.note().length() > 12) {
            return Optional.empty();
        }
        Optional<Unit> unit = Unit.of(line.unit());
        boolean article = unit.isEmpty() && (bare.startsWith("a ") || bare.startsWith("an "));
        Optional<Amount> amount = line.amount() == null || article ? Optional.empty() : Amount.parse(line.amount());
        return Optional.of(new Item(amount, unit, canonical(food)));
    }

    private static String canonical(String food) {
        return food.replace("mac n cheese", "mac and cheese");
    }

    /** Foods one after the other without a comma, every word of them accounted for. */
    private static Optional<Found> inOneBreath(String chunk) {
        List<String> words =
                Arrays.asList(FILLER.matcher(chunk).replaceFirst("").split(" "));
        List<Item> items = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int start = from;
            int food = 0;
            while (start < words.size() && start - from <= 4 && (food = KnownFoods.longest(words, start)) == 0) {
                if (!isAmountWord(words.get(start))) {
                    return Optional.empty();
                }
                start++;
            }
            if (food == 0) {
                return Optional.empty();
            }
            Optional<Item> item = measured(String.join(" ", words.subList(from, start + food)));
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
            from = start + food;
        }
        return items.size() > 1 ? Optional.of(new Found(items, true)) : Optional.empty();
    }

    static boolean isAmountWord(String word) {
        return Character.isDigit(word.charAt(0))
                || AMOUNT_WORDS.contains(word)
                || Numbers.unit(word).isPresent();
    }

    private static final Set<String> AMOUNT_WORDS = Plain.phrases("""
        a, an, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, half, couple, of, dozen
        some, the
        pound, pounds, lb, gallon, gallons, quart, quarts, pint, bag, bags, box, boxes, pack, packs, few, more, like
        ounces
        """);
}
