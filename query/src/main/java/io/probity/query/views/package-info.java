/**
 * What a question is made of: the entries it folds, the collections it keeps and how they are read.
 */
@NullMarked
package io.probity.query.views;

import org.jspecify.annotations.NullMarked;
