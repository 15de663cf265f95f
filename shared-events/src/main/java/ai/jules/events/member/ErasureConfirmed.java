package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import java.util.Set;
import org.axonframework.serialization.Revision;

/**
 * One service holds nothing of a forgotten person any more that could still be read (rule 36).
 *
 * @param service one of {@link #SERVICES}
 */
@EventName("ErasureConfirmed")
@Revision("1")
public record ErasureConfirmed(MemberId member, String service) implements MemberEvent {

    public static final String COMMAND_SIDE = "command-side";
    public static final String SAGAS = "sagas";
    public static final String QUERY_SIDE = "query-side";

    /** All that have to confirm before an erasure is complete. */
    public static final Set<String> SERVICES = Set.of(COMMAND_SIDE, SAGAS, QUERY_SIDE);
}
