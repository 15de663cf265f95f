package ai.jules.platform.secrets;

/** A secret is neither set nor in the secrets directory, or cannot be read. */
public final class MissingSecret extends RuntimeException {

    MissingSecret(Secret secret, String why) {
        super("the secret " + secret.fileName() + " " + why);
    }
}
