package ai.jules.command.member;

import ai.jules.events.member.ErasureConfirmed;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.SortedSet;
import java.util.TreeSet;

/** How far the forgetting of a person has come (rule 36). Part of the Member. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Erasure {

    private boolean contentDestroyed;
    private SortedSet<String> confirmed = new TreeSet<>();
    private boolean completed;

    boolean contentDestroyed() {
        return contentDestroyed;
    }

    void destroyed() {
        contentDestroyed = true;
    }

    /** Whether this service's word is still missing; nobody can confirm what has not been done. */
    boolean misses(String service) {
        return contentDestroyed && ErasureConfirmed.SERVICES.contains(service) && !confirmed.contains(service);
    }

    void confirmed(String service) {
        confirmed.add(service);
    }

    boolean mayComplete() {
        return !completed && contentDestroyed && confirmed.containsAll(ErasureConfirmed.SERVICES);
    }

    void complete() {
        completed = true;
    }
}
