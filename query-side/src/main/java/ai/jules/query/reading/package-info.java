/**
 * What all reads share: pages, and reads that wait for what was just written. Contexts enter through Page, Cursor and
 * ReadsFrom; nothing here knows a view.
 */
@NullMarked
package ai.jules.query.reading;

import org.jspecify.annotations.NullMarked;
