package ai.jules.local.transcript;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** What a performance needs to know of the house it plays in. */
public interface Backstage {

    /** Where the phone listens, which may run when the house does not. */
    URI phone();

    /** The front door. */
    URI door();

    /** Returns when nothing is under way any more: no event, command, job or text that is due. */
    void settle();

    /**
     * An access token for the person of a phone number, E.164.
     *
     * @throws RuntimeException as long as the house does not know them as a member
     */
    String token(String phone);

    /** The house dies this moment; the handsets and their clock live on. Only of a house that may. */
    default void loseThePower() {
        throw new UnsupportedOperationException("others are in this house too");
    }

    /** A house that had lost the power is started, and ready when this returns. */
    default void getThePowerBack() {
        throw new UnsupportedOperationException("others are in this house too");
    }

    /** Keys of everything the object store has of a household. */
    List<String> objectsOf(UUID household);

    /** Keys of everybody's photos that are not filed yet. */
    List<String> uploads();
}
