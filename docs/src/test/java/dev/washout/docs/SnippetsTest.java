package dev.washout.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every Java example of the documentation compiles. An example is a run of statements; the public
 * packages of the library are imported, and java.util, java.time and Guava's collections.
 */
class SnippetsTest {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

  @Test
  void everyExampleCompiles() throws IOException {
    List<JavaFileObject> examples = new ArrayList<>();
    List<String> origins = new ArrayList<>();
    String imports = imports();
    for (Path page : Pages.all()) {
      Matcher fence = FENCE.matcher(Pages.read(page));
      while (fence.find()) {
        examples.add(source("Example" + origins.size(), imports, fence.group(1)));
        origins.add(Pages.DOCS.getParent().relativize(page).toString());
      }
    }
    assertThat(examples).hasSizeGreaterThan(30);
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none",
            "-d",
            "target/test-classes",
            "-cp",
            System.getProperty("java.class.path"));
    compiler.getTask(null, null, problems, options, null, examples).call();
    assertThat(problems.getDiagnostics())
        .filteredOn(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
        .extracting(problem -> where(problem, origins))
        .isEmpty();
  }

  private static String where(Diagnostic<? extends JavaFileObject> problem, List<String> origins) {
    String name = problem.getSource() == null ? "" : problem.getSource().getName();
    Matcher number = Pattern.compile("Example(\\d+)").matcher(name);
    String origin = number.find() ? origins.get(Integer.parseInt(number.group(1))) : name;
    return origin + ": " + problem.getMessage(null);
  }

  private static String imports() throws IOException {
    Set<String> packages = new TreeSet<>();
    for (ClassPath.ClassInfo type :
        ClassPath.from(SnippetsTest.class.getClassLoader())
            .getTopLevelClassesRecursive("dev.washout")) {
      if (!type.getPackageName().startsWith("dev.washout.docs")) {
        packages.add(type.getPackageName());
      }
    }
    StringBuilder imports = new StringBuilder();
    packages.forEach(name -> imports.append("import ").append(name).append(".*;\n"));
    return imports
        + """
        import com.google.common.collect.*;
        import com.google.common.primitives.*;
        import java.math.*;
        import java.time.*;
        import java.util.*;
        import java.util.function.*;
        """;
  }

  private static JavaFileObject source(String name, String imports, String statements) {
    StringBuilder own = new StringBuilder();
    StringBuilder body = new StringBuilder();
    statements
        .lines()
        .forEach(line -> (line.startsWith("import ") ? own : body).append(line).append('\n'));
    String code =
        own
            + imports
            + "class "
            + name
            + " {\n  void run() throws Exception {\n"
            + body
            + "  }\n}\n";
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }
    };
  }
}
