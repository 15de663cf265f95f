package ai.jules.events.shopping;

/**
 * An item as it stands on the list. What several sources ask for stands there once for each of them.
 *
 * @param checked whether somebody has it already
 */
public record ListEntry(ListItem item, ItemSource source, boolean checked) {

    public ListEntry checked(boolean now) {
        return new ListEntry(item, source, now);
    }

    public ListEntry of(ListItem changed) {
        return new ListEntry(changed, source, checked);
    }
}
