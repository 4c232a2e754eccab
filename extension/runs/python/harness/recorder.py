# Records a run step by step: which line, in which call, and what changed.

LEAVING = monitoring.events.PY_RETURN | monitoring.events.PY_UNWIND
# Frames of their own that are no call to a student: the line around them tells the same.
UNSEEN = ('<genexpr>', '<listcomp>', '<setcomp>', '<dictcomp>')
CLASS_BODY_LACKS = 0x2  # CO_NEWLOCALS
MAX_CHARACTERS = 4_000_000
MAX_ACTIVATIONS = 3000
# Steps that showing objects by their own code may take in all.
MAX_GENTLE_STEPS = 100_000
# Attributes of one object that are followed.
MAX_HELD = 12
SCALARS = (int, float, bool, str, type(None))


# Stands for a value that may change while it is the same object; not None, which a variable may become.
MUTABLE = object()


def is_scalar(value):
    return is_one_of(type(value), SCALARS)


# Read by `type` itself: a class may say otherwise of what it holds.
held_by = type.__dict__['__dict__'].__get__


def is_data(key, value):
    """A value of a class that a line of the class gave it, and no method or name of the language."""
    return type(key) is str and not key.startswith('__') and (is_scalar(value) or is_one_of(type(value), COLLECTIONS))


def not_at_all(work):
    return None


class Recorder:
    """Keeps the first `limit` steps, then only follows, and adds the last state when the run ends."""

    def __init__(self, watch, limit):
        self.watch, self.limit = watch, max(2, limit)
        self.steps, self.activations = [], []
        self.gentle_before = watch.gentle_spent
        self.open = {}
        self.characters, self.cut = 0, False
        self.last = None
        # Activations before this one belong to what is done before the call.
        self.called = 0

    def start(self):
        monitoring.register_callback(TOOL, monitoring.events.PY_RETURN, self.on_return)
        monitoring.register_callback(TOOL, monitoring.events.PY_UNWIND, self.on_unwind)
        self.resume()

    def pause(self):
        self.watch.recorder = None
        monitoring.set_events(TOOL, COUNTED)

    def resume(self):
        monitoring.set_events(TOOL, COUNTED | LEAVING)
        self.watch.recorder = self

    def end(self):
        """Stops recording and gives {steps, activations, called, cut}."""
        self.pause()
        if self.cut and self.last is not None:
            event, line, activation, frame = self.last
            step = {'event': event, 'line': max(0, line - 1), 'activation': activation.id, 'changed': {}}
            for name, value in self.variables(frame):
                described = self.changed_value(activation, name, value)
                if described is not None:
                    step['changed'][cut(name, 200)] = described
            self.steps.append(step)
        self.open.clear()
        self.last = None
        return {'steps': self.steps, 'activations': self.activations, 'called': self.called, 'cut': self.cut}

    def is_seen(self, code):
        if code.co_filename != self.watch.file or code.co_name in UNSEEN:
            return False
        return code.co_name == '<module>' or bool(code.co_flags & CLASS_BODY_LACKS)

    def on_start(self, frame):
        if self.is_seen(frame.f_code):
            self.activation(frame)

    def on_return(self, code, offset, value):
        if code.co_filename != self.watch.file:
            return DISABLE
        if self.watch.mode == RUNNING and self.is_seen(code):
            frame = getframe(1)
            self.leave(frame, 'return', value)

    def on_unwind(self, code, offset, exception):
        if code.co_filename == self.watch.file and self.watch.mode == RUNNING and self.is_seen(code):
            self.leave(getframe(1), 'raise', None)

    def on_line(self, frame, line):
        if self.cut:
            known = self.open.get(id(frame))
            if known is not None:
                self.last = ('line', line, known, frame)
        elif self.is_seen(frame.f_code):
            activation = self.activation(frame)
            if activation is not None:
                activation.lines.add(line)
                self.step('line', frame, line, activation, None)

    def leave(self, frame, event, value):
        activation = self.activation(frame)
        if activation is None:
            return
        # A return that two ways lead to is not always announced as a line of its own.
        if event == 'return' and frame.f_lineno not in activation.lines and not frame.f_code.co_name.startswith('<'):
            self.step('line', frame, frame.f_lineno, activation, None)
        self.step(event, frame, frame.f_lineno, activation, value)
        self.open.pop(id(frame), None)

    def activation(self, frame):
        """The call that this frame is; None when there have been too many to tell apart."""
        known = self.open.get(id(frame))
        if known is not None and known.frame is frame:
            return known
        if len(self.activations) >= MAX_ACTIVATIONS:
            self.cut = True
            return None
        parent, above = None, frame.f_back
        while above is not None:
            if id(above) in self.open:
                parent = self.open[id(above)].id
                break
            above = above.f_back
        known = Activation(len(self.activations), frame)
        self.open[id(frame)] = known
        code = frame.f_code
        arguments = {}
        if code.co_name != '<module>':
            count = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 0x4) + bool(code.co_flags & 0x8)
            values = frame.f_locals
            for name in code.co_varnames[:count]:
                if name in values:
                    arguments[cut(name, 200)] = self.described(values[name])
        self.activations.append(
            {
                'id': known.id,
                'parent': parent,
                'function': None if code.co_name == '<module>' else cut(code.co_name, 200),
                'arguments': arguments,
                'returned': None,
            }
        )
        return known

    def described(self, value):
        is_spent = self.watch.gentle_spent - self.gentle_before > MAX_GENTLE_STEPS
        described = describe(value, TRACED, self.watch.gently, not_at_all if is_spent else None)
        self.characters += 3 * len(described['shown']) + 60
        return described

    def variables(self, frame):
        """Those of the frame; in a method also what the object that it belongs to holds, each as `self.total`."""
        own, code = own_variables(frame), frame.f_code
        if code.co_argcount == 0 or '.' not in code.co_qualname:
            return own
        name, owner = code.co_varnames[0], code.co_qualname.rpartition('.')[0].rpartition('.')[2]
        value = frame.f_locals.get(name)
        kinds = [kind for kind in ancestors(type(value)) if written_name(kind) == owner]
        if not kinds:
            return own
        held = self.watch.gently(lambda: object.__getattribute__(value, '__dict__'))
        if type(held) is not dict:
            return own
        # What the class itself holds is seen through each of its objects.
        shared = [(key, one) for key, one in list(held_by(kinds[0]).items()) if is_data(key, one) and key not in held]
        pairs = [(name + '.' + key, one) for key, one in (list(held.items()) + shared)[:MAX_HELD] if type(key) is str]
        return own + [(key, one) for key, one in pairs if is_variable(key, one)]

    def changed_value(self, activation, name, value):
        """The value described when it is new or differs from the one at the activation's step before, else None."""
        before = activation.values.get(name)
        if before is not None and before[0] is value and is_scalar(value):
            return None
        described = self.described(value)
        if before is not None and before[1] == described['shown'] and before[2] == described['type']:
            return None
        activation.values[name] = (value if is_scalar(value) else MUTABLE, described['shown'], described['type'])
        return described

    def step(self, event, frame, line, activation, value):
        if self.cut or len(self.steps) >= self.limit - 1 or self.characters > MAX_CHARACTERS:
            self.cut = True
            if event == 'return':
                self.activations[activation.id]['returned'] = self.described(value)
            # Only the last state counts from here on; the frame keeps it.
            self.last = (event, line, activation, frame)
            return
        changed = {}
        for name, one in self.variables(frame):
            described = self.changed_value(activation, name, one)
            if described is not None:
                changed[cut(name, 200)] = described
        self.steps.append({'event': event, 'line': max(0, line - 1), 'activation': activation.id, 'changed': changed})
        if event == 'return':
            self.activations[activation.id]['returned'] = self.described(value)


class Activation:
    def __init__(self, id, frame):
        self.id, self.frame, self.values, self.lines = id, frame, {}, set()
