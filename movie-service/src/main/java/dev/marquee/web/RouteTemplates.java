package dev.marquee.web;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;

/** Says for each request which resource's template it came to, whatever becomes of it there. */
class RouteTemplates {

  @ServerRequestFilter(nonBlocking = true)
  public void matched(RoutingContext context) {
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    RuntimeResource resource = request.getTarget();
    if (resource != null) {
      RequestObserver.describe(context, template(resource));
    }
  }

  private static String template(RuntimeResource resource) {
    URITemplate ofClass = resource.getClassPath();
    String prefix = ofClass == null || ofClass.template.equals("/") ? "" : ofClass.template;
    String path = resource.getPath().template;
    return path.equals("/") && !prefix.isEmpty() ? prefix : prefix + path;
  }
}
