# Counts the steps of the student's code, notes the lines that it passes, and stops it: by step budget or deadline.
# Uses sys.monitoring: the student's own sys.settrace neither sees nor disturbs it, and library code runs at full speed.

import sys

monitoring = sys.monitoring
getframe = sys._getframe
TOOL = 3
LINE, JUMP, START = monitoring.events.LINE, monitoring.events.JUMP, monitoring.events.PY_START
# With START a function that stands on one line announces that line, too.
COUNTED = LINE | JUMP | START
DISABLE = monitoring.DISABLE
HOME = '/home/student'
DYNAMIC = ('<string>', '<prelude>', '<stdin>')
IDLE, RUNNING, GENTLE = 0, 1, 2
# A while loop whose state goes on changing is given this many budgets before it counts as endless.
PATIENCE = 3
GENTLE_STEPS = 2000


class Stop(BaseException):
    """Ends the student's program. Not an Exception: only a bare `except` catches it, and there it is raised again."""


class GentleStop(BaseException):
    """Ends a __repr__ of the student's that takes too long."""


class Watch:
    """One for the life of the interpreter; `begin` and `end` frame each piece of student code."""

    def __init__(self):
        self.file, self.loops, self.size = None, {}, 0
        self.mode, self.recorder = IDLE, None
        self.gentle_left = self.gentle_spent = 0
        self.reset(1)
        monitoring.use_tool_id(TOOL, 'harness')
        monitoring.register_callback(TOOL, LINE, self.on_line)
        monitoring.register_callback(TOOL, JUMP, self.on_jump)
        monitoring.register_callback(TOOL, START, self.on_start)
        monitoring.set_events(TOOL, COUNTED)

    def load(self, file, loops, size):
        """A new program: its file name, its loops by the first line of the function they stand in, its number of lines."""
        self.file, self.loops, self.size = file, loops, size

    def reset(self, limit):
        self.limit = limit
        self.steps = self.jumps = 0
        self.hits = [0] * (self.size + 2)
        self.half = max(1, limit // 2)
        self.next_check = self.half
        self.mark = self.proof = self.stuck = None
        self.stopped = None
        self.stop_line = None
        self.earlier_hits = None

    def run(self, work):
        """Runs student code; gives back its value or raises what it raises. A stop stays known even when it was caught."""
        before, self.mode = self.mode, RUNNING
        try:
            return work()
        finally:
            self.mode = before

    def gently(self, work):
        """Student code that only helps to show a value: bounded, its own stop, its failure is None."""
        before, left = self.mode, self.gentle_left
        self.mode, self.gentle_left = GENTLE, GENTLE_STEPS
        out, err = sys.stdout, sys.stderr
        sys.stdout = sys.stderr = Nowhere()
        try:
            return work()
        except BaseException:
            return None
        finally:
            sys.stdout, sys.stderr = out, err
            self.gentle_spent += GENTLE_STEPS - self.gentle_left
            self.mode, self.gentle_left = before, left

    def count_only_from_here(self):
        """The program's top level has run; what follows is the call, which has steps of its own."""
        self.steps = self.jumps = 0
        self.next_check = self.half
        self.mark = self.proof = self.stuck = None
        self.earlier_hits = list(self.hits)

    # ------------------------------------------------------------ events

    def on_line(self, code, line):
        name = code.co_filename
        if name == self.file:
            if self.mode == RUNNING:
                self.steps += 1
                if line < self.size + 2:
                    self.hits[line] += 1
                if self.steps >= self.next_check:
                    self.check(getframe(1))
                if self.proof is not None and code is self.proof.code:
                    self.try_proof(getframe(1), line)
                if self.recorder is not None:
                    self.recorder.on_line(getframe(1), line)
            elif self.mode == GENTLE:
                self.count_gently()
        elif name in DYNAMIC or name.startswith(HOME):
            if self.mode == RUNNING:
                self.steps += 1
                if self.steps >= self.next_check:
                    self.check(getframe(1))
            elif self.mode == GENTLE:
                self.count_gently()
        else:
            return DISABLE

    def on_start(self, code, offset):
        if code.co_filename != self.file:
            return DISABLE
        if self.mode == RUNNING and self.recorder is not None:
            self.recorder.on_start(getframe(1))

    def on_jump(self, code, origin, target):
        name = code.co_filename
        if name == self.file or name in DYNAMIC or name.startswith(HOME):
            if self.mode == RUNNING:
                self.jumps += 1
                if self.jumps >= self.next_check:
                    self.check(getframe(1))
            elif self.mode == GENTLE:
                self.count_gently()
        else:
            return DISABLE

    def count_gently(self):
        self.gentle_left -= 1
        if self.gentle_left < 0:
            raise GentleStop

    def on_deadline(self, signal, frame):
        """The watchdog's interrupt."""
        if self.mode == RUNNING:
            self.stop('slow', frame)
        elif self.mode == GENTLE:
            raise GentleStop

    # ------------------------------------------------------------ stopping

    def stop(self, kind, frame=None, line=None):
        """Stops the program for this reason, and again at its next line should it catch the stop."""
        if self.mode == GENTLE:
            raise GentleStop
        if self.stopped is None:
            self.stopped = kind
            self.stop_line = line if line is not None else self.deepest_line(getframe(1))
            self.next_check = 0
        raise Stop

    def deepest_line(self, frame):
        while frame is not None:
            if frame.f_code.co_filename == self.file:
                return frame.f_lineno
            frame = frame.f_back
        return None

    def check(self, frame):
        """Comes every half budget, and at every line once the program is stopped."""
        if self.stopped is not None:
            raise Stop
        spent = max(self.steps, self.jumps)
        loop = self.stuck_loop(frame)
        if loop is None:
            self.stuck = None
        else:
            if self.stuck is None or self.stuck[0] is not loop.frame or self.stuck[1] != loop.line:
                self.stuck = (loop.frame, loop.line, self.mark.spent)
            in_loop = spent - self.stuck[2]
            if (loop.grows and spent >= self.limit) or (loop.is_while and in_loop >= PATIENCE * self.limit):
                self.stop('endless', line=loop.line)
            if loop.is_while and self.proof is None:
                self.proof = Proof(loop)
        self.mark = Mark(self, frame, spent)
        self.next_check = spent + self.half

    def stuck_loop(self, frame):
        """The outermost loop that has gone round since the last check without being left; None when there is none."""
        if self.mark is None:
            return None
        for one in self.program_frames(frame):
            before = self.mark.frames.get(id(one))
            if before is None or before[0] is not one.f_code:
                continue
            for loop in self.loops_at(one):
                rounds = self.hits[loop.body] - self.mark.hits[loop.body]
                if rounds >= 2 or (loop.body == loop.line and self.jumps - self.mark.jumps >= 2):
                    return StuckLoop(loop, one, before[1])
        return None

    def program_frames(self, frame):
        """Frames of the program's own file, outermost first."""
        frames = []
        while frame is not None:
            if frame.f_code.co_filename == self.file:
                frames.append(frame)
            frame = frame.f_back
        frames.reverse()
        return frames

    def loops_at(self, frame):
        """Loops of this frame's function around its current line, outermost first."""
        code = frame.f_code
        owner = 0 if code.co_name == '<module>' else code.co_firstlineno
        return [loop for loop in self.loops.get(owner, ()) if loop.line <= frame.f_lineno <= loop.end]

    def try_proof(self, frame, line):
        """The same variables at the same place of the same loop again: it will go round for ever."""
        proof = self.proof
        if frame is not proof.frame or line != proof.line:
            return
        proof.left -= 1
        if proof.left < 0:
            self.proof = NO_PROOF
            return
        state = plain_state(own_variables(frame))
        if state is None:
            self.proof = NO_PROOF
        elif state in proof.states:
            self.stop('endless', line=proof.loop_line)
        else:
            proof.states.add(state)


class Loop:
    """A loop of the program, one-based lines: `body` is its first line inside."""

    def __init__(self, line, end, body, is_while, over):
        self.line, self.end, self.body, self.is_while, self.over = line, end, body, is_while, over


class StuckLoop:
    def __init__(self, loop, frame, lengths):
        self.line, self.body, self.is_while, self.frame = loop.line, loop.body, loop.is_while, frame
        # `for x in xs` that appends to xs
        self.grows = loop.over is not None and length_of(frame, loop.over) > lengths.get(loop.over, 1 << 60) + 10


class Proof:
    """Looks for a state that comes back."""

    def __init__(self, loop):
        self.code, self.frame, self.line, self.loop_line = loop.frame.f_code, loop.frame, loop.body, loop.line
        self.states, self.left = set(), 200


class NoProof:
    code = None


NO_PROOF = NoProof()


class Mark:
    """Where the program stood at a check."""

    def __init__(self, watch, frame, spent):
        self.hits, self.jumps, self.spent = list(watch.hits), watch.jumps, spent
        self.frames = {}
        for one in watch.program_frames(frame)[-50:]:
            names = [loop.over for loop in watch.loops_at(one) if loop.over is not None]
            self.frames[id(one)] = (one.f_code, {name: length_of(one, name) for name in names})


def length_of(frame, name):
    value = frame.f_locals.get(name, frame.f_globals.get(name))
    return len(value) if is_one_of(type(value), (list, dict, set)) else -1


def own_variables(frame):
    """Names and values that the student made: no modules, functions, classes or names of the language."""
    return [(name, value) for name, value in list(frame.f_locals.items()) if is_variable(name, value)]


FUNCTION, MODULE, BUILTIN = type(own_variables), type(sys), type(len)


def is_variable(name, value):
    kind = type(value)
    return not (
        kind is FUNCTION
        or kind is MODULE
        or kind is BUILTIN
        or issubclass(kind, type)
        or (name.startswith('__') and name.endswith('__'))
        or name.startswith('.')
    )


class Nowhere:
    """Swallows what a __repr__ prints."""

    def write(self, text):
        return len(text)

    def flush(self):
        pass
