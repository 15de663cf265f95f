package ai.jules.command.conversation;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.ANAS_PHONE;
import static ai.jules.TheRiveras.DIRECT_NUMBER;
import static ai.jules.TheRiveras.GROUP_NUMBER;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LEOS_PHONE;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_PHONE;
import static ai.jules.TheRiveras.SATURDAY;

import ai.jules.command.household.HouseholdInMemory;
import ai.jules.command.household.TableView;
import ai.jules.command.member.MemberInMemory;
import ai.jules.command.member.MemberPreferences;
import ai.jules.command.member.MemberStanding;
import ai.jules.commands.HouseholdCommand.AdmitMember;
import ai.jules.commands.HouseholdCommand.CallMember;
import ai.jules.commands.HouseholdCommand.FoundHousehold;
import ai.jules.commands.HouseholdCommand.InviteMember;
import ai.jules.commands.JulesCommand;
import ai.jules.commands.MemberCommand.JoinHousehold;
import ai.jules.commands.MemberCommand.NameMember;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.commands.PreferenceCommand.ReadPreferences;
import ai.jules.commands.TableCommand.ReadTable;
import ai.jules.commands.ThreadCommand.ReceiveText;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.household.Attestation;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.Role;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.Recipe;
import ai.jules.language.PreferenceWish;
import ai.jules.language.Reader;
import ai.jules.language.Reading;
import ai.jules.language.ReadingContext;
import ai.jules.platform.messaging.CommandsInMemory;
import ai.jules.platform.messaging.LocalCommands;
import ai.jules.platform.privacy.VaultInMemory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;

/** Maria, Leo and Ana in one household, texting about what they eat: the aggregates are real, nothing else is there. */
final class RiverasTable {

    private static final Map<MemberId, PhoneNumber> PHONES =
            Map.of(MARIA, MARIAS_PHONE, LEO, LEOS_PHONE, ANA, ANAS_PHONE);

    private final Clock clock = Clock.fixed(SATURDAY, ZoneOffset.UTC);
    private final LocalCommands commands;
    private final EventStore store;
    private final PreferenceTalk talk;
    private int texts;

    RiverasTable() {
        var axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .configureAggregate(Conversation.class)
                .configureCorrelationDataProviders(
                        _ -> List.of(message -> message.getMetaData().subset(Meta.ACTOR, Meta.ACTION)));
        MemberInMemory.addTo(axon);
        HouseholdInMemory.addTo(axon);
        var running = axon.start();
        running.commandBus()
                .registerDispatchInterceptor(
                        messages -> (_, command) -> command.andMetaData(Map.of(Meta.AT, clock.instant())));
        store = running.eventStore();
        commands = CommandsInMemory.over(running.commandBus());
        var settings = new ConversationSettings(
                DIRECT_NUMBER,
                GROUP_NUMBER,
                "https://jules.example",
                Duration.ofSeconds(4),
                Duration.ofSeconds(30),
                Duration.ofDays(7),
                Duration.ofDays(1),
                Duration.ofDays(7),
                10,
                2);
        var speech = new Speech(settings, new Ids(clock), clock);
        var zones = new ZoneTalk(speech, clock);
        var table = new TableTalk(speech, VaultInMemory.open());
        talk = new PreferenceTalk(
                speech,
                table,
                new AllergyTalk(speech, table),
                new KnownTalk(table),
                new NameTalk(speech, zones),
                zones);
        moveIn();
    }

    private void moveIn() {
        meet(MARIA, "Maria");
        ask(new FoundHousehold(HOUSEHOLD, MARIA));
        ask(new JoinHousehold(MARIA, HOUSEHOLD, Role.ACCOUNT_HOLDER));
        ask(new CallMember(HOUSEHOLD, MARIA, Personal.content(MARIA, "Maria")));
        admit(LEO, "Leo", Role.ADULT);
        admit(ANA, "Ana", Role.TEEN);
    }

    private void meet(MemberId member, String name) {
        ask(new Recognise(member, Personal.evidence(member, PHONES.get(member))));
        ask(new NameMember(member, Personal.content(member, name)));
    }

    private void admit(MemberId member, String name, Role role) {
        meet(member, name);
        var invitation = new InvitationId(UUID.randomUUID());
        var attested = new Attestation(MARIA, Disclosure.TEEN.ref(), "SM", Personal.evidence(MARIA, "yes"));
        ask(new InviteMember(HOUSEHOLD, invitation, member, role, MARIA, SATURDAY.plusSeconds(60), attested));
        ask(new AdmitMember(HOUSEHOLD, invitation, member));
        ask(new JoinHousehold(member, HOUSEHOLD, role));
        ask(new CallMember(HOUSEHOLD, member, Personal.content(member, name)));
    }

    <R> R ask(JulesCommand command) {
        return commands.within(command, MetaData.emptyInstance());
    }

    /** What Jules says to each wish about preferences in the text; its reply when it answers a question. */
    String text(MemberId who, String words) {
        var turn = turn(who, words);
        if (talk.answered(turn).isPresent()) {
            return lastReply(who);
        }
        return wishes(words).stream().map(wish -> talk.serve(turn, wish)).collect(Collectors.joining(" "));
    }

    String serve(MemberId who, PreferenceWish wish) {
        return talk.serve(turn(who, "..."), wish);
    }

    Turn turn(MemberId who, String words) {
        var sid = "SM%032d".formatted(++texts);
        var metadata = MetaData.from(Map.of(Meta.CORRELATION, sid, Meta.ACTOR, who.toString(), Meta.ACTION, sid));
        var phone = PHONES.get(who);
        MemberStanding person =
                Objects.requireNonNull(commands.within(new Recognise(who, Personal.evidence(who, phone)), metadata));
        ThreadStanding standing = Objects.requireNonNull(commands.within(
                new ReceiveText(
                        ThreadId.direct(who),
                        who,
                        sid,
                        DIRECT_NUMBER,
                        Personal.content(who, words),
                        Personal.content(who, List.of())),
                metadata));
        var inbound = new Inbound(sid, phone.e164(), DIRECT_NUMBER, words, List.of(), null, null, "");
        return new Turn(who, phone, ThreadId.direct(who), inbound, person, standing, commands, metadata);
    }

    /** The action of the last text. */
    String lastAction() {
        return "SM%032d".formatted(texts);
    }

    String lastReply(MemberId who) {
        return turn(who, "...").standing().lastReply().orElseThrow();
    }

    /** How many texts somebody got that they did not ask for. */
    int texts(MemberId who) {
        return (int) store.readEvents(ThreadId.direct(who).toString())
                .asStream()
                .filter(event ->
                        event.getPayload() instanceof ReplyComposed reply && reply.kind() == MessageKind.NOTICE)
                .count();
    }

    private static List<PreferenceWish> wishes(String words) {
        var context = new ReadingContext(
                Optional.empty(), Set.of("Maria", "Leo", "Ana", "Sam"), List.of(), LocalDate.of(2026, 11, 21));
        if (!(Reader.read(words, context) instanceof Reading.Understood understood)) {
            throw new IllegalStateException("not understood: " + words);
        }
        return understood.wishes().stream()
                .map(told -> (PreferenceWish) told.wish())
                .toList();
    }

    TableView table() {
        return ask(new ReadTable(HOUSEHOLD));
    }

    MemberPreferences preferencesOf(MemberId member) {
        return ask(new ReadPreferences(member));
    }

    Optional<String> warning(MemberId who, Recipe recipe) {
        return AllergyWarning.of(turn(who, "SAVE"), HOUSEHOLD, List.of(recipe));
    }
}
