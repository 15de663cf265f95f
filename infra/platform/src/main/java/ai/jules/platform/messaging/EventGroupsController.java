package ai.jules.platform.messaging;

import ai.jules.platform.messaging.GroupStandings.Standing;
import ai.jules.platform.messaging.ParkedEvents.Parked;
import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an operator can see of this service's readers, and do for them. */
@RestController
@RequestMapping("/api/v1/admin/${spring.application.name}")
final class EventGroupsController {

    private final EventGroups groups;
    private final GroupStandings standings;
    private final ParkedEvents parked;

    EventGroupsController(EventGroups groups, GroupStandings standings, ParkedEvents parked) {
        this.groups = groups;
        this.standings = standings;
        this.parked = parked;
    }

    record Listing<T>(List<T> items) {}

    /** @param routingKey whose events; their order is kept */
    record Replay(@NotBlank String group, @NotBlank String routingKey) {}

    /** @param waiting how many are parked still under that key */
    record Replayed(int handled, long waiting) {}

    @GetMapping("/groups")
    Listing<Standing> groups(Caller caller) {
        caller.mustHave(Role.OPERATOR);
        return new Listing<>(standings.all());
    }

    @PostMapping("/groups/{group}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@PathVariable String group, Caller caller) {
        caller.mustHave(Role.OPERATOR);
        switch (known(group).kind()) {
            case PROJECTION -> groups.rebuild(group);
            case LEDGER -> throw notAProjection("The order of a ledger was decided once and is kept.");
            case REACTION -> throw notAProjection("A reaction that read the past again would do everything twice.");
        }
    }

    private static ProblemException notAProjection(String why) {
        return new ProblemException("not-a-projection", HttpStatus.CONFLICT, "Only a projection can be rebuilt.", why);
    }

    @GetMapping("/parked")
    Listing<Parked> parked(Caller caller) {
        caller.mustHave(Role.OPERATOR);
        return new Listing<>(parked.all());
    }

    @PostMapping("/parked/replay")
    Replayed replay(@Valid @RequestBody Replay body, Caller caller) {
        caller.mustHave(Role.OPERATOR);
        var group = known(body.group()).name();
        var handled = groups.replay(group, body.routingKey());
        return new Replayed(handled, parked.count(group, body.routingKey()));
    }

    private EventGroup known(String name) {
        return groups.groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
