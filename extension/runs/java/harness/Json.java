package socratic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, texts, doubles, truths and null. Whatever is no JSON is refused. */
final class Json {
	private static final int MOST_DEPTH = 200;
	private final String text;
	private int at;

	private Json(String text) {
		this.text = text;
	}

	static Map<String, Object> object(String text) {
		return map(new Json(text).whole());
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	@SuppressWarnings("unchecked")
	static List<Object> list(Object value) {
		return (List<Object>) value;
	}

	static int whole(Object value) {
		return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, (Double) value));
	}

	/** Pairs of a name and its value, in their order. */
	static Map<String, Object> of(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int index = 0; index < pairs.length; index += 2) map.put((String) pairs[index], pairs[index + 1]);
		return map;
	}

	static String write(Object value) {
		StringBuilder into = new StringBuilder();
		write(value, into);
		return into.toString();
	}

	private static void write(Object value, StringBuilder into) {
		if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
			into.append(value);
		} else if (value instanceof Number) {
			double number = ((Number) value).doubleValue();
			if (number == Math.rint(number) && Math.abs(number) < 1e15) into.append((long) number);
			else into.append(number);
		} else if (value instanceof String) {
			writeText((String) value, into);
		} else if (value instanceof Map) {
			char before = '{';
			for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
				into.append(before);
				writeText((String) entry.getKey(), into);
				into.append(':');
				write(entry.getValue(), into);
				before = ',';
			}
			into.append(before == '{' ? "{}" : "}");
		} else if (value instanceof List) {
			char before = '[';
			for (Object one : (List<?>) value) {
				into.append(before);
				write(one, into);
				before = ',';
			}
			into.append(before == '[' ? "[]" : "]");
		} else {
			throw new IllegalArgumentException("no JSON");
		}
	}

	private static void writeText(String text, StringBuilder into) {
		into.append('"');
		for (int index = 0; index < text.length(); index++) {
			char one = text.charAt(index);
			boolean isHalf = Character.isSurrogate(one) && !isWholePair(text, index);
			if (one == '"' || one == '\\') into.append('\\').append(one);
			else if (one == '\n') into.append("\\n");
			else if (one < ' ' || one == 0x2028 || one == 0x2029) into.append(String.format("\\u%04x", (int) one));
			else into.append(isHalf ? '\uFFFD' : one);
		}
		into.append('"');
	}

	private static boolean isWholePair(String text, int index) {
		char one = text.charAt(index);
		if (Character.isHighSurrogate(one)) return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
		return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
	}

	private Object whole() {
		Object value = value(0);
		space();
		if (at < text.length()) throw refused();
		return value;
	}

	private Object value(int depth) {
		if (depth > MOST_DEPTH) throw refused();
		space();
		char one = peek();
		switch (one) {
			case '{': return members(depth);
			case '[': return items(depth);
			case '"': return string();
			case 't': return word("true", true);
			case 'f': return word("false", false);
			case 'n': return word("null", null);
			default: return number();
		}
	}

	private Map<String, Object> members(int depth) {
		Map<String, Object> map = new LinkedHashMap<>();
		at++;
		space();
		if (peek() == '}') {
			at++;
			return map;
		}
		for (;;) {
			space();
			String name = string();
			space();
			take(':');
			map.put(name, value(depth + 1));
			space();
			if (peek() == '}') break;
			take(',');
		}
		at++;
		return map;
	}

	private List<Object> items(int depth) {
		List<Object> list = new ArrayList<>();
		at++;
		space();
		if (peek() == ']') {
			at++;
			return list;
		}
		for (;;) {
			list.add(value(depth + 1));
			space();
			if (peek() == ']') break;
			take(',');
		}
		at++;
		return list;
	}

	private String string() {
		take('"');
		StringBuilder into = new StringBuilder();
		for (char one = next(); one != '"'; one = next()) {
			if (one != '\\') {
				into.append(one);
				continue;
			}
			char sign = next();
			int index = "\"\\/bfnrt".indexOf(sign);
			if (index >= 0) into.append("\"\\/\b\f\n\r\t".charAt(index));
			else if (sign == 'u' && at + 4 <= text.length()) {
				into.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
				at += 4;
			} else throw refused();
		}
		return into.toString();
	}

	private Object word(String word, Object value) {
		if (!text.startsWith(word, at)) throw refused();
		at += word.length();
		return value;
	}

	private Double number() {
		int start = at;
		while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
		try {
			return Double.valueOf(text.substring(start, at));
		} catch (NumberFormatException notOne) {
			throw refused();
		}
	}

	private void space() {
		while (at < text.length() && text.charAt(at) <= ' ') at++;
	}

	private char peek() {
		if (at >= text.length()) throw refused();
		return text.charAt(at);
	}

	private char next() {
		char one = peek();
		at++;
		return one;
	}

	private void take(char wanted) {
		if (next() != wanted) throw refused();
	}

	private IllegalArgumentException refused() {
		return new IllegalArgumentException("no JSON at " + at);
	}
}
