package ai.jules.command.shopping;

import ai.jules.commands.ItemRef;
import ai.jules.events.shopping.ListEntry;
import java.util.List;

/**
 * What a command did to the list, for whoever asked to tell.
 *
 * @param changed as they stand now; what was removed, as it stood
 * @param already what was asked for and is so already; of things that are added, what there was of the same food; of things that
 *     are removed, what stays because it is not for this person to remove
 * @param notFound what is not on the list
 */
public record ListAnswer(List<ListEntry> changed, List<ListEntry> already, List<ItemRef> notFound) {

    public ListAnswer {
        changed = List.copyOf(changed);
        already = List.copyOf(already);
        notFound = List.copyOf(notFound);
    }
}
