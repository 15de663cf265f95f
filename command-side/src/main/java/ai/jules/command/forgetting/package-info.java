/**
 * What forgetting somebody needs beside their own decision: the keys, the journal outside the database, and forgetting again
 * after a restore (rule 36). Enter by the command DestroyContent; everything else happens when the service starts, and once a
 * day for what was kept long enough (rules 34 and 35). Forbidden: to destroy the content of who was not forgotten, and to
 * write a name, a number or a word into the journal.
 */
@NullMarked
package ai.jules.command.forgetting;

import org.jspecify.annotations.NullMarked;
