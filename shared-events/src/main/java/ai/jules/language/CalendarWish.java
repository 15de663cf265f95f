package ai.jules.language;

/** About the link by which the plan can be read as a calendar. */
public sealed interface CalendarWish extends Wish {

    /** {@code calendar link}. */
    record ShareCalendar() implements CalendarWish {}

    /** {@code stop the calendar}. */
    record StopCalendar() implements CalendarWish {}

    @Override
    default boolean writes() {
        return true;
    }
}
