package org.fengqiao.hub.simulator.cli;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every operation of the operators' interface, read off the controllers themselves. */
final class OperatorPaths {

  private static final String API = "/api/ops/v1";

  private OperatorPaths() {}

  /** As {@code get /api/ops/v1/queues}. */
  static Set<String> mapped() {
    ClassPathScanningCandidateComponentProvider controllers =
        new ClassPathScanningCandidateComponentProvider(false);
    controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    Set<String> operations = new TreeSet<>();
    controllers.findCandidateComponents("org.fengqiao.hub").stream()
        .map(it -> type(it.getBeanClassName()))
        .forEach(
            type -> Stream.of(type.getDeclaredMethods()).forEach(m -> add(operations, type, m)));
    return operations;
  }

  private static void add(Set<String> operations, Class<?> type, Method method) {
    RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (own == null) {
      return;
    }
    RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
    for (String first : paths(all)) {
      for (String then : paths(own)) {
        String path = first + then;
        if (path.startsWith(API)) {
          Arrays.stream(own.method())
              .forEach(it -> operations.add(it.name().toLowerCase(Locale.ROOT) + " " + path));
        }
      }
    }
  }

  private static String[] paths(@Nullable RequestMapping mapping) {
    return mapping == null || mapping.path().length == 0 ? new String[] {""} : mapping.path();
  }

  private static Class<?> type(@Nullable String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
