# Many versions of one program, each tried on the tests: what a search for repairs asks. Each has a budget of steps (rounds of
# loops and calls) rather than of time, so that one that hangs costs little. What a version may leave behind is looked for after it.

import zlib

# A version that hangs so often is not tried on the other tests.
MOST_ENDLESS = 2
MARGIN = ('\ndef ', '\nclass ')


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


def found_at(text, word):
    at = text.find(word)
    while at != -1:
        yield at
        at = text.find(word, at + 1)


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
