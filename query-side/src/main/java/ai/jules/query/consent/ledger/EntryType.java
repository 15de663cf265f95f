package ai.jules.query.consent.ledger;

import ai.jules.events.member.ConsentExpired;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRefused;
import ai.jules.events.member.ConsentRequested;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.member.DisclosureShown;
import ai.jules.events.member.ErasureCompleted;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.events.member.MemberEvent;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.MemberLeftHousehold;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.MemberNamed;
import ai.jules.events.member.MemberRoleChanged;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageDeferred;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.WhereaboutsLearned;
import ai.jules.events.preference.PreferenceEvent;
import ai.jules.kernel.EventName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entry of the ledger is; on paper the name is in lower case. */
public enum EntryType {
    REQUESTED,
    GIVEN,
    REFUSED,
    EXPIRED,
    REVOKED,
    DISCLOSED,
    AUTHORISED,
    SUPPRESSED,
    ERASED,
    ACCESSED;

    private static final Map<Class<? extends MemberEvent>, EntryType> ENTRIES = Map.ofEntries(
            Map.entry(ConsentRequested.class, REQUESTED),
            Map.entry(ConsentGiven.class, GIVEN),
            Map.entry(ConsentRefused.class, REFUSED),
            Map.entry(ConsentExpired.class, EXPIRED),
            Map.entry(ConsentRevoked.class, REVOKED),
            Map.entry(DisclosureShown.class, DISCLOSED),
            Map.entry(MessageAuthorised.class, AUTHORISED),
            Map.entry(MessageSuppressed.class, SUPPRESSED),
            Map.entry(MessageDeferred.class, SUPPRESSED),
            Map.entry(MemberForgotten.class, ERASED),
            Map.entry(ErasureCompleted.class, ERASED));

    private static final Set<Class<? extends MemberEvent>> NO_ENTRIES = Set.of(
            MemberMet.class,
            WhereaboutsLearned.class,
            MemberNamed.class,
            MemberJoinedHousehold.class,
            MemberRoleChanged.class,
            ContentDestroyed.class,
            ErasureConfirmed.class,
            MemberLeftHousehold.class);

    private static final Map<String, EntryType> BY_EVENT =
            ENTRIES.entrySet().stream().collect(Collectors.toMap(entry -> name(entry.getKey()), Map.Entry::getValue));

    /** How somebody eats is part of their stream and of nobody's consent. */
    private static final Set<String> NOT_ENTERED = Stream.concat(
                    NO_ENTRIES.stream(), Stream.of(PreferenceEvent.class.getPermittedSubclasses()))
            .map(EntryType::name)
            .collect(Collectors.toSet());

    /**
     * What an event of a Member's stream becomes; empty for those that are no entries.
     *
     * @param eventName the stable one
     * @throws IllegalArgumentException for a name that is not known here: rather wait for who knows it than leave it out
     */
    static Optional<EntryType> ofEvent(String eventName) {
        if (NOT_ENTERED.contains(eventName)) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(BY_EVENT.get(eventName))
                .orElseThrow(() -> new IllegalArgumentException("what is " + eventName + "?")));
    }

    private static String name(Class<?> event) {
        return event.getAnnotation(EventName.class).value();
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryType of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
