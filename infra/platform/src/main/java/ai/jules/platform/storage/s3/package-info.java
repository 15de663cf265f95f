/**
 * The object store in a bucket of an S3 service. {@link ai.jules.platform.storage.Buckets} finds
 * {@link S3Buckets}; everybody else knows only {@link ai.jules.platform.storage.ObjectStore}. Forbidden: letting the vendor's words or classes out.
 */
@NullMarked
package ai.jules.platform.storage.s3;

import org.jspecify.annotations.NullMarked;
