package socratic;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A version of the program as the worker has it: compiled. */
final class Version {
	final String fileName;
	final int lines;
	final int[] loops;
	final boolean mayEnd;
	private final Map<String, byte[]> classes = new HashMap<>();

	Version(Map<String, Object> asked) {
		fileName = (String) asked.get("fileName");
		lines = Json.whole(asked.get("lines"));
		mayEnd = Boolean.TRUE.equals(asked.get("mayEnd"));
		List<Object> all = Json.list(asked.get("loops"));
		loops = new int[all.size()];
		for (int at = 0; at < loops.length; at++) loops[at] = Json.whole(all.get(at));
		for (Map.Entry<String, Object> one : Json.map(asked.get("classes")).entrySet()) classes.put(one.getKey(), Base64.getDecoder().decode((String) one.getValue()));
	}

	/** Each run has its classes anew: nothing that one leaves in them is seen by the next. */
	Loader loader() {
		return new Loader(classes);
	}
}
