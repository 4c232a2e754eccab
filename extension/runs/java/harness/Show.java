package socratic;

import java.util.ArrayList;
import java.util.List;

/** Called by the tracer in the machine that it follows: runs no code of the program's. */
final class Show {
	/** So many values are told at once. */
	static final int MOST = 6;

	private Show() {}

	static String all(Object a, Object b, Object c, Object d, Object e, Object f) {
		List<Object> told = new ArrayList<>();
		for (Object one : new Object[] {a, b, c, d, e, f}) told.add(one == null ? null : Values.TRACED.describe(one, null, null));
		return Json.write(told);
	}
}
