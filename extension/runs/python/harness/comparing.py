# Whether the value of a call is the one expected.

import math
import sys

PLAIN_TEXTS = (str, bytes, bytearray)
PLAIN = (type(None), bool, int, float, complex, *PLAIN_TEXTS, *COLLECTIONS)
SAME_AT_ONCE = (int, str, bool)


def same(got, expected, depth=0):
    """
    Equal, or equal but for rounding (1e-6, relative or absolute), also inside of collections. Where plain data is expected, no
    class of the student's says that it is equal to it; elsewhere the language's own == decides.
    """
    if got is expected:
        return True
    kind = type(expected)
    if is_one_of(kind, PLAIN) and depth <= 50:
        return same_as_plain(got, expected, kind, depth)
    try:
        if got == expected:
            return True
    except Exception:
        return False
    base = next((one for one in COLLECTIONS if issubclass(kind, one)), None)
    return base is not None and depth <= 50 and same_collections(got, expected, base, depth)


def same_as_plain(got, expected, kind, depth):
    """Works on what the value is made of: a class that is also a number or a list is taken for that."""
    if is_a(got, (int, float, complex)):
        return kind in (bool, int, float, complex) and same_numbers(got, expected)
    if is_a(got, PLAIN_TEXTS):
        return any(is_a(got, one) and one.__eq__(got, expected) is True for one in PLAIN_TEXTS)
    if is_a(got, COLLECTIONS):
        return kind in COLLECTIONS and same_collections(got, expected, kind, depth)
    return not is_of_student(type(got)) and bool(got == expected)


def same_numbers(got, expected):
    for base in (int, float, complex):
        if is_a(got, base):
            got = base.__pos__(got)
            break
    return got == expected or close(got, expected)


def same_collections(got, expected, base, depth):
    if base is set or base is frozenset:
        return is_a(got, (set, frozenset)) and same_sets(list(all_of(got)), list(all_of(expected)), depth)
    if not is_a(got, base) or base.__len__(got) != base.__len__(expected):
        return False
    if base is dict:
        missing = []
        return is_keyed_alike(dict.keys(got), dict.keys(expected)) and all(
            same(dict.get(got, key, missing), value, depth + 1) for key, value in dict.items(expected)
        )
    for one, other in zip(base.__iter__(got), base.__iter__(expected)):
        if type(one) is type(other) and type(other) in SAME_AT_ONCE and one == other:
            continue
        if not same(one, other, depth + 1):
            return False
    return True


def all_of(value):
    return set.__iter__(value) if is_a(value, set) else frozenset.__iter__(value)


def same_sets(got, expected, depth):
    if len(got) != len(expected):
        return False
    if is_keyed_alike(got, expected) and set(got) == set(expected):
        return True
    return len(got) <= 1000 and each_has_partner(got, expected, depth)


def is_keyed_alike(got, expected):
    """A key of a class of the student's is found only where such a key is expected."""
    known = {id(type(key)) for key in expected}
    return all(id(type(key)) in known or not is_of_student(type(key)) for key in got)


def is_of_student(kind):
    """Whether the class is from the program, rather than the language or its library."""
    home = sys.modules.get(type.__getattribute__(kind, '__module__'))
    if home is None or getattr(home, written_name(kind), None) is not kind:
        # Many classes of the language have no name to be had by; none of them was made by a program.
        return bool(type.__dict__['__flags__'].__get__(kind) & HEAP_TYPE)
    file = getattr(home, '__file__', None)
    return file is not None and not file.startswith('/lib/')


HEAP_TYPE = 1 << 9


def each_has_partner(left, right, depth):
    for one in left:
        for index, other in enumerate(right):
            if same(one, other, depth + 1):
                del right[index]
                break
        else:
            return False
    return True


def close(got, expected):
    if is_a(got, complex) or is_a(expected, complex):
        got, expected = complex(got), complex(expected)
        return close(got.real, expected.real) and close(got.imag, expected.imag)
    if is_a(got, int) and is_a(expected, int):
        return False
    if got != got or expected != expected:
        return got != got and expected != expected
    try:
        return math.isclose(got, expected, rel_tol=1e-6, abs_tol=1e-6)
    except OverflowError:
        return False
