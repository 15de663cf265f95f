package ai.jules.language;

import ai.jules.language.RecipeWish.DropRecipe;
import ai.jules.language.RecipeWish.FindRecipe;
import ai.jules.language.RecipeWish.ShowRecipes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How people speak of the recipe book. */
final class RecipeGrammar {

    private static final String BOOK =
            "(recipes|recipe book|recipe box|cookbook|recipe list|saved recipes|family recipes|recipe collection)";

    private RecipeGrammar() {}

    static List<Rule> rules() {
        return List.of(
                again(),
                Rule.of(
                        new ShowRecipes(),
                        "[show|list|see|send|give|view|browse|open|pull up|text|read|share ](me |us )?(all |all of"
                                + " |all the )*(of )?(the |our |my |your )*(saved |family |household )?"
                                + BOOK
                                + "[ (you|we|i) (have|got|saved)| list| please| in there| so far| we have saved]",
                        "(show|list|see|send|give|view|browse|open|pull up) (me )?(all )?(the |our |my )?(saved"
                                + " |family )?"
                                + BOOK + "[ (you|we|i) (have|got|saved)]",
                        "what (all )?(recipes|is in( the| our| my)? (recipe book|cookbook|recipes|recipe box)|recipe)"
                            + " ?(do|have|are)?[ we| you| i]*( have| got| saved| there| in the book| in our book| in"
                            + " the recipe book| on file| stored)*[ saved| so far]",
                        "(which|what) recipes (do|have|did|are) (we|you|i|there|saved|in)( have| got| saved| save| the"
                                + " book| there)*",
                        "how many recipes (do|have) (we|i|you) (have|got|saved)( saved)?",
                        "our recipes|my recipes|mis recipes|nuestras recipes|all recipes"),
                Rule.of(
                        slots -> slots.anyDish("dish").<Wish>map(DropRecipe::new).stream()
                                .toList(),
                        "(delete|remove|drop|erase|get rid of|trash|toss|throw out|lose|take"
                            + " out|discard|ditch|nix|scrap)[ out][ that| the| our| my] <dish> (recipe)[ (from|out of)"
                            + " (the|our|my) "
                                + BOOK + "| from the book]",
                        "(delete|remove|drop|erase|get rid of|take|toss|throw)[ that| the| our| my| out] <dish>"
                                + " (from|out of|off|off of) (the|our|my)( recipe)? (book|recipes|recipe"
                                + " book|cookbook|recipe box|recipe list)",
                        "(delete|remove|get rid of|drop) (the|our|my) recipe (for|of|called)( the)? <dish>[ from the"
                                + " book]"),
                Rule.of(
                        slots -> slots
                                .dish("dish")
                                .filter(dish ->
                                        DishWords.isRecipe(dish, slots.scope().context()))
                                .<Wish>map(DropRecipe::new)
                                .stream()
                                .toList(),
                        "(delete|erase|get rid of) (the|our|my) <dish>"),
                Rule.of(
                        slots -> find(slots.text("words")),
                        "[i am |do |have |has |is there |are there |you |we |got |find |show |show me |give me |send"
                            + " me |look for |search for |search |any |some |all |all the |our |what |which |i need"
                            + " |need |looking for |pull up |list |of |the |my |good |more |have any |list all |find"
                            + " me |list the |i have |see ]+<words> recipes?[ (do|does|are) (we|you|i|there)( have|"
                            + " got)?| (saved|saved up|on file|in there|in the book|please|put away|tucked away|on"
                            + " hand|stored|around)| we have]",
                        "(do|have|does) (we|you|i|anyone) (have|got)( (any|a|some|the))? <words> recipes?[ saved| put"
                                + " away| tucked away| stored| on hand| on file| in there| in the book]",
                        "(do|have) (we|you|i) (have|got)( (any|a|some))? (recipes?|anything|something|one)( saved)?"
                                + " (for|with|that (use|uses|has|have)|using|in the (book|recipe book) (with|for)|that"
                                + " is|containing|that are|called)( the| some)? <words>[ in (it|them)| saved]",
                        "(any|find|show|show me|give me|got any|got a|search|search for|look up|looking for|i"
                            + " need|need|find me|send me|send|pull up|what|which|is there|are there)( a| an| the|"
                            + " some| any| me)?( all)?( our)? recipes?( do we have)? (for|with|that"
                            + " (use|uses|has|have)|using|of|called|containing)( the| some)? <words>[ in (it|them)]",
                        "(find|show|show me|send|send me|pull up|give me|text me|open|bring up|get|look up|get me|let"
                                + " me see|see|view|share|resend|share|read me|need|i need|where is|want to"
                                + " see|text|forward me)( the| our| that| my| me)* <words> recipe[ again| please| card|"
                                + " for me| one more time]",
                        "(find|show|show me|send|send me|pull up|give me|text me|open|bring up|get|look up|get"
                            + " me|need|i need|where is)( the| our| that| my)* recipe (for|of|called)( the| our| my)?"
                            + " <words>",
                        "(what is|whats) (the|our|my) (recipe (for|of)( the)? <words>|<words2> recipe)",
                        "recipes? (for|with|using)( the)? <words>",
                        "<words> recipe",
                        "(i |we )?(lost|can not find|misplaced|deleted) (the|my|our|that) <words> recipe( card)?( ,)?("
                            + " so| and)?( can you| could you| please)* (resend|send|show|pull up|share|text)( me)?("
                            + " it)?( again| please)*",
                        "how (do|did|would|can) (i|we|you) find the <words> recipe",
                        "what recipes (use|have|call for|need)( the| some)? <words>"),
                Rule.of(
                        slots -> slots
                                .dish("dish")
                                .filter(dish ->
                                        DishWords.isRecipe(dish, slots.scope().context()))
                                .<Wish>map(FindRecipe::new)
                                .stream()
                                .toList(),
                        "(do|have|find|find me|got|have got)( we| i| you| me)?( (have|got))?"
                                + " (anything|something|dishes|a dish) (with|using) <dish> in the (recipe"
                                + " book|recipes|book|cookbook)",
                        "(find|show|show me|send|send me|pull up|text me|open|bring up|look up|let me"
                            + " see|see|view|share|resend|give me|text|i need to see|where is|can i see|get me)[ over|"
                            + " the| our| that| my| me| up]* <dish>[ again| please| card| to me| for me]"));
    }

    private static Rule again() {
        return Rule.of(
                slots ->
                        slots.scope().dish().<Wish>map(FindRecipe::new).stream().toList(),
                "(show|send|text|give|read|find|get)( me)? it( up| to me| over| for me| please)*",
                "(can|could) (i|we|you) (see|have|show|find|send|get)( me)? it( to me| for me)?");
    }

    private static List<Wish> find(String said) {
        String words = said.replaceFirst("^(?:(?:me|us|you|the|our|my|a|an|some|any|that|good|all|more) )+", "")
                .replaceFirst(" recipes?$", "");
        List<String> each = List.of(words.split(" "));
        boolean sentence = each.size() > 6
                || each.stream()
                        .anyMatch(Set.of(
                                "i", "you", "we", "add", "remove", "is", "are", "do", "does", "list", "this", "that",
                                "delete", "new", "save", "drop", "saved", "these", "it", "undo", "a", "who", "gave",
                                "did", "when", "the", "vote", "with no", "my", "our", "of")::contains);
        return sentence || words.isBlank()
                ? List.of()
                : Optional.<Wish>of(new FindRecipe(words)).stream().toList();
    }
}
