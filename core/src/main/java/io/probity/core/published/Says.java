package io.probity.core.published;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a publication tells its subscribers, in the words of the contract. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Says {
  String value();
}
