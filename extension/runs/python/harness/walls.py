# What the language itself keeps out of the student's reach. Not the wall that the host relies on (the process, its
# permissions and its emptied globals are), but the one that most attempts meet first, with a plain message.
#
# What it does not keep: a program that sets out to can reach the harness in its own interpreter (by the frames above its own, and
# as well by the globals of any function that it is handed, such as its output's `write`) and have its own tests said to pass. The
# verdict is read out of that interpreter, so hiding the frames would not be a wall: every object that a program is given would
# have to be written in C. It cheats itself alone: after each test names and classes are compared with what they were, an
# interpreter that changed is put back or thrown away, and the host takes nothing from it but a capped reply that a schema reads.

import _imp
import asyncio
import errno
import gc
import importlib.machinery
import os
import posix
import signal
import socket
import time

BLOCKED = frozenset(
    'js pyodide pyodide_js _pyodide _pyodide_core micropip ctypes _ctypes _ctypes_test _testcapi _testinternalcapi '
    '_testclinic _testclinic_limited _testlimitedcapi _testbuffer _xxtestfuzz xxsubtype _posixsubprocess '
    '_remote_debugging faulthandler mmap fcntl termios'.split()
)
HOST_CALLS = (
    'system popen fork forkpty execv execve execl execle execlp execlpe execvp execvpe posix_spawn posix_spawnp '
    'spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe kill killpg mount umount chroot'.split()
)
# Modules that beginners use: loaded once, so that a test finds them at once.
COMMON = (
    'abc array ast bisect calendar cmath collections contextlib copy csv dataclasses datetime decimal doctest enum '
    'fractions functools heapq io itertools json math numbers operator pprint queue random re statistics string '
    'struct textwrap threading time traceback types typing unittest uuid warnings weakref'.split()
)


# More than a program needs that ends, and soon reached by one that does not.
MAX_DEPTH_OF_CALLS = 20_000


class Gate:
    """Answers for the modules that are not to be had as if they were not there."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition('.')[0] in BLOCKED:
            raise ModuleNotFoundError('No module named ' + repr(name), name=name)
        return None


def build_walls():
    """Takes the bridge to the host away. Cannot be undone in this interpreter, but by restoring its memory."""
    create_builtin = _imp.create_builtin

    def create_permitted(spec):
        if spec.name in BLOCKED:
            raise ImportError('No module named ' + repr(spec.name), name=spec.name)
        return create_builtin(spec)

    def create_dynamic(spec, file=None):
        raise ImportError('extension modules cannot be loaded here', name=spec.name)

    _imp.create_builtin, _imp.create_dynamic = create_permitted, create_dynamic
    keep = (importlib.machinery.BuiltinImporter, importlib.machinery.FrozenImporter, importlib.machinery.PathFinder)
    sys.meta_path[:] = [Gate, *keep]
    for name, module in list(sys.modules.items()):
        if name.partition('.')[0] in BLOCKED:
            sys.modules.pop(name)
            if isinstance(module, types.ModuleType):
                module.__dict__.clear()
    close_host_calls()
    close_sockets()
    del sys.monitoring
    sys.modules.pop('sys.monitoring', None)
    for name in ('get_objects', 'get_referrers', 'get_referents'):
        setattr(gc, name, lambda *arguments, **named: [])
    for name in ('_current_frames', '_current_exceptions', '_debugmallocstats'):
        if hasattr(sys, name):
            delattr(sys, name)


def refused(name):
    def call(*arguments, **named):
        raise PermissionError(errno.EPERM, name + ': not possible in the sandbox')

    call.__name__ = call.__qualname__ = name
    return call


def close_host_calls():
    for name in HOST_CALLS:
        for module in (os, posix):
            if hasattr(module, name):
                setattr(module, name, refused(name))


def close_sockets():
    for name in ('connect', 'connect_ex', 'bind', 'listen', 'accept', 'sendto', 'send', 'sendall', 'recv'):
        setattr(socket.socket, name, refused(name))
    socket.getaddrinfo = socket.gethostbyname = refused('getaddrinfo')


def build_comforts():
    """What behaves better for tests than the language's own: sleeping takes no time, leaving is only a fact."""

    def sleep(seconds, /):
        if seconds < 0:
            raise ValueError('sleep length must be non-negative')

    def leave(code=0):
        watch.stop('exited', getframe(1))

    def breakpoint_hook(*arguments, **named):
        return None

    set_limit = sys.setrecursionlimit

    def set_recursion_limit(limit, /):
        set_limit(min(limit, MAX_DEPTH_OF_CALLS))

    set_recursion_limit.__name__, leave.__name__, breakpoint_hook.__name__ = 'setrecursionlimit', '_exit', 'breakpointhook'
    for one in (sleep, leave, breakpoint_hook, set_recursion_limit):
        one.__qualname__ = one.__name__
    sys.setrecursionlimit = set_recursion_limit
    time.sleep = sleep
    os._exit = posix._exit = leave
    os.abort = posix.abort = leave
    sys.breakpointhook = breakpoint_hook
    sys.unraisablehook = lambda report: None
    for name in ('exit', 'quit'):
        setattr(builtins, name, Leaver())
    for name in COMMON:
        # Some make a part of their names only when they are asked for: a program that asks has changed nothing.
        exec('from ' + name + ' import *', {})
    asyncio.events._event_loop_policy = LoopPolicy()
    asyncio.run = asyncio.runners.run
    import warnings

    warnings.simplefilter('ignore')


class Leaver:
    """`exit` and `quit`."""

    def __repr__(self):
        return 'Use exit() or Ctrl-D to exit'

    def __call__(self, code=None):
        raise SystemExit(code)


Leaver.__module__, Leaver.__name__, Leaver.__qualname__ = '_sitebuiltins', 'Quitter', 'Quitter'


def probe_walls():
    """Names of language walls that do not stand; empty when all do."""
    missing = []
    for name in ('js', 'pyodide_js', '_pyodide_core', 'ctypes', '_ctypes', '_testcapi'):
        try:
            __import__(name)
            missing.append('module ' + name)
        except ImportError:
            pass
        try:
            _imp.create_builtin(importlib.machinery.ModuleSpec(name, None))
            missing.append('built-in ' + name)
        except ImportError:
            pass
    for kind in ('JsProxy', 'JsModule'):
        if any(type(one).__name__ == kind for one in all_objects()):
            missing.append('a ' + kind + ' is in reach')
    return missing


all_objects = gc.get_objects


class NoEvents:
    """Nothing ever happens outside: waiting for it moves the clock."""

    def __init__(self):
        self.now = 0.0

    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError('the program waits for something that cannot happen')
        self.now += max(0.0, timeout)
        return []

    def close(self):
        pass


class QuietLoop(asyncio.BaseEventLoop):
    """An event loop without a host: `asyncio.sleep` takes no time."""

    def __init__(self):
        super().__init__()
        self._selector = NoEvents()

    def time(self):
        return self._selector.now

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class LoopPolicy(asyncio.events._BaseDefaultEventLoopPolicy):
    _loop_factory = QuietLoop
