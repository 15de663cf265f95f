/** A key service to test with. */
@NullMarked
package ai.jules.platform.privacy.kms;

import org.jspecify.annotations.NullMarked;
