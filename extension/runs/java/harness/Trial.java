package socratic;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of a version of the program on one test. */
final class Trial {
	private static final int MOST_FRAMES = 100;
	private static final int MOST_THREADS = 200;
	private static final int START = 0;
	private static final int BEFORE = 1;
	private static final int EXPECTED = 2;
	private static final int CALL = 3;

	private final Version version;
	private final Map<String, Object> asked;
	private final boolean isCall;
	private final boolean isTraced;
	private final long limit;
	private final boolean ofRounds;
	private Terminal terminal;
	private int part = START;
	private Object wanted;
	private boolean isWanted;
	private Map<String, Object> expected;
	private Map<String, Object> ending;
	private Map<String, Object> startup;
	private String shown;
	private boolean hasPassed;
	private boolean isOver;
	private int steps;
	private int rounds;
	private boolean[] hits = new boolean[0];
	/** Something of the program goes on: the machine is to be given up. */
	private boolean isDirty;

	Trial(Version version, Map<String, Object> asked) {
		this.version = version;
		this.asked = asked;
		isCall = asked.get("method") != null;
		isTraced = Boolean.TRUE.equals(asked.get("traced"));
		ofRounds = asked.get("rounds") != null;
		limit = ((Double) asked.get(ofRounds ? "rounds" : "steps")).longValue();
		terminal = newTerminal();
	}

	private Terminal newTerminal() {
		List<String> typed = new ArrayList<>();
		for (Object line : Json.list(asked.get("typed"))) typed.add((String) line);
		return new Terminal(typed, Json.whole(asked.get("output")), version.mayEnd);
	}

	// ---------------------------------------------------------------- from outside of the program's thread

	Map<String, Object> run(ThreadGroup programs) {
		Locale.setDefault(Locale.ROOT);
		Step.trial = this;
		Step.begin(version.lines, version.loops, limit, ofRounds);
		Step.isTraced = isTraced;
		terminal.attach();
		ThreadGroup group = new ThreadGroup(programs, "program");
		Thread thread = new Thread(group, this::work, "main");
		long deadline = System.nanoTime() + Json.whole(asked.get("timeMs")) * 1_000_000L;
		thread.start();
		boolean isEnded = ended(group, thread, deadline);
		if (!isEnded) {
			Step.stop("slow");
			group.interrupt();
			isEnded = ended(group, thread, System.nanoTime() + 300_000_000L);
		}
		Step.isTraced = false;
		synchronized (this) {
			isOver = true;
			if (ending == null) {
				Step.stop("slow");
				note();
				ending = stoppedEnding(Step.stopped, lineOf(thread, Step.stopLine));
			}
			isDirty = !isEnded;
			return result();
		}
	}

	/** Whether all threads of the program have ended in time. */
	private static boolean ended(ThreadGroup group, Thread thread, long deadline) {
		try {
			thread.join(2);
			while (group.activeCount() > 0) {
				if (System.nanoTime() > deadline) return false;
				if (group.activeCount() > MOST_THREADS) {
					Step.stop("memory");
					group.interrupt();
				}
				if (thread.isAlive()) {
					thread.join(10);
					continue;
				}
				Thread[] others = new Thread[MOST_THREADS];
				int count = group.enumerate(others);
				boolean isWorking = false;
				for (int at = 0; at < count; at++) isWorking |= !others[at].isDaemon();
				// The program would end here, whatever its helpers do.
				if (!isWorking && count > 0) {
					Step.stop("exited");
					group.interrupt();
				}
				if (count > 0) others[0].join(10);
			}
			return true;
		} catch (InterruptedException nobodyDoes) {
			return false;
		}
	}

	private int lineOf(Thread thread, int otherwise) {
		List<Map<String, Object>> frames = frames(thread.getStackTrace());
		return frames.isEmpty() ? otherwise : Json.whole(Double.valueOf((Integer) frames.get(frames.size() - 1).get("line"))) + 1;
	}

	// ---------------------------------------------------------------- in the program's thread

	private void work() {
		Throwable thrown = null;
		try {
			Class<?> host = Class.forName((String) asked.get("host"), !isCall, version.loader());
			Thread.currentThread().setContextClassLoader(host.getClassLoader());
			if (isCall) invoke(host.getDeclaredMethod((String) asked.get("method")), new Object[0]);
			else script(host);
		} catch (Throwable error) {
			thrown = error;
		}
		end(thrown);
	}

	private static void invoke(Method method, Object... arguments) throws Throwable {
		method.setAccessible(true);
		Object target = null;
		if (!Modifier.isStatic(method.getModifiers())) {
			java.lang.reflect.Constructor<?> maker = method.getDeclaringClass().getDeclaredConstructor();
			maker.setAccessible(true);
			target = maker.newInstance();
		}
		try {
			method.invoke(target, arguments);
		} catch (InvocationTargetException carried) {
			throw carried.getCause();
		}
	}

	private static void script(Class<?> host) throws Throwable {
		Method plain = null;
		for (Method method : host.getDeclaredMethods()) {
			if (!method.getName().equals("main")) continue;
			if (method.getParameterCount() == 1 && method.getParameterTypes()[0] == String[].class) {
				invoke(method, (Object) new String[0]);
				return;
			}
			if (method.getParameterCount() == 0) plain = method;
		}
		if (plain == null) throw new NoSuchMethodException("main");
		invoke(plain);
	}

	private void end(Throwable thrown) {
		try {
			synchronized (this) {
				if (isOver || ending != null) return;
				note();
				ending = endingOf(unwrapped(thrown));
			}
		} catch (Throwable again) {
			synchronized (this) {
				if (ending == null) ending = stoppedEnding(again instanceof OutOfMemoryError ? "memory" : "slow", Step.line);
			}
		}
	}

	private void note() {
		steps = Step.steps;
		rounds = Step.rounds;
		hits = Step.hits;
	}

	private Throwable unwrapped(Throwable thrown) {
		Throwable error = thrown;
		if (error instanceof ExceptionInInitializerError && error.getCause() != null) {
			error = error.getCause();
			if (Step.stopped == null && !(error instanceof Step.Stop)) startup = exception(error);
		}
		return error;
	}

	void part(int begun) {
		part = begun;
		if (begun == EXPECTED) {
			Step.isTraced = false;
		} else if (begun == CALL) {
			terminal = newTerminal();
			terminal.attach();
			Step.beginCall();
			if (isTraced) {
				Step.isTraced = true;
				Step.atCall();
			}
		}
	}

	void expected(Object value, String type) {
		if (part != EXPECTED) return;
		wanted = value;
		isWanted = true;
		expected = Values.RESULT.describe(value, type, this::gently);
	}

	void got(Object value, String type) {
		Step.isTraced = false;
		if (part != CALL || ending != null || Step.stopped != null) return;
		part = START;
		note();
		boolean isVoid = "void".equals(type);
		Map<String, Object> described = isVoid ? Json.of("shown", "void", "type", "void", "shape", Json.of("kind", "nothing")) : Values.RESULT.describe(value, type, this::gently);
		boolean isSame = !isVoid && isFitting(value);
		synchronized (this) {
			if (isOver) return;
			hasPassed = isSame;
			shown = isVoid ? null : (String) described.get("shown");
			ending = Json.of("kind", "returned", "value", described);
		}
	}

	private boolean isFitting(Object value) {
		if (Boolean.TRUE.equals(asked.get("raises"))) return false;
		if ("truth".equals(asked.get("compare"))) return Boolean.TRUE.equals(value);
		return isWanted && Boolean.TRUE.equals(gently(() -> Same.same(value, wanted, 0)));
	}

	/** The program's own code, which only helps to show or compare a value: bounded, and its failure is null. */
	private Object gently(Supplier<Object> work) {
		java.io.PrintStream out = System.out;
		int[] kept = {Step.steps, Step.rounds, Step.line};
		boolean[] passed = Step.hits;
		Step.hits = passed.clone();
		System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
		Step.gently();
		try {
			return work.get();
		} catch (Exception | StackOverflowError | Step.Stop | AssertionError | LinkageError failed) {
			return null;
		} finally {
			System.setOut(out);
			Step.hits = passed;
			Step.limit(limit, ofRounds);
			Step.steps = kept[0];
			Step.rounds = kept[1];
			Step.line = kept[2];
		}
	}

	// ---------------------------------------------------------------- how it ended

	private Map<String, Object> endingOf(Throwable error) {
		if (Step.stopped != null) return stoppedEnding(Step.stopped, Step.stopLine);
		if (error == null) return Json.of("kind", "ended");
		if (part == EXPECTED) return badTest("expected", error);
		if (error instanceof OutOfMemoryError) return stoppedEnding("memory", Step.line);
		Map<String, Object> raised = exception(error);
		if (part == BEFORE && Json.list(raised.get("frames")).isEmpty()) return badTest("before", error);
		if (isCall && Boolean.TRUE.equals(asked.get("raises"))) hasPassed = isNamed(error.getClass(), ((String) asked.get("expected")).trim());
		return Json.of("kind", "raised", "exception", raised);
	}

	private static boolean isNamed(Class<?> type, String name) {
		String plain = name.replaceAll("(?:\\.class)?\\s*$", "").replaceAll("^.*[.$]", "");
		for (Class<?> one = type; one != null; one = one.getSuperclass()) if (one.getSimpleName().equals(plain)) return true;
		return false;
	}

	private Map<String, Object> badTest(String which, Throwable error) {
		return Json.of("kind", "bad-test", "part", which, "reason", Values.typeName(error) + ": " + messageOf(error));
	}

	private Map<String, Object> stoppedEnding(String kind, int line) {
		if (part == EXPECTED) return Json.of("kind", "bad-test", "part", "expected", "reason", kind);
		return Json.of("kind", kind, "line", line > 0 ? line - 1 : null);
	}

	private Map<String, Object> exception(Throwable error) {
		List<Map<String, Object>> frames = frames(error.getStackTrace());
		// Where there was no room any more says nothing: the call that took it does.
		if (error instanceof StackOverflowError && frames.size() > 1) frames.remove(frames.size() - 1);
		Integer line = frames.isEmpty() ? null : (Integer) frames.get(frames.size() - 1).get("line");
		String message = messageOf(error);
		Map<String, Object> raised = Json.of("type", Values.cut(Values.typeName(error), 300), "message", Values.cut(message, 4000), "line", line, "frames", frames);
		String about = aboutOf(error, message);
		if (about != null) raised.put("about", Values.cut(about, 300));
		return raised;
	}

	private String messageOf(Throwable error) {
		Object message = gently(error::getMessage);
		return message instanceof String ? (String) message : "";
	}

	private static final Pattern NULL = Pattern.compile("because \"([^\"]+)\" is null");

	private static String aboutOf(Throwable error, String message) {
		if (error instanceof NullPointerException) {
			Matcher found = NULL.matcher(message);
			return found.find() ? found.group(1) : null;
		}
		return error instanceof ClassNotFoundException || error instanceof NoClassDefFoundError ? message.replace('/', '.') : null;
	}

	/** Calls of the program's own lines, outermost first. */
	private List<Map<String, Object>> frames(StackTraceElement[] stack) {
		List<Map<String, Object>> frames = new ArrayList<>();
		for (StackTraceElement element : stack) {
			if (frames.size() == MOST_FRAMES) break;
			int line = element.getLineNumber();
			if (!version.fileName.equals(element.getFileName()) || line < 1 || line > version.lines || element.getMethodName().startsWith("sd$")) continue;
			frames.add(Json.of("line", line - 1, "function", functionName(element.getClassName(), element.getMethodName())));
		}
		Collections.reverse(frames);
		return frames;
	}

	private String functionName(String owner, String method) {
		return Names.function(owner, method, !isCall);
	}

	private Map<String, Object> result() {
		List<Object> lines = new ArrayList<>();
		for (int line = 1; line < hits.length; line++) if (hits[line]) lines.add(line - 1);
		String end = (String) ending.get("kind");
		if (end.equals("raised")) {
			Map<String, Object> raised = Json.map(ending.get("exception"));
			end = raised.get("type") + "@" + raised.get("line");
		} else if (end.equals("returned")) {
			end = Values.cut((String) Json.map(ending.get("value")).get("shown"), 400);
		}
		return Json.of(
			"passed", hasPassed, "ending", ending, "expected", expected, "output", terminal.text(), "prompts", isCall ? List.of() : terminal.prompts(), "lines", lines, "steps", steps, "rounds", rounds, "startup", startup,
			"shown", shown, "end", end, "dirty", isDirty
		);
	}
}
