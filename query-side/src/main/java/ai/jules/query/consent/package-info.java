/**
 * What an auditor may ask, over HTTP and with the role auditor alone: who consented to what and when, why a text was allowed,
 * proofs, exports. Every question is recorded in the ledger before it is answered; no controller here reads without doing so.
 * The only place where sealed evidence is opened for somebody else than whose it is.
 */
@NullMarked
package ai.jules.query.consent;

import org.jspecify.annotations.NullMarked;
