/** The store in a bucket, against a server of the tests' own that speaks the protocol. */
@NullMarked
package ai.jules.platform.storage.s3;

import org.jspecify.annotations.NullMarked;
