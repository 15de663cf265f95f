package ai.jules.command.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the dialogue is.
 *
 * @param directNumber the number people text to talk to Jules, E.164
 * @param groupNumber the family's number, E.164
 * @param publicUrl where the world reaches us, without a slash at the end; links that are told begin with it
 * @param photoQuiet photos are one thought until it was quiet for this long
 * @param photoLongest and never wait longer than this
 * @param questionsOpen how long Jules waits for an answer
 * @param repliesUseful how long a reply is worth sending
 * @param invitationsOpen an invitation nobody answers expires after this long (rule 8)
 * @param atOnce how many texts are worked on at the same time; with {@code reportsAtOnce} and what commands need, fewer
 *     than there are connections
 * @param reportsAtOnce how many reports of the provider on texts it was given are worked on at the same time
 */
@ConfigurationProperties("jules.conversation")
record ConversationSettings(
        String directNumber,
        String groupNumber,
        String publicUrl,
        @DefaultValue("4s") Duration photoQuiet,
        @DefaultValue("30s") Duration photoLongest,
        @DefaultValue("7d") Duration questionsOpen,
        @DefaultValue("24h") Duration repliesUseful,
        @DefaultValue("7d") Duration invitationsOpen,
        @DefaultValue("10") int atOnce,
        @DefaultValue("2") int reportsAtOnce) {}
