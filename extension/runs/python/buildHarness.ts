import mainSource from './harness/main.py';
import programSource from './harness/program.py';
import recorderSource from './harness/recorder.py';
import screenSource from './harness/screen.py';
import testsSource from './harness/tests.py';
import valuesSource from './harness/values.py';
import wallsSource from './harness/walls.py';
import watchSource from './harness/watch.py';

/** The harness in the order in which its parts build on each other; they share one namespace. */
const parts: readonly (readonly [string, string])[] = [
	['values', valuesSource], ['screen', screenSource], ['watch', watchSource], ['recorder', recorderSource],
	['program', programSource], ['tests', testsSource], ['walls', wallsSource], ['main', mainSource],
];

/** The harness has names of the language of its own, so that a program that changes `len` changes it for itself alone. */
const bootstrap = `
def build(parts, has_walls):
    import builtins, json
    names = {'__name__': 'harness', '__builtins__': dict(vars(builtins))}
    for name, source in json.loads(parts):
        exec(compile(source, '<harness ' + name + '>', 'exec', dont_inherit=True), names)
    names['build_comforts']()
    if has_walls:
        names['build_walls']()
    names['begin'](names)
    return [names['handle'], names['tidy'], lambda: '; '.join(names['probe_walls']())]
`;

export interface PythonRoot {
	runPython(code: string): unknown;
	readonly globals: { get(name: string): unknown; delete(name: string): void };
}

type Call = (text?: string) => string;

/** Builds the harness inside of the interpreter, and the language's own walls when they are wanted. */
export function buildHarness(python: PythonRoot, hasWalls: boolean) {
	python.runPython(bootstrap);
	const build = python.globals.get('build') as (parts: string, hasWalls: boolean) => { get(index: number): Call };
	python.globals.delete('build');
	const made = build(JSON.stringify(parts), hasWalls);
	const [handle, tidy, probe] = [made.get(0), made.get(1), made.get(2)];
	return { handle: (request: string) => handle(request), tidy: () => tidy(), probe: () => probe() };
}
