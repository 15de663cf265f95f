package ai.jules.command.household;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who belongs to a household, in the order they came. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Family {

    private List<Belonging> members = new ArrayList<>();

    /** One member. */
    record Belonging(MemberId member, Role role, @Nullable Personal<String> name) {}

    List<Belonging> all() {
        return List.copyOf(members);
    }

    boolean has(MemberId member) {
        return find(member).isPresent();
    }

    @Nullable
    Role roleOf(MemberId member) {
        return find(member).map(Belonging::role).orElse(null);
    }

    @Nullable
    Personal<String> nameOf(MemberId member) {
        return find(member).map(Belonging::name).orElse(null);
    }

    boolean isLookedAfter() {
        return members.stream().anyMatch(it -> it.role() == Role.ACCOUNT_HOLDER);
    }

    boolean isGrownUp(MemberId member) {
        return switch (roleOf(member)) {
            case ACCOUNT_HOLDER, ADULT -> true;
            case TEEN, CHILD -> false;
            case null -> false;
        };
    }

    /** Whether their role lets them vote and ask for a vote: a child has no texts of their own (rule 13). */
    boolean mayVote(MemberId member) {
        return switch (roleOf(member)) {
            case ACCOUNT_HOLDER, ADULT, TEEN -> true;
            case CHILD -> false;
            case null -> false;
        };
    }

    Optional<MemberId> longestStandingAdult() {
        return members.stream()
                .filter(it -> it.role() == Role.ADULT)
                .map(Belonging::member)
                .findFirst();
    }

    void join(MemberId member, Role role) {
        leave(member);
        members.add(new Belonging(member, role, null));
    }

    void call(MemberId member, Personal<String> name) {
        members.replaceAll(it -> it.member().equals(member) ? new Belonging(member, it.role(), name) : it);
    }

    void lookedAfterBy(MemberId member) {
        members.replaceAll(
                it -> it.member().equals(member) ? new Belonging(member, Role.ACCOUNT_HOLDER, it.name()) : it);
    }

    void leave(MemberId member) {
        members.removeIf(it -> it.member().equals(member));
    }

    FamilyRoll roll(@Nullable String zone) {
        return new FamilyRoll(
                members.stream()
                        .map(it -> new FamilyRoll.Entry(
                                it.member(),
                                it.role(),
                                Optional.ofNullable(it.name()).flatMap(Personal::value)))
                        .toList(),
                Optional.ofNullable(zone));
    }

    private Optional<Belonging> find(MemberId member) {
        return members.stream().filter(it -> it.member().equals(member)).findFirst();
    }
}
