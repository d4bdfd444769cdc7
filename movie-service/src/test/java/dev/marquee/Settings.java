package dev.marquee;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @ConfigMapping} interfaces say of their settings off their sources. */
final class Settings extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final String DEFAULT = " Default: ";

  /**
   * One setting.
   *
   * @param preset its default as it is written, if it has one
   * @param computed in words, the default of one that has none
   * @param meaning its Javadoc as Markdown
   */
  record Setting(
      String property, Optional<String> preset, Optional<String> computed, String meaning) {}

  private final DocTrees trees;
  private final List<Setting> found = new ArrayList<>();

  private Settings(DocTrees trees) {
    this.trees = trees;
  }

  /**
   * The settings of these sources.
   *
   * @throws IllegalArgumentException if one of them does not say what it means
   */
  static List<Setting> of(List<? extends JavaFileObject> sources) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, sources);
    Settings settings = new Settings(DocTrees.instance(task));
    try {
      task.parse().forEach(unit -> settings.scan(unit, null));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
    return settings.found;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
    annotation(type.getModifiers().getAnnotations(), "ConfigMapping")
        .ifPresent(prefix -> read(getCurrentPath(), type, prefix));
    return super.visitClass(type, null);
  }

  private void read(TreePath path, ClassTree group, String prefix) {
    for (var member : group.getMembers()) {
      // What has a body is computed, and no setting.
      if (!(member instanceof MethodTree method) || method.getBody() != null) {
        continue;
      }
      String property = prefix + "." + StringUtil.skewer(method.getName().toString());
      Optional<ClassTree> nested = nested(group, String.valueOf(method.getReturnType()));
      if (nested.isPresent()) {
        read(new TreePath(path, nested.get()), nested.get(), property);
      } else {
        found.add(setting(property, method, new TreePath(path, method)));
      }
    }
  }

  private Setting setting(String property, MethodTree method, TreePath path) {
    List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
    Optional<String> preset = annotation(annotations, "WithDefault");
    if (annotations.size() > preset.stream().count()) {
      throw new IllegalArgumentException(property + ": only @WithDefault is understood here");
    }
    String text = meaning(property, trees.getDocCommentTree(path));
    int end = text.indexOf(DEFAULT);
    if (end < 0) {
      return new Setting(property, preset, Optional.empty(), text);
    }
    if (preset.isPresent()) {
      throw new IllegalArgumentException(property + " has two defaults, @WithDefault and in words");
    }
    String computed = text.substring(end + DEFAULT.length()).replaceFirst("\\.$", "");
    return new Setting(property, preset, Optional.of(computed), text.substring(0, end));
  }

  private static String meaning(String property, @Nullable DocCommentTree comment) {
    if (comment == null || comment.getFullBody().isEmpty()) {
      throw new IllegalArgumentException(property + " does not say what it means");
    }
    return comment.getFullBody().stream()
        .map(part -> markdown(property, part))
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String markdown(String property, DocTree part) {
    return switch (part) {
      case com.sun.source.doctree.TextTree text -> text.getBody();
      case com.sun.source.doctree.LiteralTree code when code.getKind() == DocTree.Kind.CODE ->
          "`" + code.getBody().getBody().strip() + "`";
      default ->
          throw new IllegalArgumentException(property + ": only text and {@code …}: " + part);
    };
  }

  private static Optional<ClassTree> nested(ClassTree group, String name) {
    return group.getMembers().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .filter(type -> type.getKind() == ClassTree.Kind.INTERFACE)
        .filter(type -> type.getSimpleName().contentEquals(name))
        .findFirst();
  }

  /** The text that an annotation of that name has, as its only value. */
  private static Optional<String> annotation(
      List<? extends AnnotationTree> annotations, String name) {
    return annotations.stream()
        .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
        .map(annotation -> text(annotation.getArguments().getFirst()))
        .findFirst();
  }

  private static String text(ExpressionTree value) {
    return switch (value) {
      case AssignmentTree named -> text(named.getExpression());
      case LiteralTree literal -> String.valueOf(literal.getValue());
      default -> throw new IllegalArgumentException(value + " is no text");
    };
  }
}
