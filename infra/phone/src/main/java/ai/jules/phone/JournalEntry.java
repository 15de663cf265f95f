package ai.jules.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalEntry.Accepted.class, name = "message"),
    @JsonSubTypes.Type(value = JournalEntry.Reached.class, name = "status"),
    @JsonSubTypes.Type(value = JournalEntry.Blocked.class, name = "blocked"),
    @JsonSubTypes.Type(value = JournalEntry.Unblocked.class, name = "unblocked"),
    @JsonSubTypes.Type(value = JournalEntry.Called.class, name = "request")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface JournalEntry {

    record Accepted(Message message) implements JournalEntry {}

    record Reached(String sid, MessageStatus status) implements JournalEntry {}

    record Blocked(String handset) implements JournalEntry {}

    record Unblocked(String handset) implements JournalEntry {}

    record Called(ProviderCall call) implements JournalEntry {}
}
