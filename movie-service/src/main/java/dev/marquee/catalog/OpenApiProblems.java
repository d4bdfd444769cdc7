package dev.marquee.catalog;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to the OpenAPI document what all addresses of the catalog have in common, their problems,
 * and the gateway as one address, because its description is TMDB's. Runs in the build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiProblems implements OASFilter {
  private static final String GATEWAY = "/3/{path}";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getPaths().addPathItem(GATEWAY, gateway());
    for (Map.Entry<String, PathItem> path : document.getPaths().getPathItems().entrySet()) {
      if (path.getKey().startsWith(Answers.BASE)) {
        boolean named = path.getKey().contains("{");
        path.getValue().getOperations().values().forEach(it -> addProblems(it, named));
      }
    }
  }

  private static void addProblems(Operation operation, boolean named) {
    APIResponses responses = operation.getResponses();
    add(responses, "400", ApiDescription.INVALID);
    if (named) {
      add(responses, "404", ApiDescription.NOT_FOUND);
    }
    add(responses, "429", ApiDescription.TOO_MANY);
    add(responses, "502", ApiDescription.REJECTED);
    add(responses, "503", ApiDescription.UNAVAILABLE);
  }

  private static void add(APIResponses responses, String status, String name) {
    responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
  }

  private static PathItem gateway() {
    Parameter path =
        OASFactory.createParameter()
            .name("path")
            .in(Parameter.In.PATH)
            .required(true)
            .description("Any reading path of TMDB's v3, with TMDB's parameters")
            .example("movie/603")
            .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
    APIResponses responses =
        OASFactory.createAPIResponses()
            .addAPIResponse(
                "200", OASFactory.createAPIResponse().description("TMDB's answer, byte for byte"));
    return OASFactory.createPathItem()
        .GET(
            OASFactory.createOperation()
                .operationId("tmdb")
                .addTag("gateway")
                .summary("TMDB's v3, read only")
                .description(
                    "A drop-in for the reading routes of https://api.themoviedb.org/3, whose"
                        + " documentation says the rest. Errors have TMDB's shape.")
                .addParameter(path)
                .responses(responses));
  }
}
