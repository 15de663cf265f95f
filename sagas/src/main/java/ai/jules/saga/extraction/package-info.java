/**
 * From photos to a draft: gather, fetch and prepare, file, read, show; with the way back for each step. The README's
 * "Follow a photo" walks through this package.
 */
@NullMarked
package ai.jules.saga.extraction;

import org.jspecify.annotations.NullMarked;
