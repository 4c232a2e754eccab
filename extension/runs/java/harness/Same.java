package socratic;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the value of a call is the one that is expected: by what is in it, and but for rounding. */
final class Same {
	private static final double TOLERANCE = 1e-6;
	private static final int MOST_DEPTH = 50;

	private Same() {}

	static boolean same(Object got, Object expected, int depth) {
		if (got == expected) return true;
		if (got == null || expected == null || depth > MOST_DEPTH) return false;
		if (isNumber(got) && isNumber(expected)) return sameNumbers((Number) got, (Number) expected);
		if (got instanceof CharSequence && expected instanceof CharSequence && isOfLanguage(got) && isOfLanguage(expected)) return got.toString().contentEquals((CharSequence) expected);
		// What is expected may be written as `{1, 2}` or `[1, 2]`, whichever of the two it is.
		if (isRow(got) && isRow(expected) && (got.getClass().isArray() || expected.getClass().isArray() || got instanceof List == expected instanceof List)) return sameRows(items(got), items(expected), depth);
		if (got instanceof Set && expected instanceof Set && isOfLanguage(got) && isOfLanguage(expected)) return sameSets(new ArrayList<>((Set<?>) got), new ArrayList<>((Set<?>) expected), depth);
		if (got instanceof Map && expected instanceof Map && isOfLanguage(got) && isOfLanguage(expected)) return sameMaps((Map<?, ?>) got, (Map<?, ?>) expected, depth);
		return expected.equals(got) || got.getClass() == expected.getClass() && got.equals(expected);
	}

	private static boolean isNumber(Object value) {
		return value instanceof Number && isOfLanguage(value);
	}

	static boolean isOfLanguage(Object value) {
		ClassLoader loader = value.getClass().getClassLoader();
		return loader == null || loader == ClassLoader.getPlatformClassLoader();
	}

	private static boolean isRow(Object value) {
		return value.getClass().isArray() || value instanceof Collection && !(value instanceof Set) && isOfLanguage(value);
	}

	private static List<Object> items(Object row) {
		if (row instanceof Collection) return new ArrayList<>((Collection<?>) row);
		List<Object> items = new ArrayList<>();
		for (int at = 0; at < Array.getLength(row); at++) items.add(Array.get(row, at));
		return items;
	}

	private static boolean sameNumbers(Number got, Number expected) {
		if (isWhole(got) && isWhole(expected)) return whole(got).equals(whole(expected));
		if (got instanceof BigDecimal && expected instanceof BigDecimal && ((BigDecimal) got).compareTo((BigDecimal) expected) == 0) return true;
		double one = got.doubleValue();
		double other = expected.doubleValue();
		if (one == other || Double.isNaN(one) && Double.isNaN(other)) return true;
		// A float has only seven digits.
		double tolerance = got instanceof Float || expected instanceof Float ? Math.max(TOLERANCE, 1e-5) : TOLERANCE;
		return !Double.isInfinite(one) && !Double.isInfinite(other) && Math.abs(one - other) <= tolerance * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
	}

	private static boolean isWhole(Number value) {
		return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte || value instanceof BigInteger;
	}

	private static BigInteger whole(Number value) {
		return value instanceof BigInteger ? (BigInteger) value : BigInteger.valueOf(value.longValue());
	}

	private static boolean sameRows(List<Object> got, List<Object> expected, int depth) {
		if (got.size() != expected.size()) return false;
		for (int at = 0; at < got.size(); at++) if (!same(got.get(at), expected.get(at), depth + 1)) return false;
		return true;
	}

	private static boolean sameSets(List<Object> got, List<Object> expected, int depth) {
		if (got.size() != expected.size()) return false;
		if (expected.containsAll(got)) return true;
		if (got.size() > 1000) return false;
		for (Object one : expected) {
			int found = -1;
			for (int at = 0; at < got.size() && found < 0; at++) if (same(got.get(at), one, depth + 1)) found = at;
			if (found < 0) return false;
			got.remove(found);
		}
		return true;
	}

	private static boolean sameMaps(Map<?, ?> got, Map<?, ?> expected, int depth) {
		if (got.size() != expected.size()) return false;
		for (Map.Entry<?, ?> entry : expected.entrySet()) {
			if (!got.containsKey(entry.getKey()) || !same(got.get(entry.getKey()), entry.getValue(), depth + 1)) return false;
		}
		return true;
	}
}
