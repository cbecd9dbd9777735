package io.probity.api.command;

import io.probity.core.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** The numbered rules of a capability that say who may send its commands. */
final class RulesOfSending {
  private static final String SUFFIX = ".class";

  private RulesOfSending() {}

  /** As a list in Markdown, in the order in which the rules are declared. */
  static String told(Class<?> command) {
    return of(command).stream()
        .map(rule -> "- " + rule.id() + ": " + rule.sentence())
        .collect(
            Collectors.joining("\n", "Of who may send the commands of this capability:\n\n", ""));
  }

  static List<Rule> of(Class<?> command) {
    List<Rule> rules = new ArrayList<>();
    for (Class<?> holder : holders(command.getPackageName())) {
      for (Field field : holder.getDeclaredFields()) {
        if (field.getType() == Rule.class && Modifier.isStatic(field.getModifiers())) {
          rules.add(valueOf(field));
        }
      }
    }
    rules.removeIf(rule -> rule.kind() != Rule.Kind.AUTHORITY);
    return rules;
  }

  private static List<Class<?>> holders(String capability) {
    try {
      List<Class<?>> holders = new ArrayList<>();
      for (Resource each :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + capability.replace('.', '/') + "/*Rules.class")) {
        String file = String.valueOf(each.getFilename());
        String name = file.substring(0, file.length() - SUFFIX.length());
        holders.add(ClassUtils.resolveClassName(capability + "." + name, null));
      }
      return holders;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule valueOf(Field field) {
    try {
      field.setAccessible(true);
      return (Rule) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("A rule cannot be read", e);
    }
  }
}
