package ai.jules.saga.photo;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhotoRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The register without a database; something may happen just after a photo was noted. */
public final class PhotosOnPaper implements PhotoRegister {

    private final Map<PhotoRef, MemberId> owners = new LinkedHashMap<>();
    private final Set<MemberId> forgotten = new HashSet<>();
    private Runnable whenNoted = () -> {};

    public void whenNoted(Runnable happens) {
        whenNoted = happens;
    }

    @Override
    public void note(MemberId member, Collection<PhotoRef> photos) {
        photos.forEach(photo -> owners.put(photo, member));
        whenNoted.run();
    }

    @Override
    public void strike(Collection<PhotoRef> photos) {
        photos.forEach(owners::remove);
    }

    @Override
    public List<PhotoRef> of(MemberId member) {
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().equals(member))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        forgotten.add(member);
    }

    @Override
    public boolean isForgotten(MemberId member) {
        return forgotten.contains(member);
    }
}
