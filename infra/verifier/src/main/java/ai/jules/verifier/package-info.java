/**
 * Checks an export of the consent ledger (docs/ledger.md) offline, so that an auditor need not believe us. People enter
 * through {@link Verifier#main}; every check reports to {@link Report}. Forbidden: any class of the application and any
 * library, for what is shared with the exporter would share its mistakes; holding all entries in memory; printing what
 * a file says without {@link Report}, which keeps control characters away from the terminal.
 */
@NullMarked
package ai.jules.verifier;

import org.jspecify.annotations.NullMarked;
