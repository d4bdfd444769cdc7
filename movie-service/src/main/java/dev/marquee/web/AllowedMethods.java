package dev.marquee.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** The Allow header that a 405 must carry (RFC 9110, section 15.5.6), which JAX-RS leaves out. */
final class AllowedMethods {
  private AllowedMethods() {}

  /** The methods of the current request's address, in the form of the header. */
  static String ofCurrentRequest() {
    Set<String> methods = new TreeSet<>();
    methods.add("OPTIONS");
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    RequestMapper.RequestMatch<InitialMatch> match =
        new RequestMapper<>(request.getDeployment().getClassMappers())
            .map(request.getPathWithoutPrefix());
    if (match != null) {
      for (ServerRestHandler handler : match.value.handlers) {
        if (handler instanceof ClassRoutingHandler routing) {
          add(methods, routing.getMappers(), match.remaining.isEmpty() ? "/" : match.remaining);
        }
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }

  private static void add(
      Set<String> methods, Map<String, RequestMapper<RuntimeResource>> mappers, String remaining) {
    mappers.forEach(
        (method, resources) -> {
          if (method != null && resources.map(remaining) != null) {
            methods.add(method);
          }
        });
  }
}
