package ai.jules.commands;

import ai.jules.kernel.ItemId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Which items of a list or a pantry are meant; the aggregate finds them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface ItemRef {

    /** This one. */
    record ById(ItemId item) implements ItemRef {}

    /** Whatever there is of this food. */
    record ByFood(String key) implements ItemRef {}

    /** All there is. */
    record Everything() implements ItemRef {}
}
