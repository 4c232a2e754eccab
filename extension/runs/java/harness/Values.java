package socratic;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Values as Java writes them: texts and letters in their quotes, arrays as `{1, 2}`, lists and sets as `[1, 2]`, maps as `{"a"=1}`, and
 * in a form that answers can be compared with. Only what is the language's own is asked for what is in it.
 */
final class Values {
	/** Runs the program's own code within bounds; gives null where that fails. */
	interface Gently {
		Object run(Supplier<Object> work);
	}

	static final Values RESULT = new Values(500, 2000, 2000, 2000);
	static final Values TRACED = new Values(60, 200, 400, 200);
	private static final int MOST_DEPTH = 12;
	private static final int MOST_TEXT = 10_000;
	private static final int MOST_FIELDS = 20;

	private static final class TooLarge extends RuntimeException {
		private static final long serialVersionUID = 1;
	}

	private final int items;
	private final int text;
	private final int shown;
	private final int nodes;

	private Values(int items, int text, int shown, int nodes) {
		this.items = items;
		this.text = text;
		this.shown = shown;
		this.nodes = nodes;
	}

	/** The value as {shown, type, shape}; `type` where the language knows it better than the value. `gently` null: no code of the program is run. */
	Map<String, Object> describe(Object value, String type, Gently gently) {
		return new Describing(gently).describe(value, type);
	}

	static String cut(String text, int size) {
		if (text.length() <= size) return text;
		int end = size - 3;
		if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
		return text.substring(0, end) + "...";
	}

	static String typeName(Object value) {
		return value == null ? "null" : typeName(value.getClass());
	}

	static String typeName(Class<?> type) {
		if (type.isArray()) return typeName(type.getComponentType()) + "[]";
		String name = type.getSimpleName();
		if (name.isEmpty()) name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
		if (type.isHidden() || type.isSynthetic()) name = "lambda";
		switch (type.getName()) {
			case "java.util.Arrays$ArrayList":
			case "java.util.ImmutableCollections$ListN":
			case "java.util.ImmutableCollections$List12": return "List";
			case "java.util.ImmutableCollections$SetN":
			case "java.util.ImmutableCollections$Set12": return "Set";
			case "java.util.ImmutableCollections$MapN":
			case "java.util.ImmutableCollections$Map1": return "Map";
			default: return name;
		}
	}

	private final class Describing {
		private final Gently gently;
		private int left = nodes;

		Describing(Gently gently) {
			this.gently = gently;
		}

		Map<String, Object> describe(Object value, String type) {
			String written = cut(write(value, 0, new IdentityHashMap<>()), shown);
			return Json.of("shown", written, "type", cut(type == null ? typeName(value) : type, 100), "shape", shape(value, written));
		}

		private String write(Object value, int depth, Map<Object, Object> above) {
			if (value == null) return "null";
			if (value instanceof String) return quoted((String) value, '"');
			if (value instanceof Character) return quoted(value.toString(), '\'');
			if (value instanceof Boolean || value instanceof Number && Same.isOfLanguage(value)) return cut(value.toString(), text);
			if (value instanceof Enum) return ((Enum<?>) value).name();
			if (above.containsKey(value) || depth >= MOST_DEPTH) return value instanceof Map || value.getClass().isArray() ? "{...}" : "[...]";
			boolean isOwn = Same.isOfLanguage(value);
			if (value.getClass().isArray()) return within(value, above, () -> listed("{", Array.getLength(value), at -> write(Array.get(value, at), depth + 1, above), "}"));
			if (isOwn && value instanceof Map) {
				List<Map.Entry<?, ?>> entries = some(((Map<?, ?>) value).entrySet());
				return within(value, above, () -> listed("{", ((Map<?, ?>) value).size(), at -> write(entries.get(at).getKey(), depth + 1, above) + "=" + write(entries.get(at).getValue(), depth + 1, above), "}"));
			}
			if (isOwn && isCollection(value)) {
				List<Object> all = some((Collection<?>) value);
				return within(value, above, () -> listed("[", ((Collection<?>) value).size(), at -> write(all.get(at), depth + 1, above), "]"));
			}
			if (isOwn) return ofLanguage(value, depth, above);
			return object(value, depth, above);
		}

		private String within(Object value, Map<Object, Object> above, Supplier<String> work) {
			above.put(value, value);
			try {
				return work.get();
			} finally {
				above.remove(value);
			}
		}

		private String listed(String open, int count, java.util.function.IntFunction<String> one, String close) {
			StringBuilder into = new StringBuilder(open);
			for (int at = 0; at < count; at++) {
				if (at > 0) into.append(", ");
				if (at >= items || into.length() > shown) {
					into.append("...");
					break;
				}
				into.append(one.apply(at));
			}
			return into.append(close).toString();
		}

		/** No more of it than can be shown. */
		private <T> List<T> some(Collection<? extends T> all) {
			List<T> found = new ArrayList<>();
			for (T one : all) {
				if (found.size() > Math.max(items, nodes)) break;
				found.add(one);
			}
			return found;
		}

		/** An object of the library: by what it says of itself, where that is not its place in memory. */
		private String ofLanguage(Object value, int depth, Map<Object, Object> above) {
			if (value instanceof CharSequence) return quoted(value.toString(), '"');
			if (value instanceof Throwable) return object(value, depth, above);
			if (value instanceof java.util.Optional) {
				return ((java.util.Optional<?>) value).map(inner -> "Optional[" + write(inner, depth + 1, above) + "]").orElse("Optional.empty");
			}
			if (value instanceof Map.Entry) return write(((Map.Entry<?, ?>) value).getKey(), depth + 1, above) + "=" + write(((Map.Entry<?, ?>) value).getValue(), depth + 1, above);
			if (value instanceof Class) return typeName((Class<?>) value) + ".class";
			if (value instanceof java.util.Iterator || value instanceof java.util.Scanner || value instanceof java.io.Closeable || value instanceof Thread) return "<" + typeName(value) + ">";
			String says = declaring(value.getClass()) == null ? null : value.toString();
			return says == null || says.contains("@") ? "<" + typeName(value) + ">" : cut(says, text);
		}

		/** An object of the program: by its own `toString` where that may be run, else by its fields. */
		private String object(Object value, int depth, Map<Object, Object> above) {
			String name = typeName(value);
			if (value.getClass().isHidden() || value.getClass().isSynthetic()) return "<lambda>";
			if (value instanceof Throwable && Same.isOfLanguage(value)) return "<" + name + ">";
			Class<?> says = declaring(value.getClass());
			if (gently != null && says != null && !(value instanceof Throwable)) {
				Object said = gently.run(value::toString);
				if (said instanceof String) return cut((String) said, text);
			}
			if (depth >= 3) return name + "{...}";
			boolean isRecord = value.getClass().isRecord();
			List<Field> fields = fieldsOf(value.getClass());
			return within(value, above, () -> listed(name + (isRecord ? "[" : "{"), Math.min(MOST_FIELDS, fields.size()), at -> {
				Field field = fields.get(at);
				try {
					return field.getName() + "=" + write(field.get(value), depth + 1, above);
				} catch (IllegalAccessException unreadable) {
					return field.getName() + "=?";
				}
			}, isRecord ? "]" : "}"));
		}

		private String quoted(String whole, char mark) {
			String some = whole.length() <= text ? whole : whole.substring(0, text);
			StringBuilder into = new StringBuilder().append(mark);
			for (int at = 0; at < some.length(); at++) {
				char one = some.charAt(at);
				int index = "\n\t\r\b\f\\".indexOf(one);
				if (index >= 0) into.append('\\').append("ntrbf\\".charAt(index));
				else if (one == mark) into.append('\\').append(one);
				else if (one < ' ' || one == 0x7f || Character.isSurrogate(one) && some.length() == 1) into.append(String.format("\\u%04x", (int) one));
				else into.append(one);
			}
			return into.append(mark).append(whole.length() <= text ? "" : "...").toString();
		}

		// ---------------------------------------------------------------- the shape

		private Map<String, Object> shape(Object value, String written) {
			try {
				return node(value, 0);
			} catch (TooLarge tooLarge) {
				return opaque(written);
			}
		}

		private Map<String, Object> opaque(String written) {
			return Json.of("kind", "opaque", "text", cut(written, shown));
		}

		private Map<String, Object> node(Object value, int depth) {
			if (--left < 0 || depth > MOST_DEPTH) throw new TooLarge();
			if (value == null) return Json.of("kind", "nothing");
			if (value instanceof Boolean) return Json.of("kind", "truth", "value", value);
			if (value instanceof Character) return Json.of("kind", "text", "value", value.toString());
			if (value instanceof Number && Same.isOfLanguage(value)) {
				String digits = value.toString();
				if (digits.length() > 1200) throw new TooLarge();
				boolean isWhole = !(value instanceof Double || value instanceof Float || value instanceof java.math.BigDecimal);
				return Json.of("kind", "number", "text", digits, "whole", isWhole);
			}
			if (value instanceof String || value instanceof StringBuilder || value instanceof StringBuffer) {
				String all = value.toString();
				if (all.length() > MOST_TEXT) throw new TooLarge();
				return Json.of("kind", "text", "value", all);
			}
			if (value.getClass().isArray()) {
				int length = Array.getLength(value);
				if (length > left) throw new TooLarge();
				List<Object> parts = new ArrayList<>();
				for (int at = 0; at < length; at++) parts.add(node(Array.get(value, at), depth + 1));
				return Json.of("kind", "items", "of", "list", "items", parts);
			}
			if (Same.isOfLanguage(value) && isCollection(value)) {
				Collection<?> all = (Collection<?>) value;
				if (all.size() > left) throw new TooLarge();
				List<Object> parts = new ArrayList<>();
				for (Object one : all) parts.add(node(one, depth + 1));
				return Json.of("kind", "items", "of", value instanceof Set ? "set" : "list", "items", parts);
			}
			if (Same.isOfLanguage(value) && value instanceof Map) {
				Map<?, ?> all = (Map<?, ?>) value;
				if (all.size() > left) throw new TooLarge();
				List<Object> pairs = new ArrayList<>();
				for (Map.Entry<?, ?> entry : all.entrySet()) pairs.add(List.of(node(entry.getKey(), depth + 1), node(entry.getValue(), depth + 1)));
				return Json.of("kind", "pairs", "pairs", pairs);
			}
			return opaque(write(value, 0, new IdentityHashMap<>()));
		}
	}

	private static boolean isCollection(Object value) {
		return value instanceof Collection && (value instanceof List || value instanceof Set || value instanceof Queue || value instanceof java.util.AbstractCollection || value.getClass().getName().startsWith("java.util.Collections"));
	}

	/** The class that says how it is written; null for one that says nothing. */
	private static Class<?> declaring(Class<?> type) {
		try {
			Method method = type.getMethod("toString");
			Class<?> found = method.getDeclaringClass();
			return found == Object.class ? null : found;
		} catch (NoSuchMethodException | LinkageError none) {
			return null;
		}
	}

	static List<Field> fieldsOf(Class<?> type) {
		List<Field> fields = new ArrayList<>();
		for (Class<?> one = type; one != null && one != Object.class && one.getClassLoader() != null; one = one.getSuperclass()) {
			List<Field> own = new ArrayList<>();
			try {
				for (Field field : one.getDeclaredFields()) {
					if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) continue;
					field.setAccessible(true);
					own.add(field);
				}
			} catch (RuntimeException | LinkageError unreadable) {
				continue;
			}
			fields.addAll(0, own);
		}
		return fields;
	}
}
