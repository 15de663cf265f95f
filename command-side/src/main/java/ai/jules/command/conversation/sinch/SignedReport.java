package ai.jules.command.conversation.sinch;

import ai.jules.platform.security.CallbackLinks.Callback;

/**
 * A report that is believed.
 *
 * @param about the text it is about, as the address says that we signed
 * @param body as it came
 */
record SignedReport(Callback about, byte[] body) {}
