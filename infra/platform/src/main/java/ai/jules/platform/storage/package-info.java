/**
 * Where pictures and other large things lie, by key. Services enter through {@link ObjectStore}, name things with
 * {@link ObjectKeys} and let people see pictures through {@link PhotoLinks}. Forbidden: keys made of what somebody wrote,
 * and any use of the file system that an S3 bucket could not answer.
 */
@NullMarked
package ai.jules.platform.storage;

import org.jspecify.annotations.NullMarked;
