/**
 * The consent ledger itself (rules 28 to 32): what is appended, in which order, the tree over it, checkpoints, exports and
 * the checks against all of them. Entered through Ledger (append), LedgerEntries (read), Checkpoints, Export and Examination.
 * Its formats are frozen in docs/ledger.md; a byte that was appended is never written again, and nobody opens a sealed value
 * here.
 */
@NullMarked
package ai.jules.query.consent.ledger;

import org.jspecify.annotations.NullMarked;
