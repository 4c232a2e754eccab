# Values of the student's program, as the language shows them and in a form that answers can be compared with.
# Works with exact built-in types; anything else goes through `gently`, since its __repr__ is the student's own code.
# Types are asked by `type` itself: a class may say otherwise of its name, its objects of their class.

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


written_name = type.__dict__['__name__'].__get__
ancestors = type.__dict__['__mro__'].__get__


def name_of(kind):
    return cut(written_name(kind), 100)


def is_a(value, kinds):
    """As `isinstance`, by what the value is rather than by what it says that it is."""
    return issubclass(type(value), kinds)


def is_one_of(kind, kinds):
    """As `in`, without asking a class of the student's whether it is the same."""
    for one in kinds:
        if kind is one:
            return True
    return False


def describe(value, caps, gently, of_objects=None):
    """
    The value as {shown, type, shape}. `gently` runs student code within bounds and gives None when that fails; `of_objects`
    does so for the code of objects, where that is to be bounded further.
    """
    of_objects = of_objects or gently
    kind = type(value)
    if kind is int or kind is str or kind is bool or kind is float or value is None:
        described = shown_and_shape(value, caps, gently)
    else:
        described = gently(lambda: shown_and_shape(value, caps, of_objects))
    if described is None:
        shown = '<' + name_of(kind) + '>'
        described = shown, {'kind': 'opaque', 'text': shown}
    return {'shown': described[0], 'type': name_of(kind), 'shape': described[1]}


def shown_and_shape(value, caps, gently):
    shown = cut(show(value, caps, gently, 0, []), caps.shown)
    return shown, Shaper(caps, gently).shape(value, 0)


def cut(text, size):
    return text if len(text) <= size else text[: size - len(ELLIPSIS)] + ELLIPSIS


def number_text(value):
    """Exact digits, or None when there are too many to write down."""
    if type(value) is int and value.bit_length() > 4000:
        return None
    return repr(value)


COLLECTIONS = (list, tuple, set, frozenset, dict)
BRACKETS = {list: ('[', ']'), tuple: ('(', ')'), set: ('{', '}'), frozenset: ('frozenset({', '})')}


def show(value, caps, gently, depth, above):
    kind = type(value)
    if value is None or kind is bool or kind is float or kind is complex:
        return repr(value)
    if kind is int:
        return number_text(value) or '<a whole number of ' + repr(value.bit_length()) + ' bits>'
    if kind is str or kind is bytes or kind is bytearray:
        return repr(value) if len(value) <= caps.text else repr(value[: caps.text]) + ELLIPSIS
    if is_one_of(kind, BRACKETS) or kind is dict:
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
        return name_of(kind) + '()'
    return BRACKETS[kind][0] + inside + BRACKETS[kind][1]


def show_object(value, kind, caps, gently, depth, above):
    """An object: by its own __repr__ when it has one, else by its attributes, never by its address."""
    name = name_of(kind)
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
        for base in COLLECTIONS:
            if not issubclass(kind, base):
                continue
            if base.__len__(value) > self.left:
                raise Shaper.TooLarge
            if base is dict:
                pairs = list(dict.items(value))
                return {'kind': 'pairs', 'pairs': [[self.node(k, depth + 1), self.node(v, depth + 1)] for k, v in pairs]}
            of = 'list' if base is list else 'tuple' if base is tuple else 'set'
            return {'kind': 'items', 'of': of, 'items': [self.node(item, depth + 1) for item in base.__iter__(value)]}
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
    if depth > 3 or not is_one_of(kind, (list, tuple, dict)) or len(value) > 100:
        return False
    if kind is dict:
        return all(is_plain(k, depth + 1) and is_plain(v, depth + 1) for k, v in value.items())
    return all(is_plain(item, depth + 1) for item in value)
