package socratic;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler of the student's own machine, from memory to memory. */
final class Compiler {
	/** A source text under a plain file name. */
	static final class Source extends SimpleJavaFileObject {
		final String name;
		final String text;

		Source(String name, String text) {
			super(URI.create("string:///" + name.replaceAll("[^\\w.$-]", "_")), Kind.SOURCE);
			this.name = name;
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignored) {
			return text;
		}
	}

	/** What a compilation came to. */
	static final class Compiled {
		final List<Diagnostic<? extends JavaFileObject>> diagnostics;
		final Map<String, byte[]> classes;

		Compiled(List<Diagnostic<? extends JavaFileObject>> diagnostics, Map<String, byte[]> classes) {
			this.diagnostics = diagnostics;
			this.classes = classes;
		}

		Diagnostic<? extends JavaFileObject> error() {
			for (Diagnostic<? extends JavaFileObject> one : diagnostics) if (one.getKind() == Diagnostic.Kind.ERROR) return one;
			return null;
		}
	}

	/** A text as the compiler reads it. */
	static final class Parsed {
		final CompilationUnitTree unit;
		final SourcePositions positions;
		final List<Diagnostic<? extends JavaFileObject>> diagnostics;

		Parsed(CompilationUnitTree unit, SourcePositions positions, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
			this.unit = unit;
			this.positions = positions;
			this.diagnostics = diagnostics;
		}

		boolean isWhole() {
			for (Diagnostic<? extends JavaFileObject> one : diagnostics) if (one.getKind() == Diagnostic.Kind.ERROR) return false;
			return true;
		}
	}

	private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
		private final Map<String, ByteArrayOutputStream> made = new HashMap<>();

		Memory(JavaFileManager manager) {
			super(manager);
		}

		@Override
		public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
			ByteArrayOutputStream into = new ByteArrayOutputStream();
			made.put(name, into);
			return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/').replace("$", "%24") + kind.extension), kind) {
				@Override
				public OutputStream openOutputStream() {
					return into;
				}
			};
		}

		Map<String, byte[]> classes() {
			Map<String, byte[]> classes = new HashMap<>();
			made.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
			return classes;
		}
	}

	private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
	private final StandardJavaFileManager files;
	/** One for all: a compiler that is used again writes to where it wrote first. */
	private final Memory memory;
	private final Pool pool = new Pool();
	private final String harness = System.getProperty("java.class.path");

	Compiler() {
		if (javac == null) throw new IllegalStateException("no compiler");
		files = javac.getStandardFileManager(null, Locale.ENGLISH, null);
		memory = new Memory(files);
	}

	/** Compiles the texts together; with `isChecked` all that the compiler would say of them. */
	Compiled compile(List<Source> sources, boolean isChecked) {
		DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
		memory.made.clear();
		List<String> options = new ArrayList<>(List.of("-g", "-proc:none", "-implicit:none", "-XDsuppressNotes", "-cp", harness, isChecked ? "-Xlint:all,-serial,-options,-path,-processing,-classfile" : "-Xlint:none"));
		if (!isChecked) options.add("-nowarn");
		try {
			if (!pool.compile(memory, said, options, sources)) javac.getTask(null, memory, said, options, null, sources).call();
		} catch (RuntimeException | StackOverflowError | AssertionError broken) {
			return new Compiled(said.getDiagnostics(), Map.of());
		}
		return new Compiled(said.getDiagnostics(), memory.classes());
	}

	Parsed parse(Source source) {
		DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
		JavacTask task = (JavacTask) javac.getTask(null, files, said, List.of("-proc:none", "-XDsuppressNotes"), null, List.of(source));
		CompilationUnitTree unit = null;
		try {
			for (CompilationUnitTree one : task.parse()) unit = one;
		} catch (IOException | RuntimeException | StackOverflowError broken) {
			unit = null;
		}
		return new Parsed(unit, unit == null ? null : Trees.instance(task).getSourcePositions(), said.getDiagnostics());
	}
}
