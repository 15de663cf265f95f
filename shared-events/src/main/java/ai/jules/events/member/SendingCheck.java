package ai.jules.events.member;

import ai.jules.kernel.GroupMessageId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at when a text was decided upon, with the figures of that moment, for whoever asks later (rule 31).
 *
 * @param day the household's calendar day
 * @param number which of the day's counted texts this one is, from 1; null when texts of its kind are not counted
 * @param limit how many counted texts a day may have (rule 16)
 * @param zones the zones of the person, all of which had to be awake
 * @param wakingFrom local time from which texts that answer nothing may be sent
 * @param wakingUntil local time until which they may be sent, exclusive
 * @param group the permission of the household this copy rests on; null when it is no copy
 */
public record SendingCheck(
        LocalDate day,
        @Nullable Integer number,
        int limit,
        List<String> zones,
        LocalTime wakingFrom,
        LocalTime wakingUntil,
        @Nullable GroupCopy group) {

    /**
     * A copy of a group message.
     *
     * @param number which of the household's group messages of that day it is, from 1
     */
    public record GroupCopy(GroupMessageId message, int number) {}
}
