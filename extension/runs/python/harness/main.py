# Requests in, replies out, as JSON text. Uses the C parts of json alone, so that nothing of the student's can stand between.

import _json
import decimal


class Reading:
    strict = True
    object_hook = object_pairs_hook = array_hook = None
    parse_float, parse_int, parse_constant = float, int, float
    memo = {}


read_json = _json.make_scanner(Reading())


def not_json(value):
    raise TypeError(type(value).__name__)


write_json = _json.make_encoder(None, not_json, _json.encode_basestring_ascii, None, ':', ',', False, False, False)


def handle(text):
    request = read_json(text, 0)[0]
    signal.signal(signal.SIGINT, watch.on_deadline)
    return ''.join(write_json(HANDLERS[request['kind']](request), 0))


type_names = type.__dict__['__dict__'].__get__


class Baseline:
    """The interpreter as it should be before each test, as far as that can be told quickly."""

    def __init__(self, own_names):
        self.modules = dict(sys.modules)
        watched = [
            module.__dict__
            for name, module in self.modules.items()
            if type(module) is types.ModuleType and name not in ('sys', '__main__', 'builtins')
        ]
        watched.append(own_names)
        self.names = [(names, list(names.values())) for names in watched]
        self.harness = self.names[-1]
        self.classes = {}
        self.builtins = {name: value for name, value in vars(builtins).items() if name != 'input'}
        self.path, self.finders, self.environment = list(sys.path), list(sys.meta_path), dict(os.environ)
        self.hooks = list(sys.path_hooks)
        self.displayhook, self.excepthook = sys.displayhook, sys.excepthook

    def tidy(self):
        """Clears what a test may leave behind; False when more has changed than can be put back."""
        sys.settrace(None)
        sys.setprofile(None)
        watch.mode, watch.recorder = IDLE, None
        watch.proof = watch.mark = watch.stuck = None
        try:
            atexit._clear()
            sys.setrecursionlimit(1000)
            gc.enable()
            os.chdir(HOME)
            decimal.setcontext(decimal.Context())
            sys.displayhook, sys.excepthook = self.displayhook, self.excepthook
            return self.is_intact() and self.drop_modules()
        except Exception:
            return False

    def watch_classes(self, is_wanted):
        """Classes of the library are looked at only where a program may change one: there are thousands."""
        self.classes = {}
        for module in self.modules.values() if is_wanted else ():
            for one in list(getattr(module, '__dict__', {}).values()):
                if isinstance(one, type) and id(one) not in self.classes:
                    self.classes[id(one)] = (one, list(type_names(one).values()))

    def harness_is_intact(self):
        names, values = self.harness
        return values == list(names.values())

    def is_intact(self):
        for one, values in self.classes.values():
            if values != list(type_names(one).values()):
                return False
        for names, values in self.names:
            # Lists compare by identity first, and at the speed of C.
            if values != list(names.values()):
                return False
        now = {name: value for name, value in vars(builtins).items() if name not in ('input', '_')}
        return (
            list(now.values()) == list(self.builtins.values())
            and sys.path == self.path
            and list(map(id, sys.meta_path)) == list(map(id, self.finders))
            and list(map(id, sys.path_hooks)) == list(map(id, self.hooks))
            and dict(os.environ) == self.environment
            and monitoring.get_tool(TOOL) == 'harness'
        )

    def drop_modules(self):
        """Modules of the student's go; those of the library stay loaded."""
        for name, module in list(sys.modules.items()):
            if self.modules.get(name) is module:
                continue
            file = getattr(module, '__file__', None)
            if name in self.modules or not (type(file) is str and file.startswith('/lib/')):
                del sys.modules[name]
        for name, module in self.modules.items():
            sys.modules.setdefault(name, module)
        sys.path_importer_cache.pop(HOME, None)
        return True


def begin(own_names):
    """Once, when all is built."""
    gc.collect()
    gc.freeze()
    state['baseline'] = Baseline(own_names)


def tidy():
    return 'clean' if state['baseline'].tidy() else 'changed'

