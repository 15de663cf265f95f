package ai.jules.command.preference;

import ai.jules.kernel.Diner;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is known of how some people eat. Part of an aggregate: it tells what is news, the aggregate decides. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public class Tellings {

    private List<Held> held = new ArrayList<>();

    public List<Held> of(Diner diner) {
        return held.stream().filter(one -> one.diner().equals(diner)).toList();
    }

    /**
     * What becomes of something that is told: what is known of the topic changes under the id it has. What others told counts
     * as told by the person once they say it too.
     *
     * @param id is used when nothing was known of the topic
     */
    public Telling tell(PreferenceId id, Diner diner, MemberId by, Preference what) {
        var before = about(diner, what.topic());
        boolean known = before.filter(one -> one.is(what::saysTheSameAs)).isPresent();
        boolean confirmed =
                by.equals(diner) && before.filter(one -> !one.by().equals(by)).isPresent();
        if (known && !confirmed) {
            return new Telling(before.get(), false, before);
        }
        var now = new Held(before.map(Held::id).orElse(id), diner, by, Personal.content(diner, what));
        return new Telling(now, !known || confirmed, before);
    }

    /** What says the same as this. */
    public Optional<Held> find(Diner diner, Preference what) {
        return about(diner, what.topic()).filter(one -> one.is(what::saysTheSameAs));
    }

    private Optional<Held> about(Diner diner, String topic) {
        return of(diner).stream().filter(one -> one.isAbout(topic)).findFirst();
    }

    /** Whether something else is known of the topic, under another id. */
    public boolean knowsOtherwise(Held one) {
        return one.what()
                .value()
                .flatMap(what -> about(one.diner(), what.topic()))
                .filter(other -> !other.id().equals(one.id()))
                .isPresent();
    }

    public void keep(Held told) {
        drop(told.id());
        held.add(told);
    }

    public void drop(PreferenceId id) {
        held.removeIf(one -> one.id().equals(id));
    }

    public void forget(Diner diner) {
        held.removeIf(one -> one.diner().equals(diner));
    }

    public Map<PreferenceId, Held> byId() {
        var byId = new LinkedHashMap<PreferenceId, Held>();
        held.forEach(one -> byId.put(one.id(), one));
        return byId;
    }
}
