package ai.jules.command.member;

import ai.jules.command.preference.Held;
import java.time.LocalTime;
import java.util.List;

/**
 * What is known of how a person eats and when they may be texted.
 *
 * @param textedFrom local time from which they may be texted without having asked
 * @param textedUntil local time until which, exclusive
 * @param ownHours whether they said so themselves
 */
public record MemberPreferences(List<Held> held, LocalTime textedFrom, LocalTime textedUntil, boolean ownHours) {}
