# Tests of a search for repairs, as far as each is the same for every version: read and compiled once.

UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)
LITERALS = (ast.Constant, ast.List, ast.Tuple, ast.Set, ast.Dict, ast.UnaryOp, ast.USub, ast.Load)


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
