# Many versions of one program, each tried on the tests: what a search for repairs asks. Each has a budget of steps (rounds of
# loops and calls) rather than of time, so that one that hangs costs little and every run gives the same result. Each test of
# each version has a fresh module, terminal and seed; what else a version may leave behind is looked for after it.

import zlib

# A version that hangs so often is not tried on the other tests.
MOST_ENDLESS = 2
UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)
LITERALS = (ast.Constant, ast.List, ast.Tuple, ast.Set, ast.Dict, ast.UnaryOp, ast.USub, ast.Load)


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
            if self.left < 0:
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


class AskedTest:
    """A test as far as it is the same for every version."""

    def __init__(self, test, budget, tells):
        self.test, self.budget, self.tells = test, budget, tells
        self.is_call, self.is_runnable, self.expected = test['kind'] == 'call', True, None
        if not self.is_call:
            return
        self.raises, self.is_truth = test['raises'], test['compare'] == 'truth'
        try:
            self.call = compile(test['call'].strip(), '<test>', 'eval', dont_inherit=True)
            self.before = compile(test['before'], '<test>', 'exec', dont_inherit=True) if test['before'] else None
        except UNREADABLE:
            self.is_runnable = False
        self.is_value = not self.raises and test['compare'] != 'none'
        try:
            self.wanted = compile(test['expected'].strip(), '<test>', 'eval', dont_inherit=True) if self.is_value else None
            self.expected = literal_of(test['expected']) if self.is_value else None
        except UNREADABLE:
            self.is_value = False
            self.is_runnable = self.is_runnable and test['compare'] == 'maybe'
        self.exception = test['expected'].strip().split('.')[-1]


def literal_of(text):
    """What a literal stands for, in a list of one; None when it has names in it."""
    tree = ast.parse(text.strip(), mode='eval')
    if all(isinstance(node, LITERALS) for node in ast.walk(tree.body)):
        return [ast.literal_eval(tree)]
    return None


def imported_names(prelude):
    """The names of a prelude that only imports; None when it does more, or cannot."""
    if not all(isinstance(node, (ast.Import, ast.ImportFrom)) for node in ast.parse(prelude).body):
        return None
    names = {}
    try:
        exec(compile(prelude, '<prelude>', 'exec', dont_inherit=True), names)
    except Exception:
        return None
    del names['__builtins__']
    return names


MARGIN = ('\ndef ', '\nclass ')


def found_at(text, word):
    at = text.find(word)
    while at != -1:
        yield at
        at = text.find(word, at + 1)


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


class Attempts:
    """One request: versions, tests, budgets."""

    def __init__(self, request):
        self.file_name = request['fileName']
        self.module_name = self.file_name.removesuffix('.py') or 'program'
        self.siblings, self.output = request['siblings'], request['output']
        self.is_random, self.may_end = request['random'], request['mayEnd']
        self.prelude = compile(request['prelude'], '<prelude>', 'exec', dont_inherit=True) if request['prelude'] else None
        self.imported = imported_names(request['prelude'])
        self.tests = [AskedTest(*one) for one in zip(request['tests'], request['budgets'], request['tells'])]
        self.decisive, self.is_careful, self.tells_all = request['decisive'], request['careful'], request['all']
        self.known = {}
        meter.file = HOME + '/' + self.file_name

    def try_one(self, text):
        """
        Runs the decisive tests (those that fail today); the others only when one of these passes, or when all is to be told.
        Gives the passed tests as bits, the steps spent, how the failing ones ended (digests), and what scripts printed.
        """
        version = Version(self, text)
        if version.problem is not None:
            line = getattr(version.problem, 'lineno', None)
            return {'bits': '0', 'steps': 0, 'ends': [], 'broken': line or 1}
        bits, steps, ends, told, spent, endless = 0, 0, [], [], [], 0
        for index, one in enumerate(self.tests):
            if index == self.decisive and not (bits or self.tells_all or told):
                break
            if not one.is_runnable:
                continue
            found = version.run(one)
            used = one.budget - max(0, meter.left)
            steps += used
            spent.append(used)
            if found[0]:
                bits |= 1 << index
            if len(found) > 2:
                told.append({'test': index, **found[2]})
            if watch.stopped == 'slow':
                # The clock had to end it: nothing more of this version, nor of this request.
                self.is_late = True
                bits, told = 0, []
                break
            endless += watch.stopped == 'endless' or found[1].startswith('RecursionError')
            if endless == MOST_ENDLESS and not self.tells_all:
                break
            ends.append(zlib.crc32(found[1].encode('utf-8', 'replace')) if found[1] else 0)
        reply = {'bits': format(bits, 'x'), 'steps': steps, 'ends': ends, 'broken': 0}
        if told:
            reply['told'] = told
        if self.tells_all:
            reply['spent'] = spent
        return reply

    is_late, terminal = False, None

    def compiled(self, text):
        """
        The program as code that runs in turn: one piece for each function or class at the margin, since most versions differ in
        one of them only. Where a piece alone is no program (a margin inside of a text, say), the program is one piece.
        """
        cuts = [] if '__future__' in text else sorted(at + 1 for word in MARGIN for at in found_at(text, word))
        try:
            return [self.piece(text, *ends) for ends in zip([0, *cuts], [*cuts, len(text)])]
        except UNREADABLE:
            return [compile(text, meter.file, 'exec', dont_inherit=True)]

    def piece(self, text, start, end):
        key = (text.count('\n', 0, start), text[start:end])
        code = self.known.get(key)
        if code is None:
            code = self.known[key] = compile('\n' * key[0] + key[1], meter.file, 'exec', dont_inherit=True)
        return code

    def start(self, names):
        """What runs before the program; imports alone give the same every time."""
        if self.imported is not None:
            names.update(self.imported)
        elif self.prelude is not None:
            exec(self.prelude, names)

    def run(self, texts):
        results, is_intact, baseline = [], True, state['baseline']
        meter.begin()
        try:
            for text in texts:
                results.append(self.try_one(text))
                if self.is_late:
                    break
                if self.is_careful and not baseline.tidy():
                    is_intact = False
                    break
        finally:
            meter.end()
        if not self.is_careful:
            is_intact = baseline.tidy()
        return {'results': results, 'intact': is_intact}


def attempt(request):
    attempts = Attempts(request)
    watch.load(meter.file, {}, 0)
    watch.reset(1 << 60)
    return attempts.run(request['texts'])
