# Expressions alone, without a program: what a person typed as an answer or an expectation.


def evaluate(request):
    """Each expression alone, with the language's own names and no program."""
    return {'results': [evaluate_one(text.strip(), request['limits']) for text in request['expressions']]}


def evaluate_one(text, limits):
    try:
        code = compile(text, '<string>', 'eval', dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return {'kind': 'problem', 'problem': syntax_problem(error, '')}
    watch.load('<string>', {}, text.count('\n') + 1)
    watch.reset(limits['steps'])
    terminal = Terminal([], limits['output'], lambda kind: watch.stop(kind, getframe(2)), False)
    terminal.attach()
    builtins.input = input_of(terminal)
    found = []
    try:
        watch.run(lambda: found.append(eval(code, {'__builtins__': builtins, '__name__': '__main__'})))
    except Stop:
        return {'kind': 'problem', 'problem': {'type': 'Stopped', 'message': str(watch.stopped)}}
    except BaseException as error:
        told = raised_exception(own_error(error), '<string>')
        return {'kind': 'problem', 'problem': {'type': told['type'], 'message': told['message']}}
    return {'kind': 'value', 'value': describe(found[0], RESULT, watch.gently)}


HANDLERS = {'load': load, 'test': run_test, 'evaluate': evaluate, 'attempt': attempt}
