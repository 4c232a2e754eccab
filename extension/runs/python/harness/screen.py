# The terminal of a test: what the program prints, and what is typed into it.

import io
import sys


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


class ScreenBytes(io.RawIOBase):
    """`sys.stdout.buffer`."""

    def __init__(self, screen):
        self.screen = screen

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

    def __init__(self, lines):
        self.lines, self.at, self.ended = lines, 0, False

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
        return '' if line is None else line + '\n'

    def readlines(self, hint=-1):
        return list(self)

    def read(self, size=-1):
        return ''.join(self)


class Terminal:
    """Screen and keyboard of one test. Prompts of `input()` are remembered: an expected output may leave them out."""

    def __init__(self, typed, limit, stop, may_end):
        self.screen, self.errors = Screen(limit, stop), Screen(limit, stop)
        self.keyboard = Keyboard(typed)
        self.prompts, self.stop, self.may_end = [], stop, may_end

    def attach(self):
        sys.stdin, sys.stdout, sys.stderr = self.keyboard, self.screen, self.errors
        sys.__stdin__, sys.__stdout__, sys.__stderr__ = self.keyboard, self.screen, self.errors

    def ask(self, prompt):
        """`input()`. With nothing left to type the program is stopped, unless it is prepared for the end of the input."""
        text = str(prompt)
        if sys.stdout is self.screen:
            start = self.screen.size
            self.screen.write(text)
            if text:
                self.prompts.append([start, self.screen.size])
        else:
            sys.stdout.write(text)
        if sys.stdin is not self.keyboard:
            line = sys.stdin.readline()
            if not line:
                raise EOFError('EOF when reading a line')
            return line.removesuffix('\n')
        line = self.keyboard.next_line()
        if line is None:
            if self.may_end and not self.keyboard.ended:
                self.keyboard.ended = True
                raise EOFError('EOF when reading a line')
            self.stop('waiting-for-input')
            raise EOFError('EOF when reading a line')
        return line
