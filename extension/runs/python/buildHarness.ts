import askedSource from './harness/asked.py';
import attemptsSource from './harness/attempts.py';
import comparingSource from './harness/comparing.py';
import evaluateSource from './harness/evaluate.py';
import mainSource from './harness/main.py';
import meterSource from './harness/meter.py';
import programSource from './harness/program.py';
import recorderSource from './harness/recorder.py';
import screenSource from './harness/screen.py';
import testsSource from './harness/tests.py';
import valuesSource from './harness/values.py';
import versionSource from './harness/version.py';
import wallsSource from './harness/walls.py';
import watchSource from './harness/watch.py';

/** The harness in the order in which its parts build on each other; they share one namespace. */
const parts: readonly (readonly [string, string])[] = [
	['values', valuesSource], ['comparing', comparingSource], ['screen', screenSource], ['watch', watchSource], ['recorder', recorderSource],
	['program', programSource], ['tests', testsSource], ['meter', meterSource], ['asked', askedSource], ['version', versionSource], ['attempts', attemptsSource], ['evaluate', evaluateSource], ['walls', wallsSource], ['main', mainSource],
];

/** The harness has names of the language of its own, so that a program that changes `len` changes it for itself alone. */
const preparing = `
def prepare(parts):
    import builtins, json, sys
    names = {'__name__': 'harness', '__builtins__': dict(vars(builtins))}
    for name, source in json.loads(parts):
        exec(compile(source, '<harness ' + name + '>', 'exec', dont_inherit=True), names)
    names['build_comforts']()
    sys.harness = names
`;

const finishing = `
def finish(has_walls):
    import sys
    names = sys.harness
    del sys.harness
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

/** All that {@link prepareHarness} puts into an interpreter: what a snapshot was made of can be told from its digest. */
export const harnessText = JSON.stringify([preparing, parts]);

/** The part of the building that is the same at every start: loads the common modules and the harness. */
export function prepareHarness(python: PythonRoot): void {
	python.runPython(preparing);
	(python.globals.get('prepare') as (parts: string) => void)(JSON.stringify(parts));
	python.globals.delete('prepare');
}

/** Builds the language's own walls when they are wanted, and gives what the harness answers with. */
export function finishHarness(python: PythonRoot, hasWalls: boolean) {
	python.runPython(finishing);
	const finish = python.globals.get('finish') as (hasWalls: boolean) => { get(index: number): Call };
	python.globals.delete('finish');
	const made = finish(hasWalls);
	const [handle, tidy, probe] = [made.get(0), made.get(1), made.get(2)];
	return { handle: (request: string) => handle(request), tidy: () => tidy(), probe: () => probe() };
}
