/**
 * Master keys in AWS KMS. {@link ai.jules.platform.privacy.KeyService} finds {@link
 * ai.jules.platform.privacy.kms.KmsKeyService}; everybody else knows only {@link ai.jules.platform.privacy.KeyWrapping}.
 * Forbidden: letting the vendor's words or classes out.
 */
@NullMarked
package ai.jules.platform.privacy.kms;

import org.jspecify.annotations.NullMarked;
