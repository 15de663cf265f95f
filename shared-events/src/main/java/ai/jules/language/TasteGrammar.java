package ai.jules.language;

import ai.jules.language.ItemWords.Demand;
import ai.jules.language.PreferenceWish.Allergic;
import ai.jules.language.PreferenceWish.Dislikes;
import ai.jules.language.PreferenceWish.Follows;
import ai.jules.language.PreferenceWish.FollowsNoLonger;
import ai.jules.language.PreferenceWish.Likes;
import ai.jules.language.PreferenceWish.NotAllergic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** How people speak of what they like, what they never eat, and what they must not. */
final class TasteGrammar {

    private static final String DIETS =
            "(a |an )?(?<diet>vegetarian|veggie|vegan|pescatarian|pescetarian|plant based|gluten(-|"
                    + " )free|gluten|celiac|dairy(-| )free|dairy|keto|ketogenic|kosher|halal|low(-| )carb|low carbs|no"
                    + " carb|meatless|vegetarians|vegans|pescatarians|meat(-| )free)";
    /** "allergic to homework lol". */
    private static final Pattern JOKE = Pattern.compile("\\b(?:lol|haha\\w*|lmao|jk|ha)\\b");

    private TasteGrammar() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(allergies());
        rules.addAll(diets());
        rules.addAll(tastes());
        return rules;
    }

    private static List<Rule> diets() {
        return List.of(
                Rule.of(
                        slots -> diet(slots, FollowsNoLonger::new),
                        "<who> (am|is|are) (not|no longer|done being|done with|off|not doing|no longer doing|not"
                                + " eating|not on|quitting)( a| the| being)? ?"
                                + DIETS
                                + "( anymore| any more| diet| now| diet anymore| person| no more| any longer| these"
                                + " days)*",
                        "<who> (stopped|quit|gave up|ended)( being| doing| eating| with)?( the)? ?" + DIETS
                                + "( diet| anymore)*",
                        "<who> (do not|does not) (eat|do|follow|keep)( a)? ?" + DIETS
                                + "( anymore| diet anymore| any more| diet)",
                        "(remove|take off|drop|cancel) <who> " + DIETS
                                + "( diet| thing| preference| setting| restriction| label)?"),
                Rule.of(
                        slots -> slots.who(who -> new Follows(
                                who, slots.text("free").equals("gluten") ? Diet.GLUTEN_FREE : Diet.DAIRY_FREE)),
                        "<who> (can not|can no longer|do not|does not|no longer|am done with|is done with|gave"
                            + " up|quit|swore off|am off|is off)( do| does| have| eat| handle)? (?<free>dairy|gluten)"
                            + " (anymore|any more|no more|any longer|for good)"),
                Rule.of(
                        slots -> diet(slots, Follows::new),
                        "<who> (am|is|are|went|became|turned|have gone|has gone|have been|has been|have to be|has to"
                            + " be|need to be|needs to be|keep|keeps|eat|eats|am going|is going|are going|do|does|am"
                            + " doing|is doing|are doing|am eating|is eating|are eating|am trying|is trying|are"
                            + " trying|follow|follows|started|am on|is on|am now|is now|need|needs|want|wants|am"
                            + " trying to be|decided to be|decided to go|is trying to be|have|has|am trying to eat|is"
                            + " trying to eat|went full|have gone full|am a strict|is a strict|are strictly|have to"
                            + " eat|has to eat|only eat|only eats|stick to|need to eat|needs to eat|want to eat|want"
                            + " to try|must be|am going to be|is being|am trying out|is trying out|got to be|have got"
                            + " to be|got to eat|am supposed to be|is supposed to be|should be)( on| strictly| strict|"
                            + " mostly| now| going| all| full| pretty much| only| a| the| eating| cooking)* ?"
                                + DIETS
                                + "( diet| now| food| household| only| person| these days| for now| at our house|"
                                + " here| thing| lifestyle| meals| family| for (health|religious) reasons| yesterday|"
                                + " last week| recently| again| officially| this (week|month|year)| for"
                                + " (lent|january)| god help us| lord help us| heaven help us| believe it or not| on"
                                + " us| all of a sudden| overnight)*",
                        "<who> (am|is|are|am trying to|is trying to|are trying to|want to|wants to|need to|needs to)"
                                + " ?(cut|cutting|cut|giving up|give up|avoid|avoiding)( out| down on| back on)?"
                                + " (?<diet>carbs)( now| these days)?",
                        "(<who>) : " + DIETS,
                        "<who> (now |officially |fully |all )?" + DIETS
                                + " (now|as of [a-z ]{3,16}|from now on|starting [a-z]{3,9}|these days"
                                + "|again|since [a-z ]{3,14})",
                        "<who> (must|have to|has to|need to|needs to|am to|is to|had better|ought to|should) (keep"
                                + " to|stick to|stay on|be on|go on|follow|eat|do|stay)( a| an| the)?( strict)? ?"
                                + DIETS
                                + "( diet| food)?( from (here|now) on| now| for my health| for (his|her|my) .{3,20})*",
                        "(the |my |his |her )?(doctor|dr|doc|pediatrician|cardiologist|nurse) (put|has|has put|is"
                                + " putting) <who> on( a|"
                                + " an| the)?("
                                + " strict)?"
                                + " ?" + DIETS + "( diet| now| for (his|her|my|the) [a-z ]{3,20})*",
                        "(make|put|mark|set|list)( down)? <who> (as|down as|to) " + DIETS,
                        "<who> (am|is) not eating meat but fish is (ok|fine|okay)( ,)?( so)? " + DIETS,
                        "no (meat|pork or shellfish) for <who>( ,)? (he|she|i|they) (am|is|are) " + DIETS));
    }

    private static List<Wish> diet(Slots slots, BiFunction<Who, Diet, Wish> wish) {
        String said = slots.text("diet").replace('-', ' ');
        Diet diet =
                switch (said) {
                    case "vegetarian", "veggie", "meatless", "vegetarians", "meat free" -> Diet.VEGETARIAN;
                    case "vegan", "vegans", "plant based" -> Diet.VEGAN;
                    case "pescatarian", "pescetarian", "pescatarians" -> Diet.PESCATARIAN;
                    case "gluten free", "gluten", "celiac" -> Diet.GLUTEN_FREE;
                    case "dairy free", "dairy" -> Diet.DAIRY_FREE;
                    case "keto", "ketogenic" -> Diet.KETO;
                    case "kosher" -> Diet.KOSHER;
                    case "halal" -> Diet.HALAL;
                    default -> Diet.LOW_CARB;
                };
        boolean nobody = slots.text("who").matches("nobody|no one|none of us");
        boolean half = nobody || said.equals("gluten") || said.equals("dairy");
        return half ? List.of() : slots.who(who -> wish.apply(who, diet));
    }

    private static List<Rule> allergies() {
        return List.of(
                Rule.of(
                        slots -> each(slots, Demand.ANY, NotAllergic::new),
                        "<who>( am| is| are| was| were)? (not|no longer|never|not actually)( really)?"
                            + " (allergic|intolerant) to <food>( anymore| any more| after all| now)*(( ,)? (the"
                            + " )?(test|tests|results?|allergist|doctor|doc|dr|blood test|skin test)( [a-z']+){1,8})?",
                        "<who> (outgrew|grew out of|has outgrown|have outgrown|got over|outgrown|lost)( his| her| my|"
                                + " the| their| that)? <food> (allergy|allergies|intolerance|thing)",
                        "<who> (do not|does not|no longer) (have|has)( a| an| the| that| his| her)? <food> allergy("
                                + " anymore| any more)?",
                        "(remove|delete|drop|take off|clear|cancel)( the| that)? <food> allergy (for|from|of|off)"
                                + " <who>",
                        "(remove|delete|drop|take off|clear) <who> <food> allergy",
                        "<who> can (eat|have) <food> (again|now|after all)",
                        "<who> <food> allergy (is|has) (gone|over|passed|cleared up|gone away|cured)( now)?"),
                Rule.of(
                        slots -> slots.saying().raw().matches(".*\\bagain\\b.*")
                                        && !slots.saying().asked()
                                ? each(slots, Demand.NAMED, NotAllergic::new)
                                : List.of(),
                        "<who> (can|is allowed to|may) (eat|have) <food>"),
                Rule.of(
                        slots -> JOKE.matcher(slots.saying().raw()).find()
                                ? each(slots, Demand.NAMED, Allergic::new)
                                : each(slots, Demand.ANY, Allergic::new),
                        "<who> (am|is|are|was|might be|were|has been|have been)("
                            + " (very|super|severely|deathly|highly|extremely|so|a"
                            + " little|mildly|really|terribly|now|slightly|badly|allergic and))*"
                            + " (allergic|allergy|intolerant|sensitive)( to)? (all |any )?<food>( so .{3,40}|( ,)? (so"
                            + " )?no .{3,40}| careful.*| now)?",
                        "<who> (have|has|had|got|have got|developed|was diagnosed with|is diagnosed with)( a| an|"
                                + " the)?( (very|severe|bad|serious|mild|nasty|new|life threatening|terrible|slight))*"
                                + " <food> (allergy|allergies|intolerance|sensitivity)(( ,)? .{3,50})?",
                        "<who> (have|has|had|got)( a| an)?( severe| bad| serious| mild)* allergy to( all)? <food>",
                        "<who> (can not|can never|must not|is not able to|is not allowed to|should never)( ever)?"
                                + " (have|eat|be near|tolerate|touch|do|go near)( any)? <food>( ,)?( he| she| they| i|"
                                + " because| it| or| as| cuz| since| ,)( .{3,60})",
                        "<who> (get|gets|break|breaks|swell|swells|react|reacts)( out| up| really| badly| bad)?("
                                + " (sick|hives|in hives|itchy|in a rash))? (from|with|if (he|she|i|they)"
                                + " (eat|eats|have|has)|when (he|she|i|they) (eat|eats|have|has)) <food>",
                        "<who> (react|reacts|reacted)( really| very| so)?( badly| bad| terribly| poorly)? to <food>",
                        "(no )?<food> allergy for <who>",
                        "<who> (is|am|are) <food> (intolerant|allergic)",
                        "<who> <food> (allergy|intolerant|allergic)",
                        "(add|put|note|put down|record|mark|list)( that| down)?( a| an)? <food> allergy (for|to|on)"
                                + " <who>",
                        "<who> : (allergic to|allergy) <food>",
                        "(mark|note|put|list|set)( down)?( that)? <who>( down)? (as|is)( being)? allergic to <food>"),
                Rule.of(
                        slots -> slots
                                .food("food")
                                .<Wish>map(food -> new Allergic(
                                        slots.saying().bare().startsWith("allergic")
                                                ? slots.scope().someone().stream()
                                                        .findFirst()
                                                        .orElse(new Who.Me())
                                                : new Who.Me(),
                                        food))
                                .stream()
                                .toList(),
                        "(a |an )?(severe|bad|serious|major|huge|mild|slight|big) <food> (allergy|intolerance)("
                                + " over)?( here)?",
                        "<food> (make|makes) me (break out( in (hives|a rash))?|swell up|itch|itchy|wheeze)",
                        "<food> (give|gives) me (hives|a rash|an allergic reaction|anaphylaxis)( ,)?( so)?( i am"
                                + " allergic)?( to (it|them))?",
                        "<food> allergy (over )?here",
                        "allergic to <food>( (over )?here)?",
                        "<food> (make|makes) my (throat|mouth|tongue|lips|face) (itch|swell|close|close up|itchy|swell"
                                + " up|tingle)"));
    }

    private static List<Wish> each(Slots slots, Demand demand, BiFunction<Who, String, Wish> wish) {
        return slots.who()
                .map(who -> slots.eachFood(demand, food -> wish.apply(who, food)))
                .orElse(List.of());
    }

    private static List<Rule> tastes() {
        String very = "( (really|absolutely|totally|super|very|so|kinda|kind of|just|now|secretly|truly|def|also))*";
        return List.of(
                Rule.of(
                        slots -> each(slots, Demand.NAMED, Dislikes::new),
                        "<who>" + very
                                + " (hate|hates|can not"
                                + " stand|dislike|dislikes|detest|detests|despise|despises|loathe|loathes|will not"
                                + " eat|will not touch|wont eat|refuses to eat|refuse to eat|refuse|refuses|do not"
                                + " like|does not like|do not eat|does not eat|do not care for|does not care for|do"
                                + " not do|does not do|do not want|did not like|never liked|never likes|can not"
                                + " handle|am not a fan of|is not a fan of|are not fans of|am not a big fan of|is not"
                                + " a big fan of|am not into|is not into|am sick of|is sick of|am so tired of|am"
                                + " over|is over|am not crazy about|is not crazy about|am tired of|is tired of|think"
                                + " .{1,12} is gross|will not go near|never eats|never eat|am not (fond of|keen"
                                + " on|partial to|wild about)|is not (fond of|keen on|partial to|wild about)|am not"
                                + " (terribly|very|too|particularly|really|overly|that|all that) (fond of|keen"
                                + " on|into|big on|crazy about)|is not"
                                + " (terribly|very|too|particularly|really|overly|that|all that) (fond of|keen"
                                + " on|into|big on|crazy about)|is picky about|gags on|can not abide|can not bear|can"
                                + " not stomach|can not eat)( to eat| eating| the taste of| any| all| anything with|"
                                + " everything with| all kinds of| any kind of)?( the)? <food>( at all| very much|"
                                + " period| much| anymore| one bit| with a passion| with a vengeance| like poison| so"
                                + " much| so bad| more than anything| to death| these days| ever)*",
                        "<who> : (dislikes|hates|no|does not (like|eat)|can not stand|not a fan of) <food>",
                        "no( more)? <food> for <who>( please| ever| thanks| anymore)?( ,)?( (he|she|i|they)"
                                + " (hates?|can not stand) (it|them))?",
                        "<who> (think|thinks) <food> (is|are) (gross|disgusting|nasty|yucky|slimy|the worst|icky)",
                        "<who> (is|are|am) not (big )?(on|into) <food>",
                        "(do not|never|stop) (give|serve|feed|make|giving|serving|put|giving) <who>( any)? <food>",
                        "(a )?<who> no le gustan?( el| la| los| las)? <food>",
                        "no me gustan?( el| la| los| las)? (?<mine>[a-z ]{3,30})"),
                Rule.of(
                        slots -> slots.eachFood(Demand.NAMED, food -> new Dislikes(new Who.Named("us"), food)),
                        "(nobody|no one|none of us)( (in (this|our|the) (house|family|household)|here|over here))?"
                                + " (likes|eats|wants|like|eat) <food>( here)?"),
                Rule.of(
                        slots -> slots.has("none") && !slots.saying().raw().matches(".*\\bfor me\\b.*")
                                ? List.of()
                                : slots.eachFood(Demand.NAMED, food -> new Dislikes(new Who.Me(), food)),
                        "(?<none>no( more)?) <food>( for me)?",
                        "<food> (are|is) (so )?(gross|nasty|disgusting|yucky|icky|the worst)( ,)?( and| so)? i"
                                + " (hate|can not stand|do not like) (it|them)"),
                Rule.of(
                        slots -> each(slots, Demand.NAMED, Likes::new),
                        "<who>" + very
                                + " (like|likes|love|loves|adore|adores|enjoy|enjoys|am into|is into|am obsessed"
                                + " with|is obsessed with|are obsessed with|am a fan of|is a fan of|am a big fan of|is"
                                + " a big fan of|am a huge fan of|is a huge fan of|am crazy about|is crazy about|would"
                                + " eat|could eat|could live on|lives for|live for|lives on|will eat|goes crazy"
                                + " for|can not get enough|am fond of|is fond of|am very fond of|is very fond of|am"
                                + " quite fond of|am partial to|am all about|is all about|are big fans of|are fans"
                                + " of|digs|dig|is nuts about|prefers|prefer)( anything with| everything with|"
                                + " anything with extra| eating| all kinds of| all things| any kind of| of| to eat|"
                                + " his| her| lots of)?( the)? <food>( so much| a lot| the most| every day| all day|"
                                + " any day| every night| best| most| the best)?",
                        "<who> : (likes|loves|enjoys|is a fan of|favorite) <food>",
                        "<who> favorite( food| dinner| meal| dish| thing| thing to eat)? (is|are) <food>",
                        "<food> (is|are) <who> favorite( food| dinner| meal| dish| thing)?",
                        "(a )?<who> le gustan?( el| la| los| las)? <food>",
                        "(more|make more) <food> for <who>"));
    }
}
