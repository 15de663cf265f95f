/**
 * Personal data as the language sees it: known, or erased. How it is encrypted is the ground's business
 * ({@code ai.jules.platform.privacy}); nothing here holds a key.
 */
@NullMarked
package ai.jules.kernel.privacy;

import org.jspecify.annotations.NullMarked;
