package dev.marquee.infra.report;

import java.util.Comparator;
import java.util.List;
import software.amazon.awscdk.Stack;

/** The stacks of a stage and which needs which, as a Mermaid diagram. */
public final class StackPicture {

  private StackPicture() {}

  public static String of(List<Stack> stacks) {
    List<Stack> sorted = stacks.stream().sorted(Comparator.comparing(StackPicture::name)).toList();
    StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
    for (Stack stack : sorted) {
      String description = String.valueOf(stack.getTemplateOptions().getDescription());
      String about = description.substring(description.indexOf(": ") + 2);
      String shape =
          Boolean.TRUE.equals(stack.getTerminationProtection())
              ? "  %s[(\"<b>%s</b><br/>%s\")]%n"
              : "  %s[\"<b>%s</b><br/>%s\"]%n";
      picture.append(shape.formatted(name(stack), name(stack), about));
    }
    for (Stack stack : sorted) {
      stack.getDependencies().stream()
          .map(StackPicture::name)
          .sorted()
          .forEach(needed -> picture.append("  %s --> %s%n".formatted(name(stack), needed)));
    }
    return picture.append("```\n").toString();
  }

  private static String name(Stack stack) {
    return stack.getNode().getId();
  }
}
