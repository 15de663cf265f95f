/**
 * Keeps what belongs to a person unreadable without that person's key, everywhere it is stored or sent (rules 33 to
 * 36). Services enter through {@link KeyVault} (create, destroy, forget), {@link PersonalModule} (JSON),
 * {@link Sealer} (single columns) and {@link BlindIndex} (finding a phone number without storing it). The master
 * key is a keyset among the secrets, or kept by a service ({@link KeyService}). Forbidden: to
 * unwrap a key outside this package, and to read a key that cannot be had as if it had been destroyed.
 */
@NullMarked
package ai.jules.platform.privacy;

import org.jspecify.annotations.NullMarked;
