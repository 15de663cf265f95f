package ai.jules.command.conversation;

import ai.jules.command.household.FamilyRoll;
import ai.jules.commands.HouseholdCommand.TellZone;
import ai.jules.commands.MemberCommand.LearnWhereabouts;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.member.Whereabouts;
import ai.jules.kernel.AreaZones;
import ai.jules.kernel.Role;
import ai.jules.language.ZoneWords;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** By which clock people live: derived from their number, asked for once where that leaves a choice. */
@Component
class ZoneTalk {

    private static final String READY = "Your household is ready.";
    private static final String WHAT_NEXT = "Text me a photo of a recipe, or: invite Leo 202-555-0142";

    private final Speech speech;
    private final Clock clock;

    ZoneTalk(Speech speech, Clock clock) {
        this.speech = speech;
        this.clock = clock;
    }

    /** What follows the greeting of somebody who has just said their name. */
    String afterTheName(Turn turn) {
        if (turn.person().role().filter(Role.ACCOUNT_HOLDER::equals).isEmpty()) {
            return "Text me a photo of a recipe, or paste one.";
        }
        if (AreaZones.of(turn.phone()).size() == 1) {
            return READY + " " + WHAT_NEXT;
        }
        speech.move(turn, FlowKind.ONBOARDING, speech.newId(), FlowState.WAITING_FOR_RESPONSE, new Question.Zone());
        return READY + " Which time zone are you in: Eastern, Central, Mountain, Pacific?";
    }

    /** False when the text says nothing about a zone, or nobody asked and it only might. */
    boolean understands(Turn turn) {
        var open = turn.standing().open().filter(flow -> flow.question() instanceof Question.Zone);
        var said = ZoneWords.read(turn.words(), clock.instant());
        if (said.isEmpty()
                || open.isEmpty() && !turn.words().toLowerCase(Locale.ROOT).contains("time zone")) {
            return false;
        }
        learn(turn, said.get());
        open.ifPresent(flow -> speech.move(turn, FlowKind.ONBOARDING, flow.id(), FlowState.COMPLETED, null));
        speech.reply(turn, "Got it, " + said.get().getDisplayName(TextStyle.FULL, Locale.US) + ". " + WHAT_NEXT);
        return true;
    }

    /** Somebody said where they live, unasked. */
    String moved(Turn turn, String place) {
        var zone = ZoneWords.read(place, clock.instant());
        if (zone.isEmpty()) {
            return "I do not know that place. Which time zone: Eastern, Central, Mountain, Pacific?";
        }
        learn(turn, zone.get());
        return "Noted: you live by " + zone.get().getDisplayName(TextStyle.FULL, Locale.US) + ".";
    }

    /** The account holder's zone is the household's: its days are counted in it (rule 16). */
    private void learn(Turn turn, ZoneId zone) {
        var told = List.of(zone.getId());
        turn.ask(new LearnWhereabouts(turn.member(), new Whereabouts(told, Whereabouts.Source.PERSON)));
        if (turn.person().role().filter(Role.ACCOUNT_HOLDER::equals).isPresent()) {
            FamilyRoll family = Objects.requireNonNull(
                    turn.ask(new TellZone(turn.person().household().orElseThrow(), zone.getId())));
            for (var member : family.members()) {
                turn.ask(new LearnWhereabouts(member.member(), new Whereabouts(told, Whereabouts.Source.HOUSEHOLD)));
            }
        }
    }
}
