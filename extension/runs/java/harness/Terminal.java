package socratic;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The terminal of one test: what the program prints, and what is typed into it. */
final class Terminal {
	private static final int MOST_PROMPTS = 1000;
	/** So often the program may ask on at the end of what is typed, where it is prepared for it. */
	private static final int MOST_ENDS = 3;

	private final int limit;
	private final boolean mayEnd;
	private final List<String> typed;
	private byte[] printed = new byte[256];
	private int size;
	private final List<Integer> asked = new ArrayList<>();

	Terminal(List<String> typed, int limit, boolean mayEnd) {
		this.typed = typed;
		this.limit = limit;
		this.mayEnd = mayEnd;
	}

	void attach() {
		PrintStream screen = new PrintStream(new Screen(), true, StandardCharsets.UTF_8);
		System.setOut(screen);
		System.setErr(new PrintStream(new Nowhere(limit), true, StandardCharsets.UTF_8));
		System.setIn(new Keyboard());
	}

	synchronized String text() {
		return Values.cut(new String(printed, 0, size, StandardCharsets.UTF_8).replace("\r\n", "\n"), 2_000_000);
	}

	/** Where the prompts stand in the text: what its line holds when the next line is asked for. */
	synchronized List<Object> prompts() {
		List<Object> found = new ArrayList<>();
		int before = 0;
		for (int at : asked) {
			String text = new String(printed, 0, at, StandardCharsets.UTF_8).replace("\r\n", "\n");
			int end = text.length();
			int start = Math.min(end, Math.max(before, text.lastIndexOf('\n') + 1));
			found.add(List.of(start, end));
			before = end;
		}
		return found;
	}

	private final class Screen extends OutputStream {
		@Override
		public void write(int one) {
			write(new byte[] {(byte) one}, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int count) {
			synchronized (Terminal.this) {
				int taken = Math.min(count, limit - size);
				if (size + taken > printed.length) printed = Arrays.copyOf(printed, Math.min(limit, Math.max(size + taken, 2 * printed.length)));
				System.arraycopy(bytes, from, printed, size, taken);
				size += taken;
				if (taken == count) return;
			}
			throw Step.end("too-much-output");
		}
	}

	/** Errors are for nobody; too many of them end the program as well. */
	private static final class Nowhere extends OutputStream {
		private long left;

		Nowhere(int limit) {
			left = 4L * limit;
		}

		@Override
		public void write(int one) {
			write(null, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int count) {
			left -= count;
			if (left < 0) throw Step.end("too-much-output");
		}
	}

	/** Gives one line at a time, so that it is known when each was asked for. */
	private final class Keyboard extends InputStream {
		private byte[] line = new byte[0];
		private int at;
		private int given;
		private int ends;

		@Override
		public int read() {
			byte[] one = new byte[1];
			return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
		}

		@Override
		public synchronized int read(byte[] into, int from, int count) {
			if (count == 0) return 0;
			if (at >= line.length && !nextLine()) return -1;
			int taken = Math.min(count, line.length - at);
			System.arraycopy(line, at, into, from, taken);
			at += taken;
			return taken;
		}

		@Override
		public synchronized int available() {
			return line.length - at;
		}

		private boolean nextLine() {
			synchronized (Terminal.this) {
				if (given >= typed.size()) {
					if (mayEnd && ++ends <= MOST_ENDS) return false;
					throw Step.end("waiting-for-input");
				}
				if (asked.size() < MOST_PROMPTS) asked.add(size);
			}
			line = (typed.get(given++).replaceAll("[\\r\\n]+", " ") + "\n").getBytes(StandardCharsets.UTF_8);
			at = 0;
			return true;
		}
	}
}
