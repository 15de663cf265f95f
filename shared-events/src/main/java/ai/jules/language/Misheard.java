package ai.jules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words a phone heard wrongly, though each of them is a word: {@code flower and sugar} are flour and sugar, {@code too cans}
 * are two. Such a word is only mended in the company of what it was meant beside; names and what their author wrote with
 * a capital stay.
 */
final class Misheard {

    private static final String UNITS = "(?:cans|bags|boxes|bottles|jars|pounds|lb|gallons|dozen|loaves|packs"
            + "|packages|bunches|cartons|sticks|heads|cups|ounces|cases|quarts|rolls|tubs)";

    /** What stands beside each other in a kitchen and is no wish together. */
    private static final Map<String, Set<String>> BESIDE =
            Map.of("flour", Plain.phrases("""
                sugar, butter, eggs, egg, yeast, vanilla, salt, cornmeal, shortening, milk, buttermilk, powder, soda, oil, cinnamon
                chocolate, lard, oats, rice, cornstarch, molasses, pecans, crisco, honey, pumpkin, cocoa, baking
                """), "thyme", Plain.phrases("""
                    mushrooms, chicken, lemons, lemon, carrots, potatoes, rosemary, sage, parsley, basil, oregano, dill, mint, cilantro, marjoram, tarragon, bay, garlic, celery, chives, herbs
                    herb, herbs, spice, onions, cumin, paprika, nutmeg
                    """));

    /** What is heard for each, alone. */
    private static final Map<String, String> SOUNDS = pairs("""
        flower=flour;time=thyme;leak=leek;leaks=leeks;stake=steak;stakes=steaks;beats=beets;pairs=pears;pees=peas
        muscles=mussels;currents=currants;carats=carrots;karats=carrots;carets=carrots;serial=cereal;bred=bread;brad=bread
        mill=milk;reasons=raisins;plumbs=plums;bins=beans;serials=cereals

        """);

    private static final Set<String> MEASURED_FLOUR = Plain.phrases("lb, pound, pounds, bag, bags, cup, cups, sack");
    private static final Set<String> MEASURED_THYME =
            Plain.phrases("bunch, bunches, sprig, sprigs, bundle, jar, tsp, teaspoon, package, pack, container");
    private static final Set<String> FILLERS = Plain.phrases(
            "the, a, an, some, more, of, fresh, any, our, my, and, that, this, dried, ground, also, frozen");
    /** Behind these a thing to buy stands alone. */
    private static final Set<String> SHOPPING =
            Plain.phrases("add, buy, get, got, grab, grabbed, bought, need, picked, remove, used, adding, put");

    private static final Set<String> ENDS =
            Plain.phrases("and, on, to, for, from, at, off, too, please, also, is, are, in");

    private static final Map<String, String> PAIRS = pairs("""
        bacon powder=baking powder;bacon soda=baking soda;backing powder=baking powder;backing soda=baking soda
        baking potter=baking powder;vanilla abstract=vanilla extract;collared greens=collard greens
        ham hicks=ham hocks;ham hawks=ham hocks;ham socks=ham hocks;cold slaw=coleslaw;cole slaw=coleslaw;all spice=allspice
        chick peas=chickpeas;pea nut=peanut;pea nuts=peanuts;straw berries=strawberries;blue berries=blueberries
        rasp berries=raspberries;black berries=blackberries;cran berries=cranberries;cran berry=cranberry;water melon=watermelon
        egg plant=eggplant;oat meal=oatmeal;corn meal=cornmeal;corn starch=cornstarch;pine apple=pineapple
        grape fruit=grapefruit;egg nog=eggnog;mush rooms=mushrooms;cauli flower=cauliflower;let us=lettuce;ground meet=ground meat
        lunch meet=lunch meat;deli meet=deli meat;stew meet=stew meat;soy source=soy sauce;hot source=hot sauce
        tomato source=tomato sauce;pasta source=pasta sauce;fish source=fish sauce;dish soup=dish soap;hand soup=hand soap
        body soup=body soap;trash backs=trash bags;trash begs=trash bags;garbage backs=garbage bags;sandwich backs=sandwich bags
        paper tiles=paper towels;paper towers=paper towels;paper trowels=paper towels;ice burg=iceberg;green bins=green beans
        black bins=black beans;pinto bins=pinto beans;tooth paste=toothpaste
        sour dough=sourdough;celery steaks=celery sticks;minced meet=mincemeat;mints meat=mincemeat;sower cream=sour cream
        scour cream=sour cream;sour creme=sour cream;heavy scream=heavy cream;whipping creme=whipping cream;role of=roll of
        out off=out of;the lst=the list;our lst=our list;my lst=my list;corn flecks=corn flakes;corn flex=corn flakes
        pee nut=peanut;pee nuts=peanuts;lima beings=lima beans;green beings=green beans;ground beaf=ground beef;ground beep=ground beef
        ground bee=ground beef;tuna fist=tuna fish;hamburger bums=hamburger buns;hot dog bums=hot dog buns
        hamburger bunts=hamburger buns;crescent rules=crescent rolls;dinner rules=dinner rolls
        """);

    private static final Set<String> HEARD = heard();

    /** What only tells which of two words is meant. */
    private static final Pattern MEANT_SO = Pattern.compile(
            "(?: ,)? (?:as in |like |i mean )?(?:the )?(?:baking|herb|spice|cooking|vegetable|kitchen|green)(?:"
                    + " (?:kind|one|type|sort|stuff|time|thyme|flour|flower|leeks|leaks))(?: (?:you|we|i) (?:bake|cook)"
                    + " with)?(?= |$)|(?: ,)? as in (?:the )?(?:herb|spice|vegetable|food|baking)(?= |$)");

    private static final Pattern NUMBER_MEANT = Pattern.compile(
            "(?: ,)? (?:as in |like )?the number (?:two|too|to|2|four|for|4|eight|8|one|1)(?: [a-z]+s)?(?= and| ,|"
                    + " \\.|$)");
    private static final String BEFORE_NUMBER =
            "(^|(?:^| )(?:add|need|get|got|buy|bought|grab|grabbed|and|,|used|have|put)) ";
    private static final Pattern TWO = Pattern.compile(BEFORE_NUMBER + "(?:too|to) (?=" + UNITS + " )");
    private static final Pattern FOUR =
            Pattern.compile(BEFORE_NUMBER.replace("|have|put", "") + "for (?=" + UNITS + " )");
    private static final Pattern SO_MANY =
            Pattern.compile("(?<=(?:^| )(?:need|add|get|buy|and|,|grab)) (to|too|for) ([a-z]+s)(?= |$)");
    private static final Pattern FOR = Pattern.compile(
            "(?<=[a-z])(?<!plan)(?<!cook)(?<!make)(?<!need)(?<!want)(?<!do)(?<!only)(?<!just)(?<!have) 4"
                + " (?=(?:school|dinner|lunch|breakfast|tonight|tomorrow|the|my|our|us|me|thanksgiving|work|practice|church|christmas|later|everyone|mom|dad|grandma|tacos)(?:"
                + " |$))");
    private static final Pattern BOUGHT =
            Pattern.compile("(^|(?:^| )(?:i|we|just|and|mom|dad|he|she|,)) bot (?=[a-z0-9])|^bot (?=[a-z0-9])");
    private static final Pattern PERIOD =
            Pattern.compile("(?<!(?:my|her|a|the|this|that|every|time|no|grace|class)) (?:period|full stop)(?="
                    + " (?:i|we|also|please|thanks|can|the|and)\\b| ?$)");
    private static final Pattern ASKED = Pattern.compile(" question mark(?= ?$)");
    private static final Pattern HESITATION =
            Pattern.compile("(?<=[a-z,0-9.]) (?:u+m+|u+h+|uhm+|er+m?)(?: ,)?(?= [a-z0-9])(?! (?:no|nope)(?: |$))");

    private Misheard() {}

    /** The tokens as they were meant. */
    static List<String> mended(List<String> tokens, Set<String> names, Set<String> proper) {
        if (tokens.stream().noneMatch(HEARD::contains)) {
            return tokens;
        }
        String text = String.join(" ", tokens);
        String said = HESITATION.matcher(text).replaceAll("");
        said = PERIOD.matcher(said).replaceAll(" .");
        said = ASKED.matcher(said).replaceAll(" ?");
        said = BOUGHT.matcher(said).replaceAll("$1 bought ").strip();
        said = FOR.matcher(said).replaceAll(" for ");
        List<String> paired = paired(Arrays.asList(said.split(" ")));
        boolean told = MEANT_SO.matcher(String.join(" ", paired)).find();
        List<String> mended = new ArrayList<>(paired.size());
        for (int i = 0; i < paired.size(); i++) {
            String word = paired.get(i);
            String meant = SOUNDS.get(word);
            boolean mends =
                    meant != null && !names.contains(word) && !proper.contains(word) && isMeant(paired, i, meant, told);
            mended.add(mends ? meant : word);
        }
        String heard = String.join(" ", mended);
        if (told && !heard.equals(String.join(" ", paired))) {
            heard = MEANT_SO.matcher(heard).replaceAll("");
        }
        return Arrays.stream(numbered(heard).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String numbered(String text) {
        boolean told = NUMBER_MEANT.matcher(text).find();
        String said = NUMBER_MEANT.matcher(text).replaceAll("");
        said = TWO.matcher(said).replaceAll("$1 2 ");
        said = FOUR.matcher(said).replaceAll("$1 4 ");
        return SO_MANY.matcher(said).replaceAll(found -> {
            boolean goods =
                    KnownFoods.isCertain(found.group(2)) && !found.group(2).endsWith("ss");
            boolean two = !found.group(1).equals("for");
            return goods && (two || told) ? " " + (two ? 2 : 4) + " " + found.group(2) : found.group();
        });
    }

    private static List<String> paired(List<String> tokens) {
        List<String> paired = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            String said = i + 1 < tokens.size() ? tokens.get(i) + " " + tokens.get(i + 1) : "";
            String both = KnownFoods.isKnown(said) ? null : PAIRS.get(said);
            boolean lettuce = both == null || !both.equals("lettuce") || i > 0 && isRow(tokens.get(i - 1));
            if (both == null || !lettuce) {
                paired.add(tokens.get(i));
            } else {
                paired.addAll(Arrays.asList(both.split(" ")));
                i++;
            }
        }
        return paired;
    }

    private static boolean isRow(String before) {
        return Set.of("of", "and", ",", "add", "some", "need").contains(before);
    }

    private static boolean isMeant(List<String> tokens, int at, String meant, boolean told) {
        String before = at == 0 ? "" : tokens.get(at - 1);
        String behind = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
        boolean ends = behind.isEmpty()
                || !Character.isLetterOrDigit(behind.charAt(0))
                || ENDS.contains(behind)
                || KnownFoods.isFoodWord(behind);
        if (!ends) {
            return false;
        }
        Set<String> beside = BESIDE.get(meant);
        if (beside != null) {
            Set<String> measures = meant.equals("flour") ? MEASURED_FLOUR : MEASURED_THYME;
            boolean measured =
                    measures.contains(before) || before.equals("of") && at > 1 && measures.contains(tokens.get(at - 2));
            boolean sort =
                    meant.equals("thyme") && Set.of("dried", "ground", "fresh").contains(before);
            return told
                    || measured
                    || sort
                    || near(tokens, at, -1).stream().anyMatch(beside::contains)
                    || near(tokens, at, 1).stream().anyMatch(beside::contains);
        }
        boolean measured = before.equals("of") && at > 1 && ItemWords.isAmountWord(tokens.get(at - 2))
                || !before.isEmpty() && ItemWords.isAmountWord(before) && !FILLERS.contains(before);
        int first = at - 1;
        boolean joined = false;
        while (first >= 0
                && (FILLERS.contains(tokens.get(first)) || tokens.get(first).equals(","))) {
            joined |= tokens.get(first).equals("and") || tokens.get(first).equals(",");
            first--;
        }
        boolean counted = tokens.get(at).endsWith("s")
                && (before.equals("to") || before.equals("too"))
                && at > 1
                && SHOPPING.contains(tokens.get(at - 2));
        boolean shopped = counted || first >= 0 && SHOPPING.contains(tokens.get(first));
        return measured && !behind.equals("to")
                || (shopped || joined || KnownFoods.isCertain(before))
                        && (isFood(near(tokens, at, -1)) || isFood(near(tokens, at, 1)));
    }

    /** The word beside it in a row, over what only joins. */
    private static List<String> near(List<String> tokens, int at, int step) {
        List<String> near = new ArrayList<>();
        for (int i = at + step; i >= 0 && i < tokens.size() && near.size() < 2; i += step) {
            String token = tokens.get(i);
            if (!FILLERS.contains(token) && !token.equals(",") && !ItemWords.isAmountWord(token)) {
                near.add(token);
            } else if (token.equals(".") || token.equals("\n")) {
                break;
            }
        }
        return near;
    }

    private static boolean isFood(List<String> near) {
        return near.stream().anyMatch(word -> KnownFoods.isCertain(word) || KnownFoods.isFoodWord(word));
    }

    /** The words that may have been meant as they stand: the mending of slips leaves them alone. */
    static Set<String> words() {
        return SOUNDS.keySet();
    }

    private static Set<String> heard() {
        Set<String> heard = new HashSet<>(SOUNDS.keySet());
        PAIRS.keySet().forEach(pair -> heard.add(pair.substring(0, pair.indexOf(' '))));
        heard.addAll(Plain.phrases(
                "to, too, for, 4, bot, period, full, question, um, uh, umm, uhh, uhm, er, erm, ummm, uhhh"));
        return Set.copyOf(heard);
    }

    private static Map<String, String> pairs(String list) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : list.strip().split("\\s*[;\\n]\\s*")) {
            int equal = pair.indexOf('=');
            pairs.put(pair.substring(0, equal), pair.substring(equal + 1));
        }
        return Map.copyOf(pairs);
    }
}
