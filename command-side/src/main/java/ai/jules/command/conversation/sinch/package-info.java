/**
 * The backup's door: how far the texts came that it was given. Nobody else may know Sinch's names; what people text comes in
 * by the first provider alone.
 */
@NullMarked
package ai.jules.command.conversation.sinch;

import org.jspecify.annotations.NullMarked;
