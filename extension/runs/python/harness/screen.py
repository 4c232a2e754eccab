# The terminal of a test: what the program prints, and what is typed into it.

import io
import sys
import types

MANY_PROMPTS = 1000


class Screen(io.TextIOBase):
    """What the program prints. Beyond the limit the program is stopped, however often it goes on."""

    encoding = 'utf-8'
    errors = 'replace'
    name = '<stdout>'
    mode = 'w'

    def __init__(self, limit, stop):
        self.limit, self.stop = limit, stop
        self.parts, self.size = [], 0
        self.buffer = ScreenBytes(self)

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError('write() argument must be str, not ' + type(text).__name__)
        room = self.limit - self.size
        if len(text) > room:
            self.parts.append(str(text[:room]))
            self.size = self.limit
            self.stop('too-much-output')
            return len(text)
        self.parts.append(str(text))
        self.size += len(text)
        return len(text)

    def text(self):
        return ''.join(self.parts)

    def __repr__(self):
        return shown_file(self)


class ScreenBytes(io.RawIOBase):
    """`sys.stdout.buffer`."""

    def __init__(self, screen):
        self.screen = screen

    def __repr__(self):
        return "<_io.BufferedWriter name='<stdout>'>"

    def writable(self):
        return True

    def write(self, data):
        data = bytes(data)
        self.screen.write(data.decode('utf-8', 'replace'))
        return len(data)


class Keyboard(io.TextIOBase):
    """What is typed, line by line; also read through `sys.stdin`."""

    encoding = 'utf-8'
    errors = 'strict'
    name = '<stdin>'
    mode = 'r'

    def __init__(self, lines, on_line):
        self.lines, self.at, self.ended, self.on_line = lines, 0, False, on_line

    def __repr__(self):
        return shown_file(self)

    def readable(self):
        return True

    def next_line(self):
        """The next line without its end, or None when nothing more is typed."""
        if self.at >= len(self.lines):
            return None
        self.at += 1
        return self.lines[self.at - 1]

    def readline(self, size=-1):
        line = self.next_line()
        if line is None:
            return ''
        self.on_line()
        return line + '\n'

    def readlines(self, hint=-1):
        return list(self)

    def read(self, size=-1):
        return ''.join(self)


def shown_file(file):
    return '<_io.TextIOWrapper name=' + repr(file.name) + ' mode=' + repr(file.mode) + " encoding='utf-8'>"


# What a student may come to see is named as everywhere else.
for kind, known_as in ((Screen, 'TextIOWrapper'), (Keyboard, 'TextIOWrapper'), (ScreenBytes, 'BufferedWriter')):
    kind.__module__, kind.__name__, kind.__qualname__ = '_io', '_io.' + known_as, known_as


# The codec is there before a program runs: loaded by the first prompt, it would look as if that program had changed the library.
''.encode('utf-16-le')


def units(text):
    """Its length where a character beyond the basic plane counts as two: the host's way to count."""
    return len(text.encode('utf-16-le', 'surrogatepass')) // 2


def input_of(terminal):
    """`input()` for the student: its globals hold nothing of the harness."""
    ask = terminal.ask

    def input(*arguments, **named):
        if named:
            raise TypeError('input() takes no keyword arguments')
        if len(arguments) > 1:
            raise TypeError('input expected at most 1 argument, got ' + str(len(arguments)))
        return ask(*arguments)

    names = {'__builtins__': {'TypeError': TypeError, 'len': len, 'str': str}}
    bare = types.FunctionType(input.__code__, names, 'input', None, input.__closure__)
    bare.__qualname__ = 'input'
    return bare


class Terminal:
    """
    Screen and keyboard of one test. Where each line was asked for is remembered, with the prompt of an `input()`: an
    expected output may leave prompts out, or hold what was typed.
    """

    def __init__(self, typed, limit, stop, may_end):
        self.screen, self.errors = Screen(limit, stop), Screen(limit, stop)
        self.keyboard = Keyboard(typed, lambda: self.note_prompt(self.screen.size))
        self.prompts, self.stop, self.may_end = [], stop, may_end

    def attach(self):
        sys.stdin, sys.stdout, sys.stderr = self.keyboard, self.screen, self.errors
        sys.__stdin__, sys.__stdout__, sys.__stderr__ = self.keyboard, self.screen, self.errors

    def ask(self, prompt=''):
        """`input()`. With nothing left to type the program is stopped, unless it is prepared for the end of the input."""
        text = str(prompt)
        start = self.screen.size
        sys.stdout.write(text)
        if sys.stdin is not self.keyboard:
            line = sys.stdin.readline()
            if not line:
                raise EOFError('EOF when reading a line')
            return line.removesuffix('\n')
        self.note_prompt(start)
        line = self.keyboard.next_line()
        if line is None:
            if self.may_end and not self.keyboard.ended:
                self.keyboard.ended = True
                raise EOFError('EOF when reading a line')
            self.stop('waiting-for-input')
            raise EOFError('EOF when reading a line')
        return line

    def note_prompt(self, start):
        if len(self.prompts) < MANY_PROMPTS:
            self.prompts.append((start, self.screen.size))

    def prompts_in(self, output):
        """Where the prompts stand in the output, in the units of the host; an empty range where none was printed."""
        ranges, at, passed = [], 0, 0
        for prompt in self.prompts:
            ends = []
            for end in prompt:
                passed += units(output[at:end])
                at = end
                ends.append(passed)
            ranges.append(ends)
        return ranges
