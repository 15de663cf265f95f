package ai.jules.command.pantry;

import ai.jules.commands.ItemRef;
import ai.jules.events.pantry.PantryItem;
import java.util.List;

/**
 * What a command did to the pantry, for whoever asked to tell.
 *
 * @param changed as they stand now
 * @param gone as they stood
 * @param unchanged what is so already, was seen later than that, or of which nobody can say how much is left
 * @param notFound what is not there
 */
public record PantryAnswer(
        List<PantryItem> changed, List<PantryItem> gone, List<PantryItem> unchanged, List<ItemRef> notFound) {

    public PantryAnswer {
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
        unchanged = List.copyOf(unchanged);
        notFound = List.copyOf(notFound);
    }
}
