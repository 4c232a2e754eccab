# One version of a program on one test. Each test of each version has a fresh module, terminal and seed.


class Version:
    """One version of the program."""

    def __init__(self, asked, text):
        self.asked, self.text = asked, text
        self.problem, self.pieces, self.skipped = None, None, set()
        try:
            self.codes = asked.compiled(text)
        except UNREADABLE as error:
            self.problem = error

    def execute(self, names):
        for code in self.codes:
            exec(code, names)

    def run(self, one):
        """Gives whether the test passes, and how it ended as something to compare with."""
        asked = self.asked
        watch.stopped, watch.stop_line = None, None
        meter.left = one.budget
        if asked.is_random:
            random.seed(0)
        for name in asked.siblings:
            sys.modules.pop(name, None)
        module = self.new_module('__main__' if not one.is_call else asked.module_name)
        try:
            watch.mode = RUNNING
            return self.run_call(one, module) if one.is_call else self.run_script(one, module)
        except BaseException as error:
            return self.end_of(one, error)
        finally:
            watch.mode = IDLE

    def new_module(self, name):
        module = types.ModuleType(name)
        module.__file__ = meter.file
        module.__builtins__ = builtins
        sys.modules['__main__'] = module if name == '__main__' else types.ModuleType('__main__')
        if name != '__main__':
            sys.modules[name] = module
        return module

    def attach(self, typed):
        terminal = self.asked.terminal
        if terminal is None or not terminal.renew(typed):
            terminal = self.asked.terminal = BatchTerminal(typed, self.asked.output, self.asked.may_end)
        terminal.attach()
        builtins.input = terminal.input
        return terminal

    def run_script(self, one, module):
        terminal = self.attach(one.test['typed'])
        sys.argv = [meter.file]
        ending = 'ended'
        try:
            self.asked.start(module.__dict__)
            self.execute(module.__dict__)
        except BaseException as error:
            ending = self.end_of(one, error)[1]
        watch.mode = IDLE
        is_done = watch.stopped in (None, 'exited') and (ending == 'ended' or ending.startswith('SystemExit'))
        text = terminal.screen.text()
        told = {'output': text, 'prompts': terminal.prompts_in(text), 'done': is_done, 'fits': False, 'shown': None, 'exited': False}
        return False, ending + '|' + text, told

    def run_call(self, one, module):
        self.attach([])
        self.start(module)
        terminal = self.attach([])
        names = module.__dict__
        if one.before is not None:
            names = dict(names)
            exec(one.before, names)
        expected = one.expected
        if expected is None and one.is_value:
            expected = self.expect(one, names)
            terminal = self.attach([])
        if one.tells:
            return self.run_told(one, names, expected, terminal)
        got = eval(one.call, names)
        watch.mode = IDLE
        if watch.stopped is not None:
            return False, watch.stopped
        if one.raises:
            return False, 'returned'
        if one.is_truth:
            passed = watch.gently(lambda: bool(got)) is True
        else:
            passed = watch.gently(lambda: same(got, expected[0])) is True
        return passed, '' if passed else shown_briefly(got)

    def expect(self, one, names):
        try:
            return [eval(one.wanted, names)]
        except Exception:
            if one.test['compare'] != 'maybe':
                raise
            # The text only looked like a value.
            return None

    def run_told(self, one, names, expected, terminal):
        """A call of which the host wants to know what it printed."""
        told = {'done': True, 'fits': False, 'shown': None, 'exited': False}
        try:
            got = eval(one.call, names)
        except SystemExit:
            if watch.stopped not in (None, 'exited'):
                raise
            told['exited'] = True
        except Stop:
            if watch.stopped != 'exited':
                raise
            told['exited'] = True
        else:
            watch.mode = IDLE
            if watch.stopped is not None:
                return False, watch.stopped
            if expected is not None:
                told['fits'] = watch.gently(lambda: bool(got) if one.is_truth else same(got, expected[0])) is True
            if got is not None:
                told['shown'] = cut(shown_briefly(got, RESULT), 2000)
        watch.mode = IDLE
        text = terminal.screen.text()
        return False, repr(told) + text, {'output': text, 'prompts': [], **told}

    def start(self, module):
        """The top level, for its functions; statements of it that cannot run are left out, as in any other run."""
        names = module.__dict__
        if self.pieces is None:
            try:
                self.asked.start(names)
                self.execute(names)
                return
            except Stop:
                if watch.stopped == 'slow':
                    raise
            except ImportError:
                raise
            except Exception:
                pass
            kept = {key: value for key, value in names.items() if key.startswith('__')}
            names.clear()
            names.update(kept)
            tree = ast.parse(self.text, meter.file)
            flags = self.codes[0].co_flags & FUTURE_FLAGS
            self.pieces = [compile(ast.Module([node], []), meter.file, 'exec', flags=flags, dont_inherit=True) for node in tree.body]
        self.asked.start(names)
        for index, piece in enumerate(self.pieces):
            if index in self.skipped:
                continue
            left, watch.stopped = meter.left, None
            try:
                exec(piece, names)
            except Stop:
                if watch.stopped == 'slow':
                    raise
                self.skipped.add(index)
            except Exception:
                self.skipped.add(index)
            meter.left, watch.stopped = left, None
        self.attach([])

    def end_of(self, one, error):
        if watch.stopped is not None:
            return False, watch.stopped
        error = own_error(error)
        if one.is_call and one.raises and one.exception in map(written_name, ancestors(type(error))):
            return True, ''
        line, trace = 0, TRACEBACK(error)
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == meter.file:
                line = trace.tb_lineno
            trace = trace.tb_next
        if one.tells:
            # What is told is compared between versions, whose lines need not be the same.
            return False, name_of(type(error))
        return False, name_of(type(error)) if line is None else name_of(type(error)) + '@' + repr(line)


class BatchTerminal(Terminal):
    """A terminal that is taken again for the next test, as long as it is as it was made."""

    def __init__(self, typed, limit, may_end):
        Terminal.__init__(self, typed, limit, stop_attempt, may_end)
        self.input = input_of(self)
        self.parts = (self.screen, self.errors, self.keyboard)
        self.keys = [list(vars(one)) for one in self.parts]

    def renew(self, typed):
        if [list(vars(one)) for one in self.parts] != self.keys or any(one.closed for one in self.parts):
            return False
        for screen in (self.screen, self.errors):
            screen.parts, screen.size = [], 0
        self.keyboard.lines, self.keyboard.at, self.keyboard.ended = typed, 0, False
        self.prompts = []
        return True


def stop_attempt(kind):
    if watch.stopped is None:
        watch.stopped = kind
    meter.left = -1
    raise Stop


def shown_briefly(value, caps=TRACED):
    return watch.gently(lambda: cut(show(value, caps, watch.gently, 0, []), caps.shown)) or name_of(type(value))
