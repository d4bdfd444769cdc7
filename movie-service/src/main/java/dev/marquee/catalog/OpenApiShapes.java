package dev.marquee.catalog;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the OpenAPI document what the records say: every field is always there, and is null only
 * where the record has {@code @Nullable}. Runs in the build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiShapes implements OASFilter {
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final String OWN = "dev.marquee.";

  private final Map<String, ClassInfo> records = new HashMap<>();

  /** A filter that looks records up by the names of their schemas. */
  public OpenApiShapes(IndexView index) {
    for (ClassInfo known : index.getKnownClasses()) {
      // Those that are not public are no part of any answer, and may have the same names.
      if (isShape(known)) {
        records.put(known.simpleName(), known);
      }
    }
  }

  private static boolean isShape(ClassInfo known) {
    return known.isRecord()
        && Modifier.isPublic(known.flags())
        && known.name().toString().startsWith(OWN);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              ClassInfo shape = records.get(name);
              if (shape != null && schema.getProperties() != null) {
                describe(schema, shape);
              }
            });
  }

  private static void describe(Schema schema, ClassInfo shape) {
    Map<String, Schema> properties = schema.getProperties();
    Map<String, Schema> ordered = new LinkedHashMap<>();
    for (RecordComponentInfo component : shape.recordComponentsInDeclarationOrder()) {
      Schema property = properties.get(component.name());
      if (property != null) {
        boolean nullable = component.type().hasAnnotation(NULLABLE);
        ordered.put(component.name(), nullable ? orNull(property) : property);
      }
    }
    schema.setRequired(List.copyOf(ordered.keySet()));
    schema.setProperties(ordered);
  }

  private static Schema orNull(Schema schema) {
    Schema nothing = OASFactory.createSchema().type(List.of(SchemaType.NULL));
    if (schema.getRef() != null || schema.getType() == null) {
      return OASFactory.createSchema().anyOf(List.of(schema, nothing));
    }
    if (!schema.getType().contains(SchemaType.NULL)) {
      schema.addType(SchemaType.NULL);
    }
    return schema;
  }
}
