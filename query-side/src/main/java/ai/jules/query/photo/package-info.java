/**
 * Pictures by signed link. Who has a good link sees its picture, whoever they are; nothing here makes links.
 */
@NullMarked
package ai.jules.query.photo;

import org.jspecify.annotations.NullMarked;
