package socratic;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Answers the host: compiles programs, has them run in a machine of their own, and follows them there. Runs nothing of them itself. */
public final class Server {
	private static final int GRACE_MS = 900;
	/** To be followed takes longer than to run. */
	private static final int FOLLOWING_MS = 8000;
	private static final int MOST_BUILDS = 32;
	private static final int MOST_ENDLESS = 2;
	/** A batch of versions ends after so long, with what has been tried. */
	private static final long BATCH_MS = 4500;
	private static final String BARE = "import java.util.*;\nclass Values {}\n";

	private final Compiler compiler = new Compiler();
	private final Builder builder = new Builder(compiler);
	private final WorkerLink plain;
	private final WorkerLink traced;
	private final Map<String, Object> builds = new LinkedHashMap<>(16, 0.75f, true);
	private Map<String, Object> loaded = Map.of();
	private Program program;
	private List<Compiler.Source> others = List.of();
	private List<Object> files = List.of();
	private List<Object> findings = List.of();
	private boolean mayEnd;
	private Map<String, Object> syntax;

	private Server(Path home) throws IOException {
		plain = new WorkerLink(home, false);
		traced = new WorkerLink(home, true);
	}

	public static void main(String[] arguments) throws IOException {
		InputStream in = System.in;
		OutputStream out = new FileOutputStream(FileDescriptor.out);
		System.setOut(new PrintStream(OutputStream.nullOutputStream()));
		Locale.setDefault(Locale.ENGLISH);
		Server server = new Server(Path.of(arguments[0]));
		server.plain.ready(Integer.parseInt(arguments[1]));
		Frames.write(out, new byte[0], Json.write(Json.of("id", 0, "reply", Json.of("walls", List.of(Json.of("name", "process", "stands", true, "detail", server.plain.isWalled() ? "manager" : "classes")), "runtime", "Java " + Runtime.version().feature()))));
		for (String text = Frames.read(in, new byte[0]); text != null; text = Frames.read(in, new byte[0])) {
			Map<String, Object> envelope = Json.object(text);
			Map<String, Object> request = Json.map(envelope.get("request"));
			if (request.get("kind").equals("reset")) continue;
			Map<String, Object> reply = server.answer(request, Json.whole(envelope.get("timeMs")), Json.whole(envelope.get("memoryMb")));
			Frames.write(out, new byte[0], Json.write(Json.of("id", envelope.get("id"), "reply", reply)));
			// What a program has spoilt is replaced while the host reads.
			server.plain.ready(Math.max(32, Json.whole(envelope.get("memoryMb"))));
		}
		server.plain.kill();
		server.traced.kill();
		Runtime.getRuntime().halt(0);
	}

	private Map<String, Object> answer(Map<String, Object> request, int timeMs, int memoryMb) throws IOException {
		switch ((String) request.get("kind")) {
			case "load": return Json.of("syntax", load(request));
			case "test": return test(request, timeMs, memoryMb);
			case "evaluate": return Json.of("results", evaluate(request, timeMs, memoryMb));
			case "attempt": return attempt(request, timeMs, memoryMb);
			case "check": return Json.of("findings", findings);
			default: throw new IllegalArgumentException("unknown request");
		}
	}

	// ---------------------------------------------------------------- a program

	private Map<String, Object> load(Map<String, Object> request) {
		if (request.equals(loaded)) return syntax;
		builds.clear();
		loaded = request;
		return syntax = looked(request);
	}

	private Map<String, Object> looked(Map<String, Object> request) {
		findings = List.of();
		String text = (String) request.get("text");
		String prelude = ((String) request.get("prelude")).strip();
		String imports = prelude.lines().filter(line -> line.strip().startsWith("import ")).map(String::strip).reduce("", (a, b) -> a + b + " ");
		String rest = prelude.lines().filter(line -> !line.strip().startsWith("import ")).reduce("", (a, b) -> a + b + "\n").strip();
		program = Program.read(compiler, (String) request.get("fileName"), text, imports);
		mayEnd = MAY_END.matcher(text).find();
		others = beside(request, text);
		if (!rest.isEmpty()) others.add(new Compiler.Source("Prelude.java", prelude));
		List<Compiler.Source> sources = new ArrayList<>(others);
		sources.add(program.source);
		Compiler.Compiled compiled = compiler.compile(sources, true);
		Diagnostic<? extends JavaFileObject> error = program.parsed.isWhole() ? compiled.error() : firstError(program.parsed.diagnostics);
		if (error == null && program.isEmpty()) return problem("the file holds no class", 0, null);
		if (error != null) return problem(error);
		if (compiled.classes.isEmpty()) return problem("the program is too large or too deeply nested to be compiled", 0, null);
		if (Boolean.TRUE.equals(request.get("script")) && program.main() == null) return problem("the program has no method 'public static void main(String[] args)'", program.mainLine(), null);
		findings = findings(compiled);
		return null;
	}

	/** The program asks whether there is more before it reads, or looks whether it has read something. */
	private static final Pattern MAY_END = Pattern.compile("\\bhasNext\\w*\\s*\\(|\\bnull\\b|\\bready\\s*\\(|NoSuchElementException|\\.lines\\s*\\(|\\bread\\s*\\(\\s*\\)|readAllBytes|\\bavailable\\s*\\(");

	/** Sources beside the program that it speaks of, and those that these speak of; all that is no source is a file that it may open. */
	private List<Compiler.Source> beside(Map<String, Object> request, String text) {
		Map<String, String> sources = new LinkedHashMap<>();
		files = new ArrayList<>();
		for (Object one : Json.list(request.get("files"))) {
			Map<String, Object> file = Json.map(one);
			String name = (String) file.get("name");
			if (name.endsWith(".java")) sources.put(name, new String(Base64.getDecoder().decode((String) file.get("data")), java.nio.charset.StandardCharsets.UTF_8));
			else files.add(file);
		}
		List<Compiler.Source> found = new ArrayList<>();
		List<String> texts = new ArrayList<>(List.of(text));
		sources.remove(program.source.name);
		for (int at = 0; at < texts.size(); at++) {
			String speaks = texts.get(at);
			sources.entrySet().removeIf(one -> {
				String type = one.getKey().replaceAll("\\.java$", "");
				if (!Pattern.compile("\\b" + Pattern.quote(type) + "\\b").matcher(speaks).find()) return false;
				found.add(new Compiler.Source(one.getKey(), one.getValue()));
				texts.add(one.getValue());
				return true;
			});
		}
		return found;
	}

	private static Diagnostic<? extends JavaFileObject> firstError(List<Diagnostic<? extends JavaFileObject>> said) {
		for (Diagnostic<? extends JavaFileObject> one : said) if (one.getKind() == Diagnostic.Kind.ERROR) return one;
		return null;
	}

	/** What the compiler says, on one line. */
	static String message(Diagnostic<? extends JavaFileObject> said) {
		String text = said.getMessage(Locale.ENGLISH).strip().replaceAll("\\s*;?\\s*\\n\\s*", "; ").replaceAll(":\\s+", ": ");
		// The library's own are called as programs call them.
		return Values.cut(text.replaceAll("\\b(?:java|javax)(?:\\.[a-z]\\w*)+\\.(?=[A-Z])", ""), 900);
	}

	private boolean isOwn(Diagnostic<? extends JavaFileObject> said) {
		return said.getSource() == null || ((Compiler.Source) said.getSource()).text.equals(program.source.text);
	}

	private Map<String, Object> problem(Diagnostic<? extends JavaFileObject> said) {
		if (!isOwn(said)) return problem(((Compiler.Source) said.getSource()).name + ":" + said.getLineNumber() + ": " + message(said), 0, null);
		int line = (int) Math.max(0, Math.min(program.lines - 1, said.getLineNumber() - 1));
		return problem(message(said), line, column(said, line));
	}

	private Integer column(Diagnostic<? extends JavaFileObject> said, int line) {
		int place = (int) said.getPosition();
		String text = program.source.text;
		if (place < 0 || place > text.length()) return null;
		int start = text.lastIndexOf('\n', place - 1) + 1;
		return Math.max(0, place - start - (line == program.shiftedLine && place - start >= program.shift ? program.shift : 0));
	}

	private static Map<String, Object> problem(String message, int line, Integer column) {
		return Json.of("message", message, "line", line, "column", column, "type", "compile error");
	}

	private List<Object> findings(Compiler.Compiled compiled) {
		List<Object> found = new ArrayList<>();
		for (Diagnostic<? extends JavaFileObject> one : compiled.diagnostics) {
			boolean isWarning = one.getKind() == Diagnostic.Kind.WARNING || one.getKind() == Diagnostic.Kind.MANDATORY_WARNING;
			String code = one.getCode().replaceFirst("^compiler\\.warn\\.", "");
			if (isWarning && isOwn(one) && one.getLineNumber() > 0 && !code.contains("this.escape") && found.size() < 200) {
				found.add(Json.of("line", (int) one.getLineNumber() - 1, "message", message(one).replaceFirst("^\\[[\\w-]+\\] ", ""), "code", Values.cut(code, 50)));
			}
		}
		found.sort((a, b) -> (Integer) Json.map(a).get("line") - (Integer) Json.map(b).get("line"));
		return found;
	}

	// ---------------------------------------------------------------- one test

	private static boolean isCall(Map<String, Object> test) {
		return test.get("kind").equals("call");
	}

	private Map<String, Object> test(Map<String, Object> request, int timeMs, int memoryMb) throws IOException {
		Map<String, Object> test = Json.map(request.get("test"));
		Builder.Call call = isCall(test) ? new Builder.Call(test) : null;
		boolean isTraced = request.get("maxSteps") != null;
		Builder.Built built = built(test, call, isTraced);
		if (call != null && call.isBad()) return untried(Json.of("kind", "bad-test", "part", call.badPart, "reason", Values.cut(call.badReason, 4000)));
		if (built == null) return untried(Json.of("kind", "bad-test", "part", "call", "reason", "the program cannot be made ready for it"));
		Map<String, Object> limits = Json.map(request.get("limits"));
		Map<String, Object> asked = asked(built, test, call == null ? null : 0, timeMs, Json.whole(limits.get("output")));
		asked.put("steps", limits.get("steps"));
		WorkerLink worker = isTraced ? traced : plain;
		worker.ready(Math.max(32, memoryMb));
		worker.tell(built.loading(mayEnd, files));
		if (!isTraced) return reply(run(worker, asked, timeMs), null);
		asked.put("traced", true);
		asked.put("timeMs", timeMs + FOLLOWING_MS);
		Tracer tracer = new Tracer(worker.machine, built, call == null, Json.whole(request.get("maxSteps")));
		Map<String, Object> done;
		try {
			tracer.begin();
			done = run(worker, asked, timeMs + FOLLOWING_MS);
		} finally {
			tracer.end();
		}
		return reply(done, tracer.trace());
	}

	private Builder.Built built(Map<String, Object> test, Builder.Call call, boolean isTraced) {
		String key = (isTraced ? "traced " : "") + (call == null ? "script" : Json.write(test));
		Object known = builds.get(key);
		if (known instanceof Builder.Built) return (Builder.Built) known;
		List<Builder.Call> calls = call == null ? List.of() : List.of(call);
		builder.check(calls);
		if (call != null && call.isBad()) return null;
		Builder.Built built = builder.build(program, others, calls, (String) loaded.get("entry"), isTraced);
		if (built != null && (call == null || !call.isBad())) {
			builds.put(key, built);
			if (builds.size() > MOST_BUILDS) builds.remove(builds.keySet().iterator().next());
		}
		return built;
	}

	private Map<String, Object> asked(Builder.Built built, Map<String, Object> test, Integer index, int timeMs, int output) {
		boolean isCall = index != null;
		return Json.of(
			"kind", "run", "host", isCall ? built.host : program.home + built.program.main().getSimpleName(), "method", isCall ? "sd$" + index : null, "timeMs", timeMs, "output", output,
			"typed", isCall ? List.of() : test.get("typed"), "compare", isCall ? test.get("compare") : "none", "raises", isCall && Boolean.TRUE.equals(test.get("raises")), "expected", isCall ? test.get("expected") : ""
		);
	}

	/** What the worker says of a run; where it says nothing, what that means. */
	private Map<String, Object> run(WorkerLink worker, Map<String, Object> asked, int timeMs) throws IOException {
		worker.tell(asked);
		String said = worker.next(timeMs + GRACE_MS);
		if (said == null) {
			Map<String, Object> none = untried(Json.of("kind", "slow", "line", null));
			none.put("end", "slow");
			none.put("rounds", 0);
			none.put("shown", null);
			return none;
		}
		Map<String, Object> reply = Json.object(said);
		if (Boolean.TRUE.equals(reply.get("dirty"))) worker.kill();
		return reply;
	}

	private static Map<String, Object> reply(Map<String, Object> done, Map<String, Object> trace) {
		for (String name : List.of("rounds", "shown", "end", "dirty")) done.remove(name);
		done.put("leftOut", null);
		done.put("missingModule", null);
		done.put("trace", trace);
		return done;
	}

	private static Map<String, Object> untried(Map<String, Object> ending) {
		return Json.of("passed", false, "ending", ending, "expected", null, "output", "", "prompts", List.of(), "lines", List.of(), "steps", 0, "startup", null, "leftOut", null, "missingModule", null, "trace", null);
	}

	// ---------------------------------------------------------------- values alone

	private List<Object> evaluate(Map<String, Object> request, int timeMs, int memoryMb) throws IOException {
		List<Builder.Call> calls = new ArrayList<>();
		for (Object one : Json.list(request.get("expressions"))) {
			calls.add(new Builder.Call(Json.of("call", Builder.valueOf(((String) one).strip()), "before", "", "compare", "none", "expected", "")));
		}
		Program bare = Program.read(compiler, "Values.java", BARE, "");
		builder.check(calls);
		Builder.Built built = builder.build(bare, List.of(), calls, "", false);
		List<Object> results = new ArrayList<>();
		for (int at = 0; at < calls.size(); at++) {
			Builder.Call call = calls.get(at);
			if (call.isBad() || built == null) {
				results.add(problemWith("compile error", call.isBad() ? call.badReason : "no value"));
				continue;
			}
			plain.ready(Math.max(32, memoryMb));
			plain.tell(built.loading(false, List.of()));
			Map<String, Object> asked = Json.of("kind", "run", "host", built.host, "method", "sd$" + at, "timeMs", timeMs, "output", 8192, "typed", List.of(), "compare", "none", "raises", false, "expected", "", "steps", 20_000);
			Map<String, Object> ending = Json.map(run(plain, asked, timeMs).get("ending"));
			if (ending.get("kind").equals("returned")) {
				results.add(Json.of("kind", "value", "value", ending.get("value")));
			} else if (ending.get("kind").equals("raised")) {
				Map<String, Object> raised = Json.map(ending.get("exception"));
				results.add(problemWith((String) raised.get("type"), (String) raised.get("message")));
			} else {
				results.add(problemWith("Stopped", ""));
			}
		}
		return results;
	}

	private static Map<String, Object> problemWith(String type, String message) {
		return Json.of("kind", "problem", "problem", Json.of("type", type, "message", message));
	}

	// ---------------------------------------------------------------- versions

	private Map<String, Object> attempt(Map<String, Object> request, int timeMs, int memoryMb) throws IOException {
		long end = System.nanoTime() + Math.min(BATCH_MS, timeMs) * 1_000_000L;
		List<Object> results = new ArrayList<>();
		List<Object> tests = Json.list(request.get("tests"));
		for (Object text : Json.list(request.get("texts"))) {
			plain.ready(Math.max(32, memoryMb));
			results.add(tryOne((String) text, request, tests));
			if (System.nanoTime() > end) break;
		}
		return Json.of("results", results, "intact", true);
	}

	private Map<String, Object> tryOne(String text, Map<String, Object> request, List<Object> tests) throws IOException {
		Program before = program;
		try {
			return tryVersion(text, request, tests);
		} finally {
			program = before;
		}
	}

	private Map<String, Object> tryVersion(String text, Map<String, Object> request, List<Object> tests) throws IOException {
		program = Program.read(compiler, (String) request.get("fileName"), text, "");
		List<Builder.Call> calls = new ArrayList<>();
		for (Object one : tests) if (isCall(Json.map(one))) calls.add(call(Json.map(one)));
		Builder.Built built = builder.build(program, others, calls, (String) loaded.get("entry"), false);
		if (built == null) return Json.of("bits", "0", "steps", 0, "ends", List.of(), "broken", brokenLine());
		boolean isAll = Boolean.TRUE.equals(request.get("all"));
		int decisive = Json.whole(request.get("decisive"));
		java.math.BigInteger bits = java.math.BigInteger.ZERO;
		List<Object> ends = new ArrayList<>();
		List<Object> spent = new ArrayList<>();
		List<Object> told = new ArrayList<>();
		long steps = 0;
		int endless = 0;
		int callIndex = 0;
		plain.tell(built.loading(Boolean.TRUE.equals(request.get("mayEnd")) || mayEnd, files));
		for (int index = 0; index < tests.size(); index++) {
			Map<String, Object> test = Json.map(tests.get(index));
			boolean isCall = isCall(test);
			Integer own = isCall ? callIndex++ : null;
			if (index == decisive && bits.signum() == 0 && told.isEmpty() && !isAll) break;
			if (isCall ? calls.get(own).isBad() : program.main() == null) {
				ends.add(crc("bad"));
				spent.add(0);
				continue;
			}
			Map<String, Object> asked = asked(built, test, own, 2000, Json.whole(request.get("output")));
			asked.put("rounds", Json.list(request.get("budgets")).get(index));
			Map<String, Object> done = run(plain, asked, 2000);
			Map<String, Object> ending = Json.map(done.get("ending"));
			String kind = (String) ending.get("kind");
			double used = Math.min(((Number) done.get("rounds")).doubleValue(), (Double) asked.get("rounds"));
			steps += (long) used;
			spent.add(used);
			boolean isPassed = Boolean.TRUE.equals(done.get("passed"));
			boolean isTold = !isCall || Boolean.TRUE.equals(Json.list(request.get("tells")).get(index));
			if (isTold) {
				boolean isExited = kind.equals("exited");
				told.add(Json.of("test", index, "output", done.get("output"), "prompts", done.get("prompts"), "done", kind.equals("ended") || kind.equals("returned") || isExited, "fits", isPassed, "shown", done.get("shown"), "exited", isExited));
				isPassed = false;
			}
			if (isPassed) bits = bits.setBit(index);
			ends.add(isPassed ? 0 : crc(isTold ? String.valueOf(done.get("end")).replaceAll("@.*$", "") + "|" + done.get("output") : String.valueOf(done.get("end"))));
			if (kind.equals("slow")) break;
			if (kind.equals("endless") || String.valueOf(done.get("end")).startsWith("StackOverflowError")) endless++;
			if (endless == MOST_ENDLESS && !isAll) break;
			plain.ready(plain.memory());
		}
		Map<String, Object> result = Json.of("bits", bits.toString(16), "steps", steps, "ends", ends, "broken", 0);
		if (!told.isEmpty()) result.put("told", told);
		if (isAll) result.put("spent", spent);
		return result;
	}

	/** The test, whose source has been looked at before. */
	private Builder.Call call(Map<String, Object> test) {
		Builder.Call call = new Builder.Call(test);
		String key = "checked " + Json.write(test);
		if (builds.containsKey(key)) {
			String[] bad = (String[]) builds.get(key);
			if (bad != null) call.bad(bad[0], bad[1]);
			return call;
		}
		builder.check(List.of(call));
		builds.put(key, call.isBad() ? new String[] {call.badPart, call.badReason} : null);
		return call;
	}

	private int brokenLine() {
		List<Compiler.Source> sources = new ArrayList<>(others);
		sources.add(program.source);
		Diagnostic<? extends JavaFileObject> error = program.parsed.isWhole() ? compiler.compile(sources, false).error() : firstError(program.parsed.diagnostics);
		return error == null || !isOwn(error) ? 1 : (int) Math.max(1, error.getLineNumber());
	}

	private static long crc(String text) {
		CRC32 sum = new CRC32();
		sum.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
		return Math.max(1, sum.getValue());
	}
}
