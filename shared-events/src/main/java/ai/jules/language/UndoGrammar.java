package ai.jules.language;

import ai.jules.language.UndoWish.Redo;
import ai.jules.language.UndoWish.Undo;
import ai.jules.language.UndoWish.UndoOf;
import java.util.List;

/** How people take back. */
final class UndoGrammar {

    private static final String LAST =
            "(that|it|this|that one|that last one|that last thing|the last one|the last thing|the last change|my last"
                + " change|my last|what i did|my change|my last one|what i said|what i just did|the last|last|last"
                + " one|last change|my last message|my last text|what you did|that change|last thing|my last edit|the"
                + " last edit|everything i did|that please|the last thing i did|what i did last|my edit|the change)";

    private UndoGrammar() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        new TalkWish.SmallTalk(),
                        "(undo|unsee|unhear|reverse|delete|redo|cancel) (my|the|this|that|your|our|last|these|those)("
                            + " [a-z0-9']+)*"
                            + " (life|lives|years?|decade|haircut|hair|marriage|divorce|weather|childhood|tattoo|"
                            + "decisions|relationship|breakup|election|pandemic|hangover|wrinkles|winter|summer|adulthood|calories)("
                            + " of my (life|marriage|twenties|thirties))?"),
                Rule.of(
                        new Redo(),
                        "(no |wait |actually |nope |sorry )*redo[ " + LAST
                                + "]( ,)?( please)?( because| cuz)?( (i|we|it|that|you) (was|were|is|did not mean"
                                + " to|should not have|had it|shouldnt have|did not want to) .{3,40})?",
                        "redo what (i|you|we)( just)? undid",
                        "(no )?(put|bring) (it|that) back .{0,30}before (you|i|we) (undid|undo) (it|that)",
                        "(undo|reverse|cancel|take back) (the|that|my) undo",
                        "(i )?(should not have|did not mean to) (undone|undo)( that| it)?[ ,]?[ (bring|put) it back]",
                        "(do|put|bring) (it|that) (back|again)( again)?( after all)? (un undo|redo|after undo)",
                        "un(-| )?undo[ that| it]",
                        "(never mind )?(bring|put|do) (it|that) back the way i had it",
                        "do (that|it) again",
                        "(no )?(i )?(did not|do not|never) (want|wanted|mean) (that|it|this) (to be )?(undone|undo)("
                                + " ,)?( (so )?(redo|put|bring)( it| that)?( back)?)?",
                        "rehacer"),
                Rule.of(
                        slots -> WhoWords.read(slots.text("who"), slots.scope())
                                .<Wish>map(who -> who instanceof Who.Named(String name) ? new UndoOf(name) : new Undo())
                                .stream()
                                .toList(),
                        "(undo|reverse|revert|take back|cancel|roll back|reverse out)[ out] (what )?<who>[ 's| s](("
                            + " last| latest| most recent)?( change| changes| edit| update| thing| add| addition| one|"
                            + " action| last thing| vote)?|( did| changed| added| last did| put| said| removed))["
                            + " last| just did| to the (list|plan)]",
                        "(undo|reverse|revert|take back) (the|that|whatever)( last| latest)?( thing| change| stuff|"
                                + " edit)? (that )?<who> (did|made|changed|added|put|removed)( last)?( to the"
                                + " (list|plan|pantry))?",
                        "<who> (messed|screwed) (up|it up|up the (list|plan|pantry|menu|vote)|the (list|plan) up)( ,)?"
                                + " (undo|reverse|fix|take back) (it|that|(his|her|their)( last)?( change| one)?|what"
                                + " (he|she|they) did)",
                        "(undo|reverse) <who>"),
                Rule.of(
                        new Undo(),
                        "((wait|no|nope|nah|oops|ugh|ack) )*(undo|oops undo|un do|revert|deshacer|deshazlo|undue)[ "
                                + LAST + "]",
                        "(reverse|take back|revert|roll back|rollback|scratch|reverse out|un do|back out|retract)["
                                + " out] "
                                + LAST,
                        "(take|put|change|roll|turn|set|switch) (that|it|this|that one|things|everything) back[ (to"
                                + " )?(how|the way|what|like)( it| they| things)? (was|were|had it)( before)?| to"
                                + " (before|normal|what it was)]",
                        "[(my bad|oops|sorry|mistake|wrong one|wrong thing|my mistake)[ wrong (thing|one|item)]"
                                + " ?(,|\\.)?][ can you| could you] ?(undo|reverse|revert|take back|cancel)("
                                + " (that|it|this|the last one))?",
                        "(that was|it was|was) (a mistake|an accident|wrong|my mistake|the wrong (one|thing))( ,)?"
                                + " (undo|undo (it|that)|take it back|reverse (it|that)|put it back)",
                        "(i )?did not mean (to do )?(that|it|to do that|to send that|to add that|to)[ ,]? (undo|undo"
                                + " (it|that)|take it back|put it back)",
                        "(wait |no |oops )*go back( one)?( step)?",
                        "go back to (how|the way) (it|things) (was|were)( before)?",
                        "(i )?take (it|that) back",
                        "(i )?did not mean to (do|send|add|remove|delete|change|say) (that|it)",
                        "<who> (change|edit|add|update|one) (was|is) (wrong|a mistake|bad)( ,)? (undo|reverse)"
                                + " (it|that)",
                        "(cancel|scratch) (that last|that last (one|thing|change)|the last (one|thing|change)|what i"
                                + " just (did|said))",
                        "(no )?(wait )?(no )?put it back( how it was| the way it was| like it was)?",
                        "(oops|whoops) (that was )?(wrong|the wrong one)? ?(undo|take it back)"));
    }
}
