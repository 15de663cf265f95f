/** The provider's door: signature, form, webhook, status callbacks. Nobody else may know Twilio's names. */
@NullMarked
package ai.jules.command.conversation.twilio;

import org.jspecify.annotations.NullMarked;
