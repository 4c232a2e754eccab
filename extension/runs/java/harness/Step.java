package socratic;

/**
 * What is called at each step of the student's own code: counts, notes lines, and ends the program when it must. The only class
 * of the harness that a program can see. A stop is thrown again at every further step, also by what has caught it.
 */
public final class Step {
	/** Ends the student's program. */
	static final class Stop extends Error {
		private static final long serialVersionUID = 1;

		Stop() {
			super("stopped", null, false, false);
		}
	}

	/** A loop is given so many budgets before it counts as endless: a step is a small thing here. */
	private static final int PATIENCE = 50;

	private static final int GENTLE = 1999;

	static int steps;
	static int rounds;
	private static int next;
	private static int mostRounds;
	private static int mostSteps;
	static int line;
	static boolean[] hits = new boolean[0];
	private static int[] entered = new int[0];
	private static int[] wentRound = new int[0];
	private static boolean[] isFresh = new boolean[0];
	static int[] loopLines = new int[0];
	static volatile String stopped;
	static volatile int stopLine;
	/** The tracer follows: it has set a breakpoint in the methods that are named `at...`. */
	static volatile boolean isTraced;
	static java.util.Random chance = new java.util.Random(0);
	/** The test that runs now. */
	static Trial trial;

	private Step() {}

	/** `limit`: steps of a run, or (when `ofRounds`) rounds of loops and calls of an attempt. */
	static void begin(int lines, int[] loops, long limit, boolean ofRounds) {
		steps = 0;
		rounds = 0;
		line = 0;
		stopped = null;
		stopLine = 0;
		chance = new java.util.Random(0);
		hits = new boolean[lines + 2];
		loopLines = loops;
		entered = new int[loops.length];
		wentRound = new int[loops.length];
		isFresh = new boolean[loops.length];
		limit(limit, ofRounds);
	}

	static void limit(long limit, boolean ofRounds) {
		mostRounds = ofRounds ? (int) Math.min(limit, Integer.MAX_VALUE - 1) : Integer.MAX_VALUE;
		mostSteps = ofRounds ? Integer.MAX_VALUE : (int) Math.min(Math.max(1, Math.min(limit, 1L << 40)) * PATIENCE, Integer.MAX_VALUE - 1);
		next = stopped == null ? mostSteps : 0;
		if (stopped != null) mostRounds = 0;
	}

	/** The call begins: what ran before it does not count. */
	static void beginCall() {
		int used = mostSteps;
		steps = 0;
		rounds = 0;
		java.util.Arrays.fill(entered, 0);
		java.util.Arrays.fill(wentRound, 0);
		if (stopped == null) next = used;
	}

	/** So many steps are given to code that only helps to show something. */
	static void gently() {
		steps = 0;
		rounds = 0;
		next = GENTLE;
		mostRounds = Integer.MAX_VALUE;
	}

	/** Ends the program at its next step. Safe from any thread. */
	static void stop(String kind) {
		if (stopped == null) {
			stopLine = line;
			stopped = kind;
		}
		next = 0;
		mostRounds = 0;
	}

	/** Ends the program here. */
	static Stop end(String kind) {
		stop(kind);
		if (isTraced) atStop();
		return new Stop();
	}

	// ---------------------------------------------------------------- called by the program

	/** A statement begins. */
	public static void s(int at) {
		line = at;
		hits[at] = true;
		if (++steps >= next) spent();
		if (isTraced) atLine();
	}

	/** A loop begins. */
	public static void l(int loop) {
		s(loopLines[loop]);
		entered[loop] = steps;
		isFresh[loop] = true;
	}

	/** A `for` or `while` goes round, and its condition is asked again. */
	public static void r(int loop) {
		line = loopLines[loop];
		wentRound[loop] = steps;
		if (++rounds > mostRounds) spent();
		s(line);
	}

	/** A round of a loop begins that says nothing at its header; its first has been told already. */
	public static void b(int loop) {
		if (isFresh[loop]) {
			isFresh[loop] = false;
			if (++rounds > mostRounds) spent();
		} else {
			r(loop);
		}
	}

	/** What a `for` walks through where each coming to its head is told, the last one too, at which nothing is left. */
	private static final class Walk<T> implements java.util.Iterator<T> {
		private final int loop;
		private final java.util.Iterator<T> items;

		Walk(int loop, java.util.Iterator<T> items) {
			this.loop = loop;
			this.items = items;
		}

		@Override
		public boolean hasNext() {
			b(loop);
			return items.hasNext();
		}

		@Override
		public T next() {
			return items.next();
		}
	}

	public static <T> Iterable<T> w(int loop, Iterable<T> items) {
		java.util.Iterator<T> all = items.iterator();
		return () -> new Walk<T>(loop, all);
	}

	public static <T> Iterable<T> w(int loop, T[] items) {
		return walk(loop, items);
	}

	public static Iterable<Integer> w(int loop, int[] items) {
		return walk(loop, items);
	}

	public static Iterable<Long> w(int loop, long[] items) {
		return walk(loop, items);
	}

	public static Iterable<Double> w(int loop, double[] items) {
		return walk(loop, items);
	}

	public static Iterable<Float> w(int loop, float[] items) {
		return walk(loop, items);
	}

	public static Iterable<Boolean> w(int loop, boolean[] items) {
		return walk(loop, items);
	}

	public static Iterable<Character> w(int loop, char[] items) {
		return walk(loop, items);
	}

	public static Iterable<Short> w(int loop, short[] items) {
		return walk(loop, items);
	}

	public static Iterable<Byte> w(int loop, byte[] items) {
		return walk(loop, items);
	}

	/** The items of an array as they are when the walk comes to them. */
	@SuppressWarnings("unchecked")
	private static <T> Iterable<T> walk(int loop, Object array) {
		int length = java.lang.reflect.Array.getLength(array);
		return () -> new Walk<T>(loop, new java.util.Iterator<T>() {
			private int at;

			@Override
			public boolean hasNext() {
				return at < length;
			}

			@Override
			public T next() {
				return (T) java.lang.reflect.Array.get(array, at++);
			}
		});
	}

	/** A call begins. */
	public static void m(int at) {
		line = at;
		if (++rounds > mostRounds || steps >= next) spent();
		if (isTraced) atEntry();
	}

	/** A call ends. */
	public static void e() {
		if (isTraced) atEnd();
	}

	/** An exception leaves a call. */
	public static void x() {
		if (isTraced) atRaise();
	}

	public static <T> T v(T value) {
		if (isTraced) atReturn();
		return value;
	}

	public static int v(int value) {
		if (isTraced) atReturn();
		return value;
	}

	public static long v(long value) {
		if (isTraced) atReturn();
		return value;
	}

	public static double v(double value) {
		if (isTraced) atReturn();
		return value;
	}

	public static float v(float value) {
		if (isTraced) atReturn();
		return value;
	}

	public static boolean v(boolean value) {
		if (isTraced) atReturn();
		return value;
	}

	public static char v(char value) {
		if (isTraced) atReturn();
		return value;
	}

	public static short v(short value) {
		if (isTraced) atReturn();
		return value;
	}

	public static byte v(byte value) {
		if (isTraced) atReturn();
		return value;
	}

	/** Stands for `System.exit`. */
	public static void exit(int status) {
		throw end("exited");
	}

	/** Stands for `Math.random`: each test has the same chance. */
	public static double random() {
		return chance.nextDouble();
	}

	/** Stands for `Collections.shuffle`. */
	public static void shuffle(java.util.List<?> list) {
		java.util.Collections.shuffle(list, chance);
	}

	private static void spent() {
		if (stopped == null && next == GENTLE) throw new Stop();
		if (stopped == null) {
			int loop = openLoop();
			if (loop >= 0) line = loopLines[loop];
			throw end("endless");
		}
		if (isTraced) atStop();
		throw new Stop();
	}

	/** The loop that was begun in the first half of the run and still goes round; of several the innermost. */
	private static int openLoop() {
		int found = -1;
		for (int loop = 0; loop < loopLines.length; loop++) {
			boolean isOpen = wentRound[loop] > steps / 2 && entered[loop] <= steps / 2 || wentRound[loop] > 0 && steps < 4;
			if (isOpen && (found < 0 || entered[loop] >= entered[found])) found = loop;
		}
		return found;
	}

	// ---------------------------------------------------------------- where the tracer stops

	static void atLine() {}

	static void atEntry() {}

	static void atReturn() {}

	static void atRaise() {}

	static void atEnd() {}

	static void atStop() {}

	/** The call begins that a test is about. */
	static void atCall() {}

	// ---------------------------------------------------------------- called by a test

	public static void part(int part) {
		trial.part(part);
	}

	public static Object[] items(Object... values) {
		return values;
	}

	public static void expected(Object value) { trial.expected(value, null); }
	public static void expected(int value) { trial.expected(value, "int"); }
	public static void expected(long value) { trial.expected(value, "long"); }
	public static void expected(double value) { trial.expected(value, "double"); }
	public static void expected(float value) { trial.expected(value, "float"); }
	public static void expected(boolean value) { trial.expected(value, "boolean"); }
	public static void expected(char value) { trial.expected(value, "char"); }
	public static void expected(short value) { trial.expected(value, "short"); }
	public static void expected(byte value) { trial.expected(value, "byte"); }

	public static void got() { trial.got(null, "void"); }
	public static void got(Object value) { trial.got(value, null); }
	public static void got(int value) { trial.got(value, "int"); }
	public static void got(long value) { trial.got(value, "long"); }
	public static void got(double value) { trial.got(value, "double"); }
	public static void got(float value) { trial.got(value, "float"); }
	public static void got(boolean value) { trial.got(value, "boolean"); }
	public static void got(char value) { trial.got(value, "char"); }
	public static void got(short value) { trial.got(value, "short"); }
	public static void got(byte value) { trial.got(value, "byte"); }
}
