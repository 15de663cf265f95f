/**
 * Reading without a key and without a network: two engines on this machine look at every line, and where they agree the
 * line is sure. Enter through {@link ai.jules.saga.vision.local.LocalPhotoReader}; the vendors' types stay inside.
 */
@NullMarked
package ai.jules.saga.vision.local;

import org.jspecify.annotations.NullMarked;
