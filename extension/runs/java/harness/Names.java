package socratic;

/** What a call is called for a person. */
final class Names {
	private Names() {}

	/** Null for the top level of a program: its `main` where that is what runs, and what makes a class ready. */
	static String function(String owner, String method, boolean isScript) {
		if (method.equals("<clinit>") || isScript && method.equals("main")) return null;
		if (method.equals("<init>")) return owner.replaceAll("^.*[.$]", "");
		if (method.startsWith("lambda$")) return "lambda";
		return method;
	}
}
