# Counts rounds and calls of one version of a program on one test, in place of the clock: every run gives the same result.

# What squares itself in every round soon takes minutes for one round, which no count of rounds ends: so the values are looked at
# every fourth time. Long before these bounds the numbers of a beginner's program end.
LOOK = 3
MOST_BITS, MOST_ITEMS = 1 << 15, 1 << 20


def has_outgrown(frame):
    for value in frame.f_locals.values():
        kind = type(value)
        if kind is int:
            if value.bit_length() > MOST_BITS:
                return True
        elif (kind is str or kind is list) and len(value) > MOST_ITEMS:
            return True
    return False


class Meter:
    """Counts rounds and calls of one version on one test; stops it when its budget is spent."""

    def __init__(self):
        self.left = 0
        self.file = ''

    def on_jump(self, code, origin, target):
        name = code.co_filename
        if name == self.file or name in DYNAMIC:
            self.count()
        else:
            return DISABLE

    def on_start(self, code, offset):
        if code.co_filename == self.file:
            self.count()
        else:
            return DISABLE

    def count(self):
        if watch.mode != IDLE:
            self.left -= 1
            if self.left < 0 or (self.left & LOOK == 0 and has_outgrown(getframe(2))):
                if watch.stopped is None:
                    watch.stopped = 'endless'
                raise Stop

    def begin(self):
        monitoring.register_callback(TOOL, JUMP, self.on_jump)
        monitoring.register_callback(TOOL, START, self.on_start)
        monitoring.set_events(TOOL, JUMP | START)

    def end(self):
        monitoring.register_callback(TOOL, JUMP, watch.on_jump)
        monitoring.register_callback(TOOL, START, watch.on_start)
        monitoring.set_events(TOOL, COUNTED)


meter = Meter()
