/**
 * Who belongs to a household, by what name, and where their consent stands. Kept by MemberProjection, read by
 * MemberController. What may be sent to anybody is never decided from here.
 */
@NullMarked
package ai.jules.query.member;

import org.jspecify.annotations.NullMarked;
