package ai.jules.command.conversation;

import ai.jules.commands.ThreadCommand.AskInterpretation;
import ai.jules.commands.ThreadCommand.MoveFlow;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.Question.ChooseReading;
import ai.jules.events.conversation.Question.ConfirmInterpretation;
import ai.jules.events.conversation.Silence;
import ai.jules.kernel.Channel;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.AnswerWish;
import ai.jules.language.Assent;
import ai.jules.language.Grounds;
import ai.jules.language.InviteWords;
import ai.jules.language.OpenQuestion;
import ai.jules.language.ProposedWish;
import ai.jules.language.ProposedWishes;
import ai.jules.language.Reader;
import ai.jules.language.Reading;
import ai.jules.language.ReadingContext;
import ai.jules.language.SmsText;
import ai.jules.language.Told;
import ai.jules.language.Wish;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Texts nobody could read, where there is a model to ask: what it takes them for is served like any text's wishes, or asked
 * about first. Whatever the model says, no more comes of it than the person could have texted themselves.
 */
@Component
class InterpretationTalk {

    /** In one word there is nothing to interpret, and a whole letter is no wish. */
    private static final int FEWEST_WORDS = 2;

    private static final int LONGEST = 480;

    private static final String QUESTION = "Do you mean: ";

    /** What came of it. */
    enum Outcome {
        SERVED,
        ASKED,
        OVERTAKEN,
        NOT_UNDERSTOOD,
        /** It was an opt-out. */
        LEFT
    }

    private final WishTalk wishes;
    private final NotUnderstood notUnderstood;
    private final Speech speech;
    private final ReadingSettings settings;
    private final Clock clock;

    InterpretationTalk(
            WishTalk wishes, NotUnderstood notUnderstood, Speech speech, ReadingSettings settings, Clock clock) {
        this.wishes = wishes;
        this.notUnderstood = notUnderstood;
        this.speech = speech;
        this.settings = settings;
        this.clock = clock;
    }

    /** Puts the text to the model; false when there is none, or it is no text to be put to one. */
    boolean asks(Turn turn) {
        if (!settings.hasModel() || !mayBeAsked(turn)) {
            return false;
        }
        var household = turn.person().household().orElseThrow();
        var now = clock.instant();
        Boolean asked = turn.ask(new AskInterpretation(
                turn.thread(),
                turn.member(),
                household,
                turn.text().messageSid(),
                Personal.content(turn.member(), InviteWords.masked(turn.words())),
                Company.of(turn, household, now).today(),
                now.plus(settings.answerWithin())));
        return Objects.requireNonNull(asked);
    }

    /** What may answer a question of ours is for nobody else to interpret. */
    private static boolean mayBeAsked(Turn turn) {
        boolean nothingOpen = turn.standing()
                .open()
                .map(OpenFlow::question)
                .filter(question -> !(question instanceof ChooseReading))
                .isEmpty();
        return nothingOpen
                && turn.person().household().isPresent()
                && turn.thread().channel() == Channel.DIRECT
                && turn.words().length() <= LONGEST
                && Grounds.words(turn.words()).size() >= FEWEST_WORDS;
    }

    /** False when the text answers no question whether an interpretation was meant; such a question is over then. */
    boolean answers(Turn turn) {
        var open = turn.standing().open();
        if (open.isEmpty() || !(open.get().question() instanceof ConfirmInterpretation(var meant))) {
            return false;
        }
        var reaction = Assent.quoted(turn.words());
        if (reaction.isPresent() && !isOfTheQuestion(reaction.get(), turn)) {
            return false;
        }
        speech.move(turn, FlowKind.CLARIFYING, open.get().id(), FlowState.COMPLETED, null);
        var answer = reaction.isPresent()
                ? Optional.of(Assent.read(turn.words()) == Assent.Meaning.SAVE)
                : answer(turn.words());
        if (answer.isEmpty()) {
            return false;
        }
        if (answer.get()) {
            var told = meant.value().flatMap(InterpretationTalk::read);
            if (told.isEmpty() || !wishes.serve(turn, told.get())) {
                notUnderstood.say(turn);
            }
        } else {
            speech.reply(turn, "OK, I left it. Can you put it another way?");
        }
        return true;
    }

    /** A thumb on an older message answers nothing; phones cut what they quote. */
    private static boolean isOfTheQuestion(String quoted, Turn turn) {
        var beginning = quoted.replaceFirst("(?:\\.\\.\\.|\u2026)$", "");
        return beginning.length() >= QUESTION.length()
                && turn.standing()
                        .lastReply()
                        .filter(reply -> reply.startsWith(beginning))
                        .isPresent();
    }

    private static Optional<Boolean> answer(String words) {
        var said = words.strip();
        if (said.matches("#?[12][.!]?")) {
            return Optional.of(said.contains("1"));
        }
        var context = new ReadingContext(Optional.of(new OpenQuestion.YesNo()), Set.of(), List.of(), LocalDate.EPOCH);
        return Reader.read(said, context) instanceof Reading.Understood(var told)
                        && told.size() == 1
                        && told.getFirst().wish() instanceof AnswerWish answer
                        && (answer instanceof AnswerWish.Yes || answer instanceof AnswerWish.No)
                ? Optional.of(answer instanceof AnswerWish.Yes)
                : Optional.empty();
    }

    /** Answers the text by what the model takes it for. */
    Outcome proposed(Turn turn, List<ProposedWish> proposed, boolean overtaken) {
        var told = read(proposed);
        if (told.isEmpty()) {
            return missed(turn, overtaken);
        }
        boolean changes = told.get().stream().map(Told::wish).anyMatch(Wish::writes);
        if (changes && overtaken) {
            turn.keepSilence(Silence.OVERTAKEN);
            return Outcome.OVERTAKEN;
        }
        if (!changes || told.get().stream().allMatch(one -> Trust.isDoneAtOnce(one, turn.words()))) {
            wishes.serve(turn, told.get());
            return Outcome.SERVED;
        }
        return offer(turn, proposed, told.get());
    }

    private static Optional<List<Told>> read(List<ProposedWish> proposed) {
        return ProposedWishes.read(proposed)
                .filter(told -> told.stream().map(Told::wish).allMatch(WishTalk::isServed));
    }

    /** Says that it was not understood. */
    Outcome missed(Turn turn, boolean overtaken) {
        if (overtaken) {
            notUnderstood.sayOfAnEarlierOne(turn);
        } else {
            notUnderstood.say(turn);
        }
        return Outcome.NOT_UNDERSTOOD;
    }

    /** A yes covers exactly what is said here, so all of it is; two questions at once could not be told apart. */
    private Outcome offer(Turn turn, List<ProposedWish> proposed, List<Told> told) {
        var question = QUESTION + WishWords.all(told) + "? 1 yes, 2 no";
        if (turn.standing().open().isPresent() || question.length() > SmsText.TWO_SEGMENTS) {
            return missed(turn, false);
        }
        Question asked = new ConfirmInterpretation(Personal.content(turn.member(), proposed));
        turn.ask(new MoveFlow(
                turn.thread(),
                turn.member(),
                FlowKind.CLARIFYING,
                speech.newId(),
                FlowState.WAITING_FOR_RESPONSE,
                asked,
                clock.instant().plus(settings.confirmWithin())));
        speech.reply(turn, question);
        return Outcome.ASKED;
    }
}
