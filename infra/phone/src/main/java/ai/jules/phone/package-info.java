/**
 * The provider's stand-in and the family's handsets: speaks the provider's REST API to its ordinary client library, sends
 * signed webhooks, keeps its own block list, media and journal outside every Jules database, and lets tests and people
 * text through {@code /simulator}. Enter through {@link ai.jules.phone.PhoneApplication} and
 * {@link ai.jules.phone.TextCommand}; everything else is private. It depends on no other Jules module, so that its
 * signatures and its refusals are an independent check, and no Jules service may know that it exists.
 */
@NullMarked
package ai.jules.phone;

import org.jspecify.annotations.NullMarked;
