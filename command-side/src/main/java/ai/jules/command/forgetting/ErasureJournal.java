package ai.jules.command.forgetting;

import ai.jules.kernel.MemberId;
import ai.jules.platform.storage.ObjectStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who was forgotten, one object each, outside the database: a restored backup does not know it, the journal does. Entries are
 * written before anything is destroyed and never changed.
 */
@Component
class ErasureJournal {

    private static final String PLACE = "erasures/";
    private static final String ENDING = ".json";
    private static final String JSON = "application/json";

    private final ObjectStore objects;
    private final JsonMapper json = JsonMapper.shared();

    ErasureJournal(ObjectStore objects) {
        this.objects = objects;
    }

    /**
     * @param at when the content key was about to be destroyed
     * @param suppressionIndex 32 bytes, in Base64 as stored, under which the handset's refusal is kept; null when the number
     *     was not known any more
     */
    record Entry(MemberId member, Instant at, byte @Nullable [] suppressionIndex) {}

    /** Does nothing when there is one already. */
    void write(Entry entry) {
        var key = key(entry.member());
        if (!objects.exists(key)) {
            objects.put(key, json.writeValueAsBytes(entry), JSON);
        }
    }

    List<MemberId> members() {
        return objects.list(PLACE).stream()
                .map(object -> object.key())
                .filter(key -> key.endsWith(ENDING))
                .map(key -> key.substring(PLACE.length(), key.length() - ENDING.length()))
                .map(uuid -> new MemberId(UUID.fromString(uuid)))
                .toList();
    }

    Entry read(MemberId member) {
        return json.readValue(objects.read(key(member)).orElseThrow(), Entry.class);
    }

    static String key(MemberId member) {
        return PLACE + member.uuid() + ENDING;
    }
}
