package ai.jules.language;

import ai.jules.language.DinnerWish.Cooks;
import java.util.List;
import java.util.stream.Stream;

/** How people say who cooks when. */
final class CookingGrammar {

    private CookingGrammar() {}

    static List<Rule> rules() {
        return List.of(Rule.of(
                CookingGrammar::cooks,
                "<who> (cook|cooks|cooking|am cooking|is cooking|are cooking|will cook|can cook|am going to cook|is"
                    + " going to cook|will be cooking|will make dinner|is making dinner|am making dinner|make"
                    + " dinner|makes dinner|will do dinner|got dinner|have got dinner|has got dinner|has dinner|have"
                    + " dinner|got the cooking|will handle dinner|am on dinner|is on dinner|am doing dinner|is doing"
                    + " dinner|am on for|is on for|am up for cooking|volunteers to cook|(will |shall |am going to |is"
                    + " going to )?(prepare|prepares|fix|fixes|do) (the )?(meal|dinner|supper)|volunteers to"
                    + " cook|volunteered to cook|wants to cook|is on cooking|is up|is up to cook|handles dinner|does"
                    + " dinner|takes|take|gets to cook|is in charge of dinner|is on dinner duty|am on dinner duty|is"
                    + " the cook|am the cook|is on|am on|has|is chef|said (he|she) will cook|said (he|she) would"
                    + " cook|offered to cook|should cook|has cooking duty|is handling dinner|am handling dinner)["
                    + " dinner| duty| cooking| supper][ for (us|everyone|the family)] ?<on><day><meal>( (and|,|&|,"
                    + " and) <on><day2><meal>)?( (and|,|&|, and) <on><day3><meal>)?",
                "(i|we|<who2>) (can not|will not|am not able to|can no longer|is not able to) (cook|do|make|take)("
                    + " dinner| it)? <on><day><meal>( ,| so| but| and)* <who> (is cooking|cooks|will cook|is going to"
                    + " cook|can cook|is|will|am cooking|will do it|is doing it|takes it|has it|will take it|is taking"
                    + " it)( dinner)?( instead| then| for me| for us)*",
                "<day><meal> <who> (cook|cooks|is cooking|am cooking|will cook|makes dinner|is making dinner|am making"
                        + " dinner|is on dinner|has dinner|can cook)[ dinner]",
                "(put|mark|have|let|make|sign|schedule|assign|set|get|write)[ down] <who> (down |up |in"
                        + " )?((as|for|to|on|to be) )?(cook|cooking|the cook|dinner|chef|make dinner|do dinner|dinner"
                        + " duty|cooking duty)[ for| on] ?<on><day><meal>",
                "(put|mark|sign) <who> (down|up)( for| to cook)? ?<on><day><meal>",
                "<day><meal> is <who> (turn|night|turn to cook|night to cook)",
                "<day><meal> (is|=) <who>[ cooking]",
                "(it is )?<who> (turn|night)( to cook)? ?<on><day><meal>",
                "<who> on (dinner|cooking|dinner duty)( duty)? <on><day>"));
    }

    private static List<Wish> cooks(Slots slots) {
        if (slots.saying().asked() && !slots.saying().requested()) {
            return List.of();
        }
        return slots.who()
                .filter(who -> !(who instanceof Who.Named(String name)) || !name.equals("us"))
                .map(who -> Stream.of("day", "day2", "day3")
                        .flatMap(place -> slots.day(place).stream())
                        .<Wish>map(day -> new Cooks(who, day))
                        .toList())
                .orElse(List.of());
    }
}
