package ai.jules.saga.photo;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhotoRef;
import java.util.Collection;
import java.util.List;

/**
 * Whose picture an object is. The order keeps anything from slipping through when a picture arrives while its owner is being
 * forgotten: who files notes, writes and then asks {@link #isForgotten}; who forgets marks and then asks {@link #of}. One of
 * the two sees the other.
 */
public interface PhotoRegister {

    /** Says that these objects are about to be the person's. */
    void note(MemberId member, Collection<PhotoRef> photos);

    /** These objects are no more. */
    void strike(Collection<PhotoRef> photos);

    /** All objects that are or were about to become this person's. */
    List<PhotoRef> of(MemberId member);

    /** From now on nothing of this person is kept. */
    void forget(MemberId member);

    boolean isForgotten(MemberId member);
}
