package socratic;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Makes a program ready to be run on tests: each test is a method of the class that it asks. */
final class Builder {
	/** A test as it is put into the program; it is changed until the compiler takes it. */
	static final class Call {
		final String call;
		final String before;
		String expected;
		final boolean isMaybe;
		private boolean isVoid;
		private boolean isOfObject;
		/** What is wrong with the test itself: which part, and why. */
		String badPart;
		String badReason;

		Call(Map<String, Object> test) {
			call = oneLine((String) test.get("call")).replaceAll("[;\\s]+$", "");
			before = oneLine((String) test.get("before"));
			String compare = (String) test.get("compare");
			isMaybe = compare.equals("maybe") || compare.equals("truth");
			boolean isValue = !Boolean.TRUE.equals(test.get("raises")) && !compare.equals("none");
			expected = isValue ? valueOf(oneLine((String) test.get("expected")).replaceAll("[;\\s]+$", "")) : null;
		}

		boolean isBad() {
			return badPart != null;
		}

		void bad(String part, String reason) {
			if (part.equals("expected") && isMaybe) {
				expected = null;
				return;
			}
			badPart = part;
			badReason = reason;
		}

		private String written(int index, String host) {
			String target = isOfObject ? "new " + host + "()." : "";
			String asked = isVoid ? target + call + ";" + STEP + "got();" : STEP + "got(" + target + call + ");";
			return "static void sd$" + index + "() throws Throwable{" + STEP + "part(1);" + before + (before.isEmpty() || before.endsWith("}") ? "" : ";")
				+ (expected == null ? "" : STEP + "part(2);" + STEP + "expected(" + expected + ");") + STEP + "part(3);" + asked + "}";
		}
	}

	static final class Built {
		final Program program;
		final Map<String, byte[]> classes;
		final int[] loops;
		final String host;

		Built(Program program, Map<String, byte[]> classes, int[] loops, String host) {
			this.program = program;
			this.classes = classes;
			this.loops = loops;
			this.host = host;
		}

		Map<String, Object> loading(boolean mayEnd, List<Object> files) {
			Map<String, Object> coded = new LinkedHashMap<>();
			classes.forEach((name, bytes) -> coded.put(name, Base64.getEncoder().encodeToString(bytes)));
			List<Object> lines = new ArrayList<>();
			for (int line : loops) lines.add(line);
			return Json.of("kind", "load", "fileName", program.source.name, "lines", program.lines, "loops", lines, "mayEnd", mayEnd, "classes", coded, "files", files);
		}
	}

	private static final String STEP = "socratic.Step.";
	private static final int MOST_TRIES = 8;
	private final Compiler compiler;

	Builder(Compiler compiler) {
		this.compiler = compiler;
	}

	/** Reads the tests alone: what is no expression, or more than one, must not come into a program. */
	void check(List<Call> calls) {
		for (Call one : calls) {
			if (one.isBad()) continue;
			if (one.expected != null) refuse(one, "expected", "Object it=" + one.expected + ";");
			if (!one.isBad()) refuse(one, "call", "Object it=" + one.call + ";");
			if (!one.isBad() && !one.before.isEmpty()) refuse(one, "before", "void it() {" + one.before + ";}");
		}
	}

	private void refuse(Call one, String part, String member) {
		String opening = "class It {";
		Compiler.Parsed parsed = compiler.parse(new Compiler.Source("It.java", opening + member + "}"));
		String reason = null;
		for (var said : parsed.diagnostics) if (said.getKind() == Diagnostic.Kind.ERROR && reason == null) reason = Server.message(said);
		if (reason == null) {
			List<? extends Tree> types = parsed.unit == null ? List.of() : parsed.unit.getTypeDecls();
			boolean isOne = types.size() == 1 && types.get(0) instanceof ClassTree && ((ClassTree) types.get(0)).getMembers().size() == 1;
			if (!isOne) reason = "not one value";
		}
		if (reason != null) one.bad(part, reason);
	}

	/** Puts the tests into the program and compiles it; null where it is none. Tests that the compiler does not take are bad ones. */
	Built build(Program program, List<Compiler.Source> others, List<Call> calls, String entry, boolean isTraced) {
		if (!program.parsed.isWhole() || program.isEmpty()) return null;
		// With less of what is put in where the compiler does not take it: 2 with values that are given back, 1 with steps, 0 with nothing.
		for (int level = isTraced ? 2 : 1; level >= 0; level--) {
			boolean isOpen = false;
			for (int tries = 0; tries < MOST_TRIES; tries++) {
				Instrument put = new Instrument(program.parsed.unit, program.parsed.positions, program.source.text, level == 2);
				if (level > 0) put.run();
				ClassTree host = program.host(entry);
				String name = host.getSimpleName().toString();
				StringBuilder tests = new StringBuilder(host.getKind() == Tree.Kind.ENUM && !calls.isEmpty() ? ";" : "");
				for (int at = 0; at < calls.size(); at++) if (!calls.get(at).isBad()) tests.append(calls.get(at).written(at, name));
				put.inserted.computeIfAbsent(program.end(host) - 1, none -> new StringBuilder()).append(tests);
				String text = put.written();
				if (isOpen) text = text.replaceAll("\\bprivate\\b", "       ");
				List<Compiler.Source> sources = new ArrayList<>(others);
				sources.add(new Compiler.Source(program.source.name, text));
				Compiler.Compiled compiled = compiler.compile(sources, false);
				if (compiled.error() == null && !compiled.classes.isEmpty()) {
					return new Built(program, compiled.classes, put.loops.stream().mapToInt(Integer::intValue).toArray(), program.home + name);
				}
				boolean isChanged = blame(compiled, text, calls, program.canBeMade(host));
				boolean isClosed = !isOpen && compiled.diagnostics.stream().anyMatch(one -> one.getCode().equals("compiler.err.report.access"));
				if (isClosed) isOpen = true;
				else if (!isChanged) break;
			}
		}
		return null;
	}

	/** Changes or refuses the tests that the compiler does not take; false where it takes them all. */
	private static boolean blame(Compiler.Compiled compiled, String text, List<Call> calls, boolean canBeMade) {
		boolean isChanged = false;
		for (int at = 0; at < calls.size(); at++) {
			Call one = calls.get(at);
			int from = one.isBad() ? -1 : text.indexOf("static void sd$" + at + "() throws Throwable{");
			if (from < 0) continue;
			int expected = one.expected == null ? -1 : text.indexOf(STEP + "part(2);", from);
			int call = text.indexOf(STEP + "part(3);", from);
			int next = text.indexOf("static void sd$", from + 10);
			int to = next < 0 ? text.indexOf("\n", call) : next;
			if (to < 0) to = text.length();
			for (Diagnostic<? extends JavaFileObject> said : compiled.diagnostics) {
				long place = said.getPosition();
				if (said.getKind() != Diagnostic.Kind.ERROR || place < from || place >= to) continue;
				String code = said.getCode();
				if (code.equals("compiler.err.report.access")) continue;
				boolean isOfCall = place >= call;
				if (isOfCall && !one.isVoid && (code.equals("compiler.err.illegal.initializer.for.type") || Server.message(said).contains("void"))) one.isVoid = true;
				else if (isOfCall && !one.isOfObject && canBeMade && code.equals("compiler.err.non-static.cant.be.ref")) one.isOfObject = true;
				else if (isOfCall && !one.isVoid && code.equals("compiler.err.cant.apply.symbols") && Server.message(said).contains("got(")) one.isVoid = true;
				else one.bad(isOfCall ? "call" : expected >= 0 && place >= expected ? "expected" : "before", Server.message(said));
				isChanged = true;
				break;
			}
		}
		return isChanged;
	}

	private static String oneLine(String text) {
		String trimmed = text.strip();
		if (trimmed.indexOf('\n') < 0) return trimmed;
		return trimmed.replaceAll("(?m)^\\s*//.*$", "").replaceAll("\\s*\\r?\\n\\s*", " ");
	}

	private static final Pattern WORDS = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|\\w+\\s*|\\S", Pattern.DOTALL);

	/** What a value is written as where it is shown, as an expression: `{1, 2}` and `[1, 2]`. */
	static String valueOf(String text) {
		if (!text.startsWith("{") && !text.startsWith("[")) return text;
		StringBuilder into = new StringBuilder();
		Matcher found = WORDS.matcher(text);
		String before = "";
		List<String> closing = new ArrayList<>();
		while (found.find()) {
			String word = found.group();
			boolean isOpening = word.equals("{") || word.equals("[");
			boolean isRow = isOpening && Arrays.asList("", "{", "[", ",", "(").contains(before);
			if (isRow) into.append("(Object)").append(STEP).append("items(");
			else if ((word.equals("}") || word.equals("]")) && !closing.isEmpty()) into.append(closing.remove(closing.size() - 1));
			else into.append(word);
			if (isOpening) closing.add(isRow ? ")" : word.equals("{") ? "}" : "]");
			before = word;
		}
		return into.toString();
	}
}
