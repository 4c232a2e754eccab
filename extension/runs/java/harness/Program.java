package socratic;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** A text of the student's as a file that can be compiled: with a class around it where it has none, under the name that its public class asks for. */
final class Program {
	private static final Pattern HEAD = Pattern.compile("\\A(?:\\s|//[^\\n]*|/\\*.*?\\*/|(?:package|import)\\b[^;{}]*;)*", Pattern.DOTALL);

	/** As it is compiled, with as many lines as it has. */
	final Compiler.Source source;
	final Compiler.Parsed parsed;
	final boolean isWrapped;
	/** On its line, what stands before its column is not the student's. */
	final int shiftedLine;
	final int shift;
	final int lines;
	/** Its package and a dot; empty for none. */
	final String home;
	private final List<ClassTree> classes = new ArrayList<>();

	private Program(Compiler.Source source, Compiler.Parsed parsed, boolean isWrapped, int shiftedLine, int shift) {
		this.source = source;
		this.parsed = parsed;
		this.isWrapped = isWrapped;
		this.shiftedLine = shiftedLine;
		this.shift = shift;
		lines = (int) source.text.chars().filter(one -> one == '\n').count() + 1;
		CompilationUnitTree unit = parsed.unit;
		home = unit == null || unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
		if (unit != null) for (Tree one : unit.getTypeDecls()) if (one instanceof ClassTree) classes.add((ClassTree) one);
	}

	static Program read(Compiler compiler, String fileName, String text, String imports) {
		Matcher found = HEAD.matcher(text);
		int head = found.find() ? found.end() : 0;
		int line = (int) text.substring(0, head).chars().filter(one -> one == '\n').count();
		String whole = text.substring(0, head) + imports + text.substring(head);
		Program plain = named(compiler, fileName, whole, false, line, imports.length());
		if (plain.parsed.isWhole() && !plain.classes.isEmpty() || Pattern.compile("\\b(?:class|interface|enum|record)\\s+\\w").matcher(text).find() && !text.substring(head).trim().startsWith("static") && !hasMethodFirst(text.substring(head))) return plain;
		if (text.substring(head).isBlank()) return plain;
		String name = fileName.replaceAll("\\.java$", "");
		if (!name.matches("[A-Za-z_]\\w*")) name = "Program";
		String opening = imports + "class " + name + " {";
		Program wrapped = named(compiler, name + ".java", text.substring(0, head) + opening + text.substring(head) + "}", true, line, opening.length());
		if (!wrapped.parsed.isWhole() || wrapped.classes.size() != 1) return wrapped.classes.isEmpty() || !isMeantSo(plain) ? plain : wrapped;
		return named(compiler, name + ".java", wrapped.withStatic(), true, line, opening.length());
	}

	private static boolean hasMethodFirst(String body) {
		return Pattern.compile("\\A\\s*(?:(?:public|private|protected|static|final)\\s+)*[\\w<>\\[\\], ]+\\s+\\w+\\s*\\([^()]*\\)\\s*(?:throws[\\w, ]+)?\\{").matcher(body).find();
	}

	/** What is wrong with it is more than that it has no class. */
	private static boolean isMeantSo(Program plain) {
		for (var one : plain.parsed.diagnostics) if (one.getCode().startsWith("compiler.err.expected") && one.getMessage(null).contains("class, interface")) return true;
		return false;
	}

	private static Program named(Compiler compiler, String fileName, String text, boolean isWrapped, int line, int shift) {
		Compiler.Source source = new Compiler.Source(fileName, text);
		Compiler.Parsed parsed = compiler.parse(source);
		String name = fileName;
		if (parsed.unit != null) {
			for (Tree one : parsed.unit.getTypeDecls()) {
				if (one instanceof ClassTree && ((ClassTree) one).getModifiers().getFlags().contains(Modifier.PUBLIC)) {
					name = ((ClassTree) one).getSimpleName() + ".java";
					break;
				}
			}
		}
		if (name.equals(".java")) name = fileName;
		return new Program(name.equals(fileName) ? source : new Compiler.Source(name, text), parsed, isWrapped, line, shift);
	}

	/** In a class that was put around them, functions and variables belong to nothing else. */
	private String withStatic() {
		StringBuilder into = new StringBuilder(source.text);
		List<Integer> places = new ArrayList<>();
		for (Tree member : classes.get(0).getMembers()) {
			boolean isBare = member instanceof MethodTree && !((MethodTree) member).getModifiers().getFlags().contains(Modifier.STATIC)
				|| member instanceof VariableTree && !((VariableTree) member).getModifiers().getFlags().contains(Modifier.STATIC);
			if (isBare) places.add(0, start(member instanceof MethodTree ? ((MethodTree) member) : member));
		}
		for (int place : places) into.insert(place, "static ");
		return into.toString();
	}

	int start(Tree tree) {
		return (int) parsed.positions.getStartPosition(parsed.unit, tree);
	}

	int end(Tree tree) {
		return (int) parsed.positions.getEndPosition(parsed.unit, tree);
	}

	/** The class into which tests of a function go: the one that has it, else the one that the file is about. */
	ClassTree host(String entry) {
		String method = entry.replaceAll("^.*\\.", "");
		ClassTree found = null;
		for (ClassTree one : classes) {
			for (Tree member : one.getMembers()) {
				if (member instanceof MethodTree && ((MethodTree) member).getName().contentEquals(method) && ((MethodTree) member).getModifiers().getFlags().contains(Modifier.STATIC)) return one;
			}
			boolean isMain = mainOf(one) != null || one.getModifiers().getFlags().contains(Modifier.PUBLIC);
			if (isMain && found == null && one.getKind() != Tree.Kind.ANNOTATION_TYPE) found = one;
		}
		for (ClassTree one : classes) {
			if (found == null) for (Tree member : one.getMembers()) if (member instanceof MethodTree && ((MethodTree) member).getName().contentEquals(method)) return one;
		}
		return found != null || classes.isEmpty() ? found : classes.get(0);
	}

	boolean canBeMade(ClassTree host) {
		boolean hasOwn = false;
		for (Tree member : host.getMembers()) {
			if (!(member instanceof MethodTree) || !((MethodTree) member).getName().contentEquals("<init>")) continue;
			if (((MethodTree) member).getParameters().isEmpty()) return true;
			hasOwn = true;
		}
		return !hasOwn && host.getKind() == Tree.Kind.CLASS && !host.getModifiers().getFlags().contains(Modifier.ABSTRACT);
	}

	/** The class whose `main` runs; null where none does. */
	ClassTree main() {
		for (ClassTree one : classes) if (mainOf(one) != null) return one;
		return null;
	}

	private MethodTree mainOf(ClassTree tree) {
		MethodTree found = null;
		boolean isFree = isWrapped || Runtime.version().feature() >= 25;
		for (Tree member : tree.getMembers()) {
			if (!(member instanceof MethodTree) || !((MethodTree) member).getName().contentEquals("main")) continue;
			MethodTree method = (MethodTree) member;
			var flags = method.getModifiers().getFlags();
			boolean isPublic = flags.contains(Modifier.PUBLIC) || tree.getKind() == Tree.Kind.INTERFACE;
			String parameters = method.getParameters().isEmpty() ? "" : method.getParameters().get(0).getType().toString().replaceAll("\\s|java\\.lang\\.", "").replace("...", "[]");
			boolean isPlain = method.getParameters().size() == 1 && parameters.equals("String[]");
			if (isPlain && (isFree || isPublic && flags.contains(Modifier.STATIC))) return method;
			if (isFree && method.getParameters().isEmpty()) found = method;
		}
		return found;
	}

	/** The line (zero-based) at which a missing `main` is told. */
	int mainLine() {
		for (ClassTree one : classes) {
			for (Tree member : one.getMembers()) {
				if (member instanceof MethodTree && ((MethodTree) member).getName().contentEquals("main")) return (int) parsed.unit.getLineMap().getLineNumber(start(member)) - 1;
			}
		}
		return classes.isEmpty() ? 0 : (int) parsed.unit.getLineMap().getLineNumber(start(classes.get(0))) - 1;
	}

	boolean isEmpty() {
		return classes.isEmpty();
	}
}
