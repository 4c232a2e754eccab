# The student's program as text: compiled once, taken apart where its top level cannot run as a whole.

import ast


class Program:
    """Raises the compiler's exception when the text is no program."""

    def __init__(self, text, file_name, prelude, is_script):
        self.file = HOME + '/' + file_name
        self.module_name = file_name.removesuffix('.py') or 'program'
        self.is_script = is_script
        self.prelude = compile(prelude, '<prelude>', 'exec', dont_inherit=True) if prelude else None
        text = text.removeprefix('\ufeff')
        self.tree = ast.parse(text, self.file)
        self.code = compile(text, self.file, 'exec', dont_inherit=True)
        self.lines = text.count('\n') + text.count('\r') + 1
        self.loops = find_loops(self.tree)
        self.may_end = any(isinstance(node, ast.Name) and node.id == 'EOFError' for node in ast.walk(self.tree))
        # Statements of the top level that could not run, when the program is only wanted for its functions.
        self.pieces, self.skipped, self.trouble, self.lost_names = None, set(), None, set()
        self.headers = set(header_lines(self.tree.body))
        self.changes_library = changes_library(self.tree)

    def take_apart(self):
        flags = self.code.co_flags & FUTURE_FLAGS
        self.pieces = [
            compile(ast.Module([node], []), self.file, 'exec', flags=flags, dont_inherit=True) for node in self.tree.body
        ]

    def skip(self, index, trouble):
        self.skipped.add(index)
        if self.trouble is None:
            self.trouble = trouble
        for node in ast.walk(self.tree.body[index]):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                self.lost_names.add(node.id)
            elif isinstance(node, ast.alias):
                self.lost_names.add((node.asname or node.name).split('.')[0])


DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
FUTURE_FLAGS = 0x1FE0000
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def header_lines(body):
    """Lines that only define or import: passed over at every start, whatever is called."""
    for node in body:
        if isinstance(node, (*DEFINITIONS, ast.Import, ast.ImportFrom)):
            yield node.lineno
        if isinstance(node, DEFINITIONS):
            yield from (decorator.lineno for decorator in node.decorator_list)
        if isinstance(node, ast.ClassDef):
            yield from header_lines(node.body)


def changes_library(tree):
    """Whether the program may set attributes of what it imports."""
    imported, changed = {'setattr', 'delattr'}, set()
    for node in ast.walk(tree):
        if isinstance(node, ast.alias):
            imported.add((node.asname or node.name).split('.')[0])
        elif isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
            while isinstance(node, ast.Attribute):
                node = node.value
            changed.add(node.id if isinstance(node, ast.Name) else 'setattr')
        elif isinstance(node, ast.Name) and node.id in ('setattr', 'delattr'):
            changed.add(node.id)
    return not imported.isdisjoint(changed)


def find_loops(tree):
    """Loops by the first line of the code that they stand in (0: the top level), outermost first."""
    found = {}
    waiting = [(tree, 0)]
    while waiting:
        node, owner = waiting.pop()
        if isinstance(node, FUNCTIONS):
            decorators = getattr(node, 'decorator_list', None)
            owner = decorators[0].lineno if decorators else node.lineno
        elif isinstance(node, (ast.While, ast.For)):
            over = node.iter.id if isinstance(node, ast.For) and isinstance(node.iter, ast.Name) else None
            loop = Loop(node.lineno, node.end_lineno, node.body[0].lineno, isinstance(node, ast.While), over)
            found.setdefault(owner, []).append(loop)
        waiting.extend((child, owner) for child in ast.iter_child_nodes(node))
    for loops in found.values():
        loops.sort(key=lambda loop: (loop.line, -loop.end))
    return found


def syntax_problem(error, file):
    """What the compiler says, zero-based; a text too deep or too large for it is told as a syntax problem, too."""
    kind = type(error).__name__
    if isinstance(error, SyntaxError):
        line = (error.lineno or 1) - 1
        column = error.offset - 1 if error.offset and error.offset > 0 else None
        return {'message': str(error.msg)[:500], 'line': max(0, line), 'column': column, 'type': kind}
    return {'message': str(error)[:500] or kind, 'line': 0, 'column': None, 'type': kind if isinstance(error, MemoryError) else 'SyntaxError'}


TRACEBACK, CAUSE = BaseException.__dict__['__traceback__'].__get__, BaseException.__dict__['__cause__'].__get__
ARGUMENTS = BaseException.__dict__['args'].__get__


def own_error(error):
    """The exception that the program ran into, where the interpreter only noticed it in the middle of our own code."""
    if type(error) is SystemError and CAUSE(error) is not None and 'with an exception set' in str(error):
        return CAUSE(error).with_traceback(TRACEBACK(error))
    return error


def raised_exception(error, file):
    """Type, message and the program's own lines of the traceback, outermost first."""
    frames, trace = [], TRACEBACK(error)
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == file:
            name = None if code.co_name == '<module>' else cut(code.co_name, 200)
            frames.append({'line': (trace.tb_lineno or 1) - 1, 'function': name})
        trace = trace.tb_next
    deepest = frames[-1]['line'] if frames else None
    if len(frames) > 40:
        frames = frames[:20] + frames[-20:]
    message = watch.gently(lambda: without_file(error, str(error)))
    found = {
        'type': name_of(type(error)),
        'message': cut(without_addresses(message), 1000) if type(message) is str else '',
        'line': deepest,
        'frames': frames,
    }
    about = watch.gently(lambda: missing_thing(error))
    if about:
        found['about'] = cut(about, 200)
    return found


def without_file(error, message):
    """The message of a failed import without the file of the module, which is the sandbox's own: `... from 'random' (/lib/random.py)`."""
    at = message.rfind(' (')
    is_file = is_a(error, ImportError) and at != -1 and message.endswith(')') and '/' in message[at:]
    return message[:at] if is_file else message


def named_by(error):
    """The name that a NameError, ImportError or AttributeError carries; None when it carries none."""
    name = watch.gently(lambda: error.name)
    return name if type(name) is str else None


def missing_thing(error):
    """The missing name, key or module."""
    if is_a(error, ImportError):
        # The module is there, and has no such name.
        name = watch.gently(lambda: error.name_from)
        if type(name) is str:
            return name
    if is_a(error, (NameError, ImportError, AttributeError)):
        name = named_by(error)
        if name is not None:
            return name
    arguments = ARGUMENTS(error)
    if is_a(error, UnboundLocalError) and arguments and type(arguments[0]) is str:
        parts = arguments[0].split("'")
        return parts[1] if len(parts) > 2 else None
    if is_a(error, KeyError) and len(arguments) == 1:
        return cut(show(arguments[0], TRACED, watch.gently, 0, []), 200)
    return None
