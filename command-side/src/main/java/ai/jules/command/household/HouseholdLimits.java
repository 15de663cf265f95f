package ai.jules.command.household;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a household may do at most.
 *
 * @param openInvitations how many invitations may wait for an answer at once
 * @param invitationsADay how many may be sent a household-local day
 * @param groupMessagesADay how many texts to everybody a household-local day (rule 16)
 */
@ConfigurationProperties("jules.household-limits")
record HouseholdLimits(
        @DefaultValue("5") int openInvitations,
        @DefaultValue("10") int invitationsADay,
        @DefaultValue("5") int groupMessagesADay) {}
