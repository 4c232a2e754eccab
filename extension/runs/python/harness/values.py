# Values of the student's program, as the language shows them and in a form that answers can be compared with.
# Works with exact built-in types; anything else goes through `gently`, since its __repr__ is the student's own code.

import math

MAX_SHOWN = 2000
MAX_NODES = 2000
MAX_DEPTH = 12
MAX_TEXT = 10_000
ELLIPSIS = '...'


class Caps:
    """How much of a value is kept."""

    def __init__(self, items, text, shown, nodes):
        self.items, self.text, self.shown, self.nodes = items, text, shown, nodes


RESULT = Caps(items=500, text=2000, shown=2000, nodes=MAX_NODES)
TRACED = Caps(items=60, text=200, shown=400, nodes=200)


def describe(value, caps, gently):
    """The value as {shown, type, shape}. `gently` runs student code within bounds and gives None when that fails."""
    try:
        shown = cut(show(value, caps, gently, 0, []), caps.shown)
        shape = Shaper(caps, gently).shape(value, 0)
    except (RecursionError, MemoryError):
        shown = '<' + type(value).__name__ + '>'
        shape = {'kind': 'opaque', 'text': shown}
    return {'shown': shown, 'type': type(value).__name__[:100], 'shape': shape}


def cut(text, size):
    return text if len(text) <= size else text[: size - len(ELLIPSIS)] + ELLIPSIS


def number_text(value):
    """Exact digits, or None when there are too many to write down."""
    if type(value) is int and value.bit_length() > 4000:
        return None
    return repr(value)


BRACKETS = {list: ('[', ']'), tuple: ('(', ')'), set: ('{', '}'), frozenset: ('frozenset({', '})')}


def show(value, caps, gently, depth, above):
    kind = type(value)
    if value is None or kind is bool or kind is float or kind is complex:
        return repr(value)
    if kind is int:
        return number_text(value) or '<a whole number of ' + repr(value.bit_length()) + ' bits>'
    if kind is str or kind is bytes or kind is bytearray:
        return repr(value) if len(value) <= caps.text else repr(value[: caps.text]) + ELLIPSIS
    if kind in BRACKETS or kind is dict:
        if depth >= MAX_DEPTH or any(value is one for one in above):
            return '{...}' if kind is dict else '[...]'
        return show_items(value, kind, caps, gently, depth, above + [value])
    return show_object(value, kind, caps, gently, depth, above)


def show_items(value, kind, caps, gently, depth, above):
    total = caps.shown
    written = []
    items = value.items() if kind is dict else value
    for count, item in enumerate(items):
        if count == caps.items or total <= 0:
            written.append(ELLIPSIS)
            break
        if kind is dict:
            text = show(item[0], caps, gently, depth + 1, above) + ': ' + show(item[1], caps, gently, depth + 1, above)
        else:
            text = show(item, caps, gently, depth + 1, above)
        total -= len(text) + 2
        written.append(text)
    inside = ', '.join(written)
    if kind is dict:
        return '{' + inside + '}'
    if kind is tuple and len(value) == 1:
        return '(' + inside + ',)'
    if not written and kind in (set, frozenset):
        return kind.__name__ + '()'
    return BRACKETS[kind][0] + inside + BRACKETS[kind][1]


def show_object(value, kind, caps, gently, depth, above):
    """An object: by its own __repr__ when it has one, else by its attributes, never by its address."""
    name = kind.__name__
    if kind.__repr__ is not object.__repr__:
        text = gently(lambda: repr(value))
        if type(text) is str:
            return without_addresses(cut(text, caps.text))
        return '<' + name + '>'
    if depth < 2 and not any(value is one for one in above):
        try:
            attributes = object.__getattribute__(value, '__dict__')
        except Exception:
            attributes = None
        if type(attributes) is dict and attributes:
            written = [
                key + '=' + show(item, caps, gently, depth + 1, above + [value])
                for key, item in list(attributes.items())[:20]
                if type(key) is str
            ]
            return '<' + name + ' ' + ', '.join(written) + '>'
    return '<' + name + ' object>'


def without_addresses(text):
    """`<function f at 0x12ab>` without the address, which differs from run to run."""
    at = text.find(' at 0x')
    while at >= 0:
        end = at + 6
        while end < len(text) and text[end] in '0123456789abcdefABCDEF':
            end += 1
        text = text[:at] + text[end:]
        at = text.find(' at 0x')
    return text


class Shaper:
    """Builds a Shape and gives up (opaque) when a value is too large to carry whole."""

    class TooLarge(Exception):
        pass

    def __init__(self, caps, gently):
        self.caps, self.gently, self.left = caps, gently, caps.nodes

    def shape(self, value, depth):
        try:
            return self.node(value, depth)
        except Shaper.TooLarge:
            return {'kind': 'opaque', 'text': cut(show(value, self.caps, self.gently, 0, []), self.caps.shown)}

    def node(self, value, depth):
        self.left -= 1
        if self.left < 0 or depth > MAX_DEPTH:
            raise Shaper.TooLarge
        kind = type(value)
        if value is None:
            return {'kind': 'nothing'}
        if kind is bool:
            return {'kind': 'truth', 'value': value}
        if kind is int or kind is float:
            text = number_text(value)
            if text is None:
                raise Shaper.TooLarge
            return {'kind': 'number', 'text': text, 'whole': kind is int}
        if kind is str:
            if len(value) > MAX_TEXT:
                raise Shaper.TooLarge
            return {'kind': 'text', 'value': value}
        if isinstance(value, (list, tuple, set, frozenset)) and len(value) <= self.left:
            of = 'list' if isinstance(value, list) else 'tuple' if isinstance(value, tuple) else 'set'
            items = self.gently(lambda: list(value)) if kind not in BRACKETS else value
            if items is not None:
                return {'kind': 'items', 'of': of, 'items': [self.node(item, depth + 1) for item in items]}
        elif isinstance(value, dict) and len(value) <= self.left:
            pairs = list(dict.items(value))
            return {'kind': 'pairs', 'pairs': [[self.node(k, depth + 1), self.node(v, depth + 1)] for k, v in pairs]}
        elif isinstance(value, (list, tuple, set, frozenset, dict)):
            raise Shaper.TooLarge
        return {'kind': 'opaque', 'text': cut(show(value, self.caps, self.gently, 0, []), self.caps.shown)}


def plain_state(variables):
    """Text that is equal exactly when the variables are; None when one of them is more than plain data."""
    written = []
    for name, value in variables:
        if not is_plain(value, 0):
            return None
        written.append(name + '=' + repr(value))
    return '\n'.join(written)


def is_plain(value, depth):
    kind = type(value)
    if value is None or kind is bool or kind is float or kind is str and len(value) < 1000:
        return True
    if kind is int:
        return value.bit_length() < 1000
    if depth > 3 or kind not in (list, tuple, dict) or len(value) > 100:
        return False
    if kind is dict:
        return all(is_plain(k, depth + 1) and is_plain(v, depth + 1) for k, v in value.items())
    return all(is_plain(item, depth + 1) for item in value)


def same(got, expected, depth=0):
    """Equal by the language's own ==, or equal but for rounding (1e-6, relative or absolute), also inside of collections."""
    try:
        if got is expected or got == expected:
            return True
    except Exception:
        return False
    if depth > 50:
        return False
    if is_number(got) and is_number(expected):
        return close(got, expected)
    if isinstance(got, list) and isinstance(expected, list) or isinstance(got, tuple) and isinstance(expected, tuple):
        return len(got) == len(expected) and all(same(a, b, depth + 1) for a, b in zip(got, expected))
    if isinstance(got, dict) and isinstance(expected, dict):
        return len(got) == len(expected) and all(key in got and same(got[key], expected[key], depth + 1) for key in expected)
    if isinstance(got, (set, frozenset)) and isinstance(expected, (set, frozenset)):
        return len(got) == len(expected) <= 1000 and each_has_partner(list(got), list(expected), depth)
    return False


def each_has_partner(left, right, depth):
    for one in left:
        for index, other in enumerate(right):
            if same(one, other, depth + 1):
                del right[index]
                break
        else:
            return False
    return True


def is_number(value):
    return isinstance(value, (int, float, complex)) and not isinstance(value, bool)


def close(got, expected):
    if isinstance(got, complex) or isinstance(expected, complex):
        got, expected = complex(got), complex(expected)
        return close(got.real, expected.real) and close(got.imag, expected.imag)
    if isinstance(got, int) and isinstance(expected, int):
        return False
    if got != got or expected != expected:
        return got != got and expected != expected
    try:
        return math.isclose(got, expected, rel_tol=1e-6, abs_tol=1e-6)
    except OverflowError:
        return False
