/**
 * What an installation must keep to itself: the master key, the index keys, the signing key. Everybody who needs one
 * asks {@link Secrets}; nobody else reads key files or key settings, and no secret is ever shown in text.
 */
@NullMarked
package ai.jules.platform.secrets;

import org.jspecify.annotations.NullMarked;
