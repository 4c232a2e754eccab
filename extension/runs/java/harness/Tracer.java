package socratic;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.ArrayReference;
import com.sun.jdi.BooleanValue;
import com.sun.jdi.CharValue;
import com.sun.jdi.ClassType;
import com.sun.jdi.DoubleValue;
import com.sun.jdi.Field;
import com.sun.jdi.FloatValue;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows a program by the debugger's interface. Each step of the program calls `Step`: a breakpoint in there sees the student's own frame,
 * with all that its names stand for, while the library runs at full speed. What objects hold is told by `Show` in the machine itself.
 */
final class Tracer {
	private static final int MOST_ACTIVATIONS = 3000;
	private static final int MOST_CHARACTERS = 4_000_000;
	private static final int MOST_FIELDS = 12;
	/** Those of `Step` above the program's own, and no more than stand below that of a call. */
	private static final int FRAMES = 7;

	private final VirtualMachine machine;
	private final Builder.Built built;
	private final boolean isScript;
	private final int limit;
	private final List<Object> steps = new ArrayList<>();
	private final List<Object> activations = new ArrayList<>();
	private final List<Activation> open = new ArrayList<>();
	private final List<EventRequest> requests = new ArrayList<>();
	private final List<EventRequest> following = new ArrayList<>();
	private final Map<Long, Map<String, Object>> known = new HashMap<>();
	private final Map<ReferenceType, List<Field>> statics = new HashMap<>();
	private final Map<ReferenceType, List<Field>> held = new HashMap<>();
	private ClassType show;
	private Method describing;
	private ThreadReference thread;
	private int called;
	private int characters;
	private boolean isCut;
	private volatile boolean isOver;
	private Thread listener;

	private static final class Activation {
		final int id;
		final Method method;
		final Map<String, String> before = new HashMap<>();
		int line;
		boolean isRaising;
		boolean isLoose;
		Map<String, Object> returned;

		Activation(int id, Method method) {
			this.id = id;
			this.method = method;
		}
	}

	Tracer(VirtualMachine machine, Builder.Built built, boolean isScript, int limit) {
		this.machine = machine;
		this.built = built;
		this.isScript = isScript;
		this.limit = Math.max(2, limit);
	}

	void begin() {
		EventRequestManager manager = machine.eventRequestManager();
		ReferenceType step = machine.classesByName(Step.class.getName()).get(0);
		show = (ClassType) machine.classesByName(Show.class.getName()).get(0);
		describing = show.methodsByName("all").get(0);
		for (String name : List.of("atLine", "atEntry", "atReturn", "atRaise", "atEnd", "atStop", "atCall")) {
			BreakpointRequest request = manager.createBreakpointRequest(step.methodsByName(name).get(0).location());
			request.putProperty("name", name);
			add(request);
			if (!name.equals("atStop") && !name.equals("atCall")) following.add(request);
		}
		listener = new Thread(this::listen, "tracer");
		listener.setDaemon(true);
		listener.start();
	}

	private void add(EventRequest request) {
		request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
		request.enable();
		requests.add(request);
	}

	/** Takes back all that was asked for. */
	void end() {
		isOver = true;
		try {
			machine.eventRequestManager().deleteEventRequests(requests);
			if (listener != null) listener.join(2000);
			machine.resume();
		} catch (VMDisconnectedException gone) {
			// There is nothing left to follow.
		} catch (InterruptedException nobodyDoes) {
			Thread.currentThread().interrupt();
		}
	}

	Map<String, Object> trace() {
		return Json.of("steps", steps, "activations", activations, "called", called, "cut", isCut);
	}

	private void listen() {
		try {
			while (!isOver) {
				EventSet set = machine.eventQueue().remove(50);
				if (set == null) continue;
				try {
					for (Event event : set) handle(event);
				} finally {
					set.resume();
				}
			}
		} catch (VMDisconnectedException | InterruptedException gone) {
			isOver = true;
		}
	}

	private void handle(Event event) {
		if (!(event instanceof BreakpointEvent)) return;
		ThreadReference at = ((BreakpointEvent) event).thread();
		// Helpers that the program starts are not followed.
		if (thread == null && at.name().equals("main")) thread = at;
		if (!at.equals(thread)) return;
		try {
			stopped((String) event.request().getProperty("name"));
		} catch (IncompatibleThreadStateException | AbsentInformationException | com.sun.jdi.InvalidStackFrameException | com.sun.jdi.ObjectCollectedException unseen) {
			isCut = true;
		}
	}

	private void stopped(String name) throws IncompatibleThreadStateException, AbsentInformationException {
		if (name.equals("atCall")) {
			called = activations.size();
			return;
		}
		if (isCut && !name.equals("atStop")) return;
		Activation top = open.isEmpty() ? null : open.get(open.size() - 1);
		if (name.equals("atRaise")) {
			if (top != null) top.isRaising = true;
			return;
		}
		List<StackFrame> frames = thread.frames(0, FRAMES);
		int own = 0;
		while (own < frames.size() && frames.get(own).location().declaringType().name().startsWith("socratic.")) own++;
		// The first frames are those of `Step`.
		if (own == frames.size()) return;
		StackFrame frame = frames.get(own);
		Method method = frame.location().method();
		if (method.name().startsWith("sd$")) return;
		switch (name) {
			case "atEntry": enter(frame); break;
			case "atReturn": if (top != null) top.returned = given(frames.get(1), method); break;
			case "atEnd": if (top != null) leave(frame, top); break;
			default: line(frame, top, name.equals("atStop"));
		}
	}

	/** What makes a class ready calls nobody: its steps are of an activation that ends with the next of another method. */
	private void line(StackFrame frame, Activation before, boolean isStop) throws IncompatibleThreadStateException, AbsentInformationException {
		Method method = frame.location().method();
		Activation activation = before;
		if (activation != null && activation.isLoose && !activation.method.equals(method)) {
			open.remove(open.size() - 1);
			activation = open.isEmpty() ? null : open.get(open.size() - 1);
		}
		if (activation == null || !activation.method.equals(method)) {
			if (isStop) return;
			activation = enter(frame);
			if (activation == null) return;
			activation.isLoose = true;
		}
		// Of a run that is stopped there is one more to tell only where its steps were too many to keep.
		if (isStop && !isCut) return;
		if (!isStop && isFull()) return;
		activation.line = frame.location().lineNumber();
		step("line", activation.line, activation, changed(frame, activation));
	}

	/** Whether there is no room for another step, but for the last. */
	private boolean isFull() {
		if (steps.size() < limit - 1 && characters <= MOST_CHARACTERS) return false;
		cut();
		return true;
	}

	private void cut() {
		isCut = true;
		for (EventRequest request : following) request.disable();
	}

	private Activation enter(StackFrame frame) throws AbsentInformationException, IncompatibleThreadStateException {
		if (activations.size() >= MOST_ACTIVATIONS) {
			cut();
			return null;
		}
		Method method = frame.location().method();
		Activation parent = open.isEmpty() ? null : open.get(open.size() - 1);
		Activation activation = new Activation(activations.size(), method);
		String function = Names.function(method.declaringType().name(), method.name(), isScript);
		Map<String, Object> arguments = new LinkedHashMap<>();
		if (function != null) {
			Map<String, Value> values = new LinkedHashMap<>();
			Map<String, String> types = new HashMap<>();
			List<LocalVariable> given = new ArrayList<>();
			for (LocalVariable variable : frame.visibleVariables()) if (variable.isArgument()) given.add(variable);
			Map<LocalVariable, Value> all = frame.getValues(given);
			for (LocalVariable variable : given) {
				values.put(variable.name(), all.get(variable));
				types.put(variable.name(), plainType(variable.typeName()));
			}
			arguments.putAll(describe(values, types));
		}
		activations.add(Json.of("id", activation.id, "parent", parent == null ? null : parent.id, "function", function, "arguments", arguments, "returned", null));
		open.add(activation);
		return activation;
	}

	/** The value that `Step.v` has been given. */
	private Map<String, Object> given(StackFrame frame, Method method) throws IncompatibleThreadStateException {
		String type = plainType(method.returnTypeName());
		return Json.map(describe(single("", frame.getArgumentValues().get(0)), Map.of("", type)).get(""));
	}

	private void leave(StackFrame frame, Activation activation) throws IncompatibleThreadStateException, AbsentInformationException {
		open.remove(open.size() - 1);
		if (isFull()) return;
		Map<String, Object> told = Json.map(activations.get(activation.id));
		Method method = activation.method;
		if (!activation.isRaising && told.get("function") != null) {
			boolean isVoid = method.returnTypeName().equals("void") && !method.isConstructor();
			told.put("returned", isVoid ? Json.of("shown", "void", "type", "void", "shape", Json.of("kind", "nothing")) : activation.returned);
		}
		if (activation.line > 0) step(activation.isRaising ? "raise" : "return", activation.line, activation, changed(frame, activation));
	}

	private static Map<String, Value> single(String name, Value value) {
		Map<String, Value> one = new LinkedHashMap<>();
		one.put(name, value);
		return one;
	}

	private void step(String event, int line, Activation activation, Map<String, Object> changed) {
		steps.add(Json.of("event", event, "line", Math.max(0, line - 1), "activation", activation.id, "changed", changed));
	}

	// ---------------------------------------------------------------- what names stand for

	private Map<String, Object> changed(StackFrame frame, Activation activation) throws AbsentInformationException, IncompatibleThreadStateException {
		Map<String, Value> values = new LinkedHashMap<>();
		Map<String, String> types = new HashMap<>();
		List<LocalVariable> variables = frame.visibleVariables();
		Map<LocalVariable, Value> locals = frame.getValues(variables);
		for (LocalVariable variable : variables) {
			if (isScript && variable.isArgument() && variable.name().equals("args") && variable.typeName().equals("java.lang.String[]")) continue;
			values.put(variable.name(), locals.get(variable));
			types.put(variable.name(), plainType(variable.typeName()));
		}
		ReferenceType type = activation.method.declaringType();
		List<Field> shared = statics.computeIfAbsent(type, one -> fields(one, true));
		if (!shared.isEmpty()) {
			Map<Field, Value> all = type.getValues(shared);
			for (Field field : shared) {
				if (values.containsKey(field.name())) continue;
				values.put(field.name(), all.get(field));
				types.put(field.name(), plainType(field.typeName()));
			}
		}
		ObjectReference self = activation.method.isStatic() ? null : frame.thisObject();
		if (self != null) {
			List<Field> own = held.computeIfAbsent(self.referenceType(), one -> fields(one, false));
			Map<Field, Value> all = own.isEmpty() ? Map.of() : self.getValues(own);
			for (Field field : own) {
				values.put("this." + field.name(), all.get(field));
				types.put("this." + field.name(), plainType(field.typeName()));
			}
		}
		Map<String, Object> changed = new LinkedHashMap<>();
		describe(values, types).forEach((name, value) -> {
			String now = Json.map(value).get("type") + " " + Json.map(value).get("shown");
			if (!now.equals(activation.before.put(name, now))) {
				changed.put(name, value);
				characters += 3 * now.length() + 60;
			}
		});
		return changed;
	}

	private List<Field> fields(ReferenceType type, boolean isStatic) {
		List<Field> found = new ArrayList<>();
		for (Field field : isStatic ? type.fields() : type.allFields()) {
			boolean isOwn = built.classes.containsKey(field.declaringType().name());
			if (isOwn && field.isStatic() == isStatic && !field.isSynthetic() && !field.name().contains("$") && !field.isEnumConstant() && found.size() < MOST_FIELDS) found.add(field);
		}
		return found;
	}

	static String plainType(String name) {
		return name.replaceAll("[\\w.]+[.$](?=\\w)", "");
	}

	/** Each value as it is shown: simple ones here, all others by one call into the machine. */
	private Map<String, Object> describe(Map<String, Value> values, Map<String, String> types) throws IncompatibleThreadStateException {
		Map<String, Object> found = new LinkedHashMap<>();
		List<String> waiting = new ArrayList<>();
		for (Map.Entry<String, Value> one : values.entrySet()) {
			Value value = one.getValue();
			String name = one.getKey();
			if (value == null) found.put(name, Values.TRACED.describe(null, types.get(name), null));
			else if (value instanceof PrimitiveValue) found.put(name, Values.TRACED.describe(boxed((PrimitiveValue) value), types.get(name), null));
			else {
				Map<String, Object> before = known.get(((ObjectReference) value).uniqueID());
				found.put(name, before);
				if (before == null) waiting.add(name);
			}
		}
		for (int from = 0; from < waiting.size(); from += Show.MOST) {
			List<String> some = waiting.subList(from, Math.min(waiting.size(), from + Show.MOST));
			List<Value> given = new ArrayList<>();
			for (int at = 0; at < Show.MOST; at++) given.add(at < some.size() ? values.get(some.get(at)) : null);
			List<Object> told = List.of();
			try {
				Value said = show.invokeMethod(thread, describing, given, ObjectReference.INVOKE_SINGLE_THREADED);
				if (said instanceof StringReference) told = Json.list(Json.object("{\"all\":" + ((StringReference) said).value() + "}").get("all"));
			} catch (com.sun.jdi.InvocationException | com.sun.jdi.InvalidTypeException | com.sun.jdi.ClassNotLoadedException failed) {
				told = List.of();
			}
			for (int at = 0; at < some.size(); at++) {
				String name = some.get(at);
				Map<String, Object> one = at < told.size() ? Json.map(told.get(at)) : Json.of("shown", "?", "type", types.get(name), "shape", Json.of("kind", "opaque", "text", "?"));
				found.put(name, one);
				ObjectReference object = (ObjectReference) values.get(name);
				if (isFixed(object)) known.put(object.uniqueID(), one);
			}
		}
		return found;
	}

	/** A value that stays what it is. */
	private static boolean isFixed(ObjectReference object) {
		if (object instanceof StringReference) return true;
		if (object instanceof ArrayReference) return false;
		String type = object.referenceType().name();
		return type.equals("java.lang.Integer") || type.equals("java.lang.Double") || type.equals("java.lang.Boolean") || type.equals("java.lang.Character") || type.equals("java.lang.Long") || type.equals("java.util.Scanner");
	}

	private static Object boxed(PrimitiveValue value) {
		if (value instanceof BooleanValue) return value.booleanValue();
		if (value instanceof CharValue) return value.charValue();
		if (value instanceof DoubleValue) return value.doubleValue();
		if (value instanceof FloatValue) return value.floatValue();
		return value.longValue();
	}
}
