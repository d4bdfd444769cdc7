package dev.marquee.images;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document what the picture routes serve. Runs in the build. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class OpenApiImages implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getPaths().addPathItem(ImageRoutes.ROUTE, OASFactory.createPathItem().GET(image()));
  }

  private static Operation image() {
    return OASFactory.createOperation()
        .operationId("image")
        .summary("A picture")
        .description(
            "The catalog's answers have ready addresses of it. A picture that cannot be had now"
                + " is a drawing, with the header Marquee-Image: placeholder.")
        .addTag("browse")
        .addParameter(parameter("size", Parameter.In.PATH))
        .addParameter(parameter("file", Parameter.In.PATH))
        .addParameter(parameter("If-None-Match", Parameter.In.HEADER))
        .addParameter(parameter("If-Range", Parameter.In.HEADER))
        .addParameter(parameter("Range", Parameter.In.HEADER))
        .responses(
            OASFactory.createAPIResponses()
                .addAPIResponse("200", response("The picture").content(pictures()))
                .addAPIResponse("206", response("The part asked for").content(pictures()))
                .addAPIResponse("304", response("The picture is the one already held"))
                .addAPIResponse("404", response("There is no such picture"))
                .addAPIResponse("416", response("There is no such part")));
  }

  private static Parameter parameter(String name, Parameter.In in) {
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    Parameter parameter = OASFactory.createParameter().name(name).in(in).schema(text);
    return in == Parameter.In.PATH ? parameter.required(true) : parameter;
  }

  private static APIResponse response(String description) {
    return OASFactory.createAPIResponse().description(description);
  }

  private static Content pictures() {
    Content content = OASFactory.createContent();
    for (PictureType type : PictureType.values()) {
      content.addMediaType(type.mediaType(), OASFactory.createMediaType());
    }
    return content;
  }
}
