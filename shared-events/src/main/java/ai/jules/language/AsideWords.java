package ai.jules.language;

import java.util.Set;

/** The words asides are told by. */
final class AsideWords {

    static final Set<String> COPULAS = Plain.phrases("""
        is, are, was, were, am, isnt, arent, wasnt, werent, looks, looked, smells, smelled, tastes, tasted, seems, feels, got
        gets, has, have, had
        """);

    /** Sentences whose subject went without saying begin so. */
    static final Set<String> BEGINNING = Plain.phrases("""
        found, turns, turned, forgot, figured, heard, saw, felt, came, went, gonna, been, told, tested, lasted, learned
        finished, having, hoping, heading, working, running, stuck, loves, loved, hates, tastes, tasted, smells, checked, looking
        driving, walking, was, been, cant, digging, cleaning, cooking, trying, just, talked, promised, sorry, gotta
        cleaned, tried, noticed, realized, remembered, checking, getting, making, hid, had, es, esta, est, son, ya, que, ay, got
        """);

    /** Where and when somebody is who texts. */
    static final Set<String> AT =
            Plain.phrases("at, before, after, while, from, during, driving, walking, standing, sitting");

    /** Words that stand between nouns, not before things to buy. */
    static final Set<String> BETWEEN = Plain.phrases("""
        over, here, at, my, our, his, her, me, us, him, them, so, such, what, how, this, who, dis, again, around, already, because
        i, we, he, she, they, it, youre, im, its, up, too, very, really, just, about, by, there, than, like, que, por, para, esta
        """);

    /** Words that wish nothing beside any wish. */
    static final Set<String> SHORT = Plain.phrases("""
        ugh, woohoo, whew, phew, oh well, oh no, oops, whoops, my bad, my mistake
        sorry, so sorry, sry, sorry about that, yikes, dang, welp, who knew, go figure, of course, obviously, again, finally
        thank god, thank goodness, thank you, thanks, thx, ty, tysm, gracias, mil gracias, muchas gracias, bless, bless you, asap
        all of it, all gone, gone, every last bit, every bit of it, the usual, as usual, as always, same as always, no rush
        long day, long story, what a day, what a week, long week, crazy week, crazy day, big week, big day, busy week, busy day
        fingers crossed, wish me luck, wish us luck, love it, love them, so good, so yummy, yum, yummy, delicious, so tired
        im tired, im beat, im so tired, im exhausted, im starving, im starved, im hungry, tired, exhausted, starving
        good news, great news, bad news, big news, update, reminder, heads up, fyi, psa, ok so, ok, okay, alright, hmm, well
        last one, last time i promise, i promise, promise, i swear, pinky swear, for real, fr, ngl, no joke, swear to god
        thanks so much, thanks a lot, thanks so much hon, thank you so much, thank you dear, thanks dear, thanks hon, thanks bud
        sorry fat fingers, fat fingers, fat fingered it, butterfingers, autocorrect, damn autocorrect, stupid autocorrect
        poor thing, poor guy, poor kid, bless her, bless him, god bless, before i forget, before i forget again, btw, by the way
        my fault, my bad yall, my bad guys, ok thanks, ok thank you, anyway, anyways, im serious, not kidding, true story
        tough one, hard choice, tough choice, easy, easy choice, oye, disculpa, disculpe, perdona, mira, ya tu sabes, long shot
        dear, hon, honey, sweetie, love, xoxo, xo, hugs, kisses, besos, amen, hallelujah, happy thanksgiving, happy sunday
        have a good one, have a good day, have a nice day, have a good night, have a great day, good night, goodnight, night
        talk soon, talk later, see you soon, ttyl, bye, cheers, take care, my hero, lifesaver, you rock, you are the best
        youre the best, ur the best, you are a lifesaver, youre a lifesaver, appreciate it, i appreciate it, much appreciated
        dont judge, dont judge me, dont ask, dont laugh, no judgment, no judging, guilty, sue me, shocker, typical, classic
        ay dios, ay, dios mio, ay dios mio, que rico, que pena, perdon, lo siento, ni modo, mija, mijo, por fin, pobrecito
        pobrecita, porfa, porfavor, por favor, please and thank you, pretty please, when you can, if you can, if possible
        """);

    private static final Set<String> VERBS = Plain.phrases("""
        is, are, was, were, am, be, been, has, had, have, did, does, do, got, gets, get, goes, go, went, gone, came, come, comes
        say, says, said, told, tell, tells, gave, give, gives, took, take, takes, made, makes, left, leaves, keep, keeps, kept
        love, loves, luv, luvs, like, likes, hate, hates, eat, eats, ate, drink, drinks, drank, see, sees, saw, seen, hear, heard
        know, knows, knew, feel, feels, felt, look, looks, taste, tastes, smell, smells, smelled, sound, sounds, seem, seems
        work, works, run, runs, ran, walk, walks, drive, drives, drove, fly, flies, flew, fall, falls, fell, break, breaks, broke
        lose, loses, lost, win, wins, won, find, finds, found, bring, brings, brought, pick, picks, throw, throws, threw
        tore, tear, tears, grew, grows, grow, burn, burns, burnt, blew, blow, bit, bites, bite, hurt, hurts, cost, costs, spend
        spends, spent, sold, sell, sells, pay, pays, paid, meet, meets, met, begin, begins, began, start, starts, end, ends
        help, helps, live, lives, visit, visits, stay, stays, play, plays, read, reads, write, writes, wrote, sit, sits, sat
        stand, stands, stood, sleep, sleeps, slept, wake, wakes, woke, get, wear, wears, wore, cut, cuts, shut, die, dies, died, go
        dont, doesnt, didnt, cant, wont, isnt, arent, wasnt, werent, hasnt, havent, couldnt, never, always, just, finally, still
        keeps, kept, became, become, becomes, turn, turns, try, tries, promise, promises, swear, swears, feels, happen, happens
        freaks, freak, freaked, spill, spills, spilt, stink, stinks, rot, rots, grab, grabs, snacks, snack, go, bake, bakes, spoil
        spoils, seems, believe, believes, remember, remembers, realize, realizes, forgot, forgets, notice, notices, learn, learns
        taught, teaches, need, needs, want, wants, called, hid, refuse, refuses, can, will, soak, soaks, confuse, confuses, thinks, thought, misses, miss, hope, hopes, wish, wishes, matters, owe, owes, beg, begs, begging, finish, agree, agrees, argue, argues, complain
        complains, fight, fights
        """);

    private static final Set<String> NO_VERBS = Plain.phrases("""
        bed, red, seed, feed, need, speed, weed, shed, sled, hundred, kindred, naked, bread, thing, something, anything
        nothing, everything, morning, evening, string, spring, ring, king, wing, wings, thanksgiving, dressing, stuffing, seasoning
        pudding, dumpling, wedding, ceiling, sibling, icing, frosting, shredded, sliced, canned, frozen, diced, grated, smoked
        dried, salted, unsalted, roasted, flavored, sweetened, unsweetened, ground
        """);

    private AsideWords() {}

    static boolean isVerb(String word) {
        return VERBS.contains(word)
                || !NO_VERBS.contains(word) && word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing"));
    }
}
