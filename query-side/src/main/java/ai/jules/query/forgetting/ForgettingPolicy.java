package ai.jules.query.forgetting;

import ai.jules.commands.MemberCommand.ConfirmErasure;
import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.query.member.ForgottenNames;
import ai.jules.query.messaging.ForgottenWords;
import ai.jules.query.preference.ForgottenPreferences;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Takes a forgotten person's name and words out of the views and says so. A reaction and not part of the projections: a view
 * that is rebuilt must send nothing, and what it reads again is sealed as gone.
 */
@Component
@ProcessingGroup(ForgettingPolicy.GROUP)
class ForgettingPolicy {

    static final String GROUP = "forgetting-views";

    private final KeyVault vault;
    private final ForgottenNames names;
    private final ForgottenWords words;
    private final ForgottenPreferences preferences;
    private final Commands commands;

    ForgettingPolicy(
            KeyVault vault,
            ForgottenNames names,
            ForgottenWords words,
            ForgottenPreferences preferences,
            Commands commands) {
        this.vault = vault;
        this.names = names;
        this.words = words;
        this.preferences = preferences;
        this.commands = commands;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup forgetting() {
            return EventGroup.reaction(GROUP, "member").unhurried();
        }
    }

    @EventHandler
    void on(ContentDestroyed event) {
        vault.forget(Subject.of(event.member()));
        names.purge(event.member());
        words.purge(event.member());
        preferences.purge(event.member());
        // another name than that of the policy of sagas, whose class is called the same: the id of the command follows
        // from both
        commands.send(
                ForgettingPolicy.class,
                "confirm-views",
                new ConfirmErasure(event.member(), ErasureConfirmed.QUERY_SIDE));
    }
}
