# Runs the program on tests. Each test has a fresh module; whatever happens in it is a fact of the test.

import asyncio
import atexit
import builtins
import gc
import os
import random
import types

watch = Watch()
state = {'program': None, 'expressions': {}}
MANY_LINES = 50_000
RESERVE = 2 << 20


def load(request):
    """A new program; gives {syntax}."""
    entry_is_script = request['script']
    try:
        program = Program(request['text'], request['fileName'], request['prelude'], entry_is_script)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        state['program'] = None
        return {'syntax': syntax_problem(error, request['fileName'])}
    state['program'], state['entry'] = program, request['entry'].split('.')[0]
    program.siblings = request['siblings']
    state['baseline'].watch_classes(program.changes_library)
    watch.load(program.file, program.loops, program.lines)
    return {'syntax': None}


class Trial:
    """One run of the program on one test."""

    def __init__(self, test, limits, steps_to_keep):
        self.test, self.limits, self.steps_to_keep = test, limits, steps_to_keep
        self.program = state['program']
        self.is_call = test['kind'] == 'call'
        self.terminal = self.new_terminal()
        self.expected, self.trace, self.steps = None, None, 0
        self.startup, self.missing, self.modules = None, None, []
        # Given back when memory runs out, so that there is room to say so.
        self.reserve = bytearray(RESERVE)
        self.ending, self.passed = {'kind': 'ended'}, False

    def new_terminal(self):
        typed = [] if self.is_call else self.test['typed']
        return Terminal(typed, self.limits['output'], lambda kind: watch.stop(kind, getframe(2)), self.program.may_end)

    def run(self):
        watch.reset(self.limits['steps'])
        sys.argv = [self.program.file]
        random.seed(0)
        asyncio._set_running_loop(None)
        # A file beside the program goes before a module of the library with its name.
        for name in self.program.siblings:
            sys.modules.pop(name, None)
        try:
            self.attach()
            if self.is_call:
                self.run_call()
            else:
                self.run_script()
        except MemoryError:
            self.ending = {'kind': 'memory', 'line': None}
        if self.ending['kind'] == 'memory':
            self.free_memory()
        self.note_lines()

    def attach(self, terminal=None):
        self.terminal = terminal or self.terminal
        self.terminal.attach()
        builtins.input = input_of(self.terminal)

    def free_memory(self):
        """Nothing of the program is needed any more; without this the reply would find no room."""
        for module in self.modules:
            module.__dict__.clear()
        gc.collect()

    # ------------------------------------------------------------ a script

    def run_script(self):
        module = self.new_module('__main__')
        recorder = self.start_recorder()
        error = self.guarded(lambda: self.start_program(module))
        if error is None and watch.stopped is None:
            error = self.guarded(atexit._run_exitfuncs)
        self.end_recorder(recorder)
        self.steps = watch.steps
        if error is not None or watch.stopped is not None:
            self.end_with(error)

    def start_program(self, module):
        if self.program.prelude is not None:
            exec(self.program.prelude, module.__dict__)
        exec(self.program.code, module.__dict__)

    # ------------------------------------------------------------ a call

    def run_call(self):
        try:
            call = compile(self.test['call'].strip(), '<test>', 'eval', dont_inherit=True)
            before = compile(self.test['before'], '<test>', 'exec', dont_inherit=True) if self.test['before'] else None
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            self.ending = {'kind': 'bad-test', 'part': 'call', 'reason': type(error).__name__ + ': ' + syntax_problem(error, '')['message']}
            return
        module = self.new_module(self.program.module_name)
        if not self.start_functions(module):
            return
        names = dict(module.__dict__) if before is not None else module.__dict__
        self.attach(self.new_terminal())
        # What goes before a call of a class's object is part of what the class does.
        recorder = self.start_recorder() if before is not None and is_a(names.get(state['entry']), type) else None
        if before is not None:
            error = self.guarded(lambda: exec(before, names))
            if error is not None or watch.stopped is not None:
                self.end_recorder(recorder)
                self.end_with(error)
                if self.ending['kind'] == 'raised' and not self.ending['exception']['frames']:
                    found = self.ending['exception']
                    self.ending = {'kind': 'bad-test', 'part': 'before', 'reason': found['type'] + ': ' + found['message']}
                return
        if recorder is not None:
            recorder.pause()
        is_value = not self.test['raises'] and self.test['compare'] != 'none'
        expected = self.expect(names) if is_value else []
        if is_value and not expected:
            if self.test['compare'] != 'maybe':
                return
            # The text only looked like a value.
            self.ending, self.startup = {'kind': 'ended'}, None
        watch.count_only_from_here()
        if recorder is None:
            recorder = self.start_recorder()
        else:
            recorder.start()
        got = []
        error = self.guarded(lambda: got.append(eval(call, names)))
        self.end_recorder(recorder)
        self.steps = watch.steps
        if error is not None or watch.stopped is not None:
            self.end_with(error)
            self.blame_startup(error)
            if self.test['raises'] and error is not None and watch.stopped is None:
                self.passed = self.test['expected'].strip().split('.')[-1] in map(written_name, ancestors(type(error)))
            return
        self.judge(got[0], expected)

    def judge(self, got, expected):
        self.ending = {'kind': 'returned', 'value': describe(got, RESULT, watch.gently)}
        if self.test['raises'] or not expected:
            return
        if self.test['compare'] == 'truth':
            self.passed = watch.gently(lambda: bool(got)) is True
        else:
            self.passed = watch.gently(lambda: same(got, expected[0])) is True

    def expect(self, names):
        """Evaluates what the test expects, apart from the call: gives it in a list of one, and leaves no trace in the run."""
        text, found = self.test['expected'].strip(), []
        try:
            code = compile(text, '<test>', 'eval', dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            self.expect_nothing(type(error).__name__ + ': ' + syntax_problem(error, '')['message'])
            return []
        hits, chance = list(watch.hits), random.getstate()
        watch.reset(self.limits['steps'])
        error = self.guarded(lambda: found.append(eval(code, names)))
        stopped = watch.stopped
        if found and stopped is None:
            self.expected = describe(found[0], RESULT, watch.gently)
        elif error is None or stopped is not None:
            self.expect_nothing('Stopped: ' + str(stopped))
        else:
            told = raised_exception(error, self.program.file)
            self.expect_nothing(told['type'] + ': ' + told['message'])
            self.blame_startup(error)
        watch.reset(self.limits['steps'])
        watch.hits = hits
        random.setstate(chance)
        self.attach(self.new_terminal())
        return found if self.expected is not None else []

    def expect_nothing(self, reason):
        self.ending = {'kind': 'bad-test', 'part': 'expected', 'reason': reason}

    def start_functions(self, module):
        """Runs the top level for its functions. What it prints is kept apart; a part of it that cannot run is left out."""
        program = self.program
        if program.pieces is None:
            error = self.guarded(lambda: self.start_program(module))
            if error is None and watch.stopped is None:
                return True
            if is_a(error, (MemoryError, ImportError)) or watch.stopped == 'slow':
                return self.fail_start(error)
            program.take_apart()
            watch.reset(self.limits['steps'])
            module = self.replace_module(module)
        names = module.__dict__
        if program.prelude is not None:
            error = self.guarded(lambda: exec(program.prelude, names))
            if error is not None:
                return self.fail_start(error)
        for index, piece in enumerate(program.pieces):
            if index in program.skipped:
                continue
            error = self.guarded(lambda: exec(piece, names))
            if error is None and watch.stopped is None:
                continue
            program.skip(index, self.ending_of(error))
            if is_a(error, (ImportError, MemoryError)):
                return self.fail_start(error)
            hits = watch.hits
            watch.reset(self.limits['steps'])
            watch.hits = hits
            self.attach(self.new_terminal())
        if state['entry'] and state['entry'] not in names and program.trouble is not None:
            self.ending = program.trouble
            self.startup = self.ending.get('exception')
            return False
        return True

    def fail_start(self, error):
        self.end_with(error)
        self.startup = self.ending.get('exception')
        return False

    def blame_startup(self, error):
        """A name is missing because its statement at the top level could not run: that is what there is to tell."""
        if is_a(error, NameError) and named_by(error) in self.program.lost_names and self.program.trouble is not None:
            self.ending = self.program.trouble
            self.startup = self.ending.get('exception')

    # ------------------------------------------------------------ parts

    def new_module(self, name):
        module = types.ModuleType(name)
        self.modules.append(module)
        module.__file__ = self.program.file
        module.__builtins__ = builtins
        main = module if name == '__main__' else types.ModuleType('__main__')
        sys.modules['__main__'] = main
        if name != '__main__':
            sys.modules[name] = module
        return module

    def replace_module(self, module):
        """Empties the module, in place: others may hold it."""
        kept = {key: value for key, value in module.__dict__.items() if key in ('__name__', '__file__', '__builtins__', '__doc__', '__loader__', '__package__', '__spec__')}
        module.__dict__.clear()
        module.__dict__.update(kept)
        return module

    def guarded(self, work):
        """Runs student code and gives back what it raised, None when it raised nothing."""
        try:
            watch.run(work)
        except BaseException as error:
            if is_a(error, (MemoryError, SystemError)):
                self.reserve = None
            return own_error(error)
        return None

    def end_with(self, error):
        self.ending = self.ending_of(error)
        if is_a(error, ModuleNotFoundError) and watch.stopped is None:
            self.missing = cut((named_by(error) or '').split('.')[0], 200) or None

    def ending_of(self, error):
        line = None if watch.stop_line is None else watch.stop_line - 1
        if watch.stopped is not None:
            return {'kind': watch.stopped, 'line': line}
        found = raised_exception(error, self.program.file)
        if is_a(error, SystemExit):
            return {'kind': 'exited', 'line': found['line']}
        if is_a(error, MemoryError):
            return {'kind': 'memory', 'line': found['line']}
        return {'kind': 'raised', 'exception': found}

    def start_recorder(self):
        if self.steps_to_keep is None:
            return None
        recorder = Recorder(watch, self.steps_to_keep)
        recorder.start()
        return recorder

    def end_recorder(self, recorder):
        if recorder is not None:
            self.trace = recorder.end()

    def note_lines(self):
        # The header of a function is passed over when the program starts; that says nothing about the call.
        headers = self.program.headers if self.is_call else ()
        earlier = watch.earlier_hits or (watch.hits if self.is_call else [0] * len(watch.hits))
        self.lines = [
            line - 1
            for line, count in enumerate(watch.hits)
            if line > 0 and (count > earlier[line] or (count and line not in headers))
        ][:MANY_LINES]

    def result(self):
        return {
            'passed': self.passed is True,
            'ending': self.ending,
            'expected': self.expected,
            'output': self.terminal.screen.text(),
            'prompts': self.terminal.prompts_in(self.terminal.screen.text()),
            'lines': self.lines,
            'steps': self.steps,
            'startup': self.startup,
            # The part of the top level that was left out, where it raised.
            'leftOut': (self.program.trouble or {}).get('exception'),
            'missingModule': self.missing,
            'trace': self.trace,
        }


def run_test(request):
    trial = Trial(request['test'], request['limits'], request['maxSteps'])
    trial.run()
    # A program that put its own hand on the judge has shown nothing.
    trial.passed = trial.passed and state['baseline'].harness_is_intact()
    # What the program left behind goes before the reply is built: it may hold nearly all of the memory.
    result = trial.result()
    del trial
    return result
