/** The harness as text: its classes are compiled by the student's own compiler, once in a window. */
import builderSource from './harness/Builder.java';
import bytecodeSource from './harness/Bytecode.java';
import chanceSource from './harness/Chance.java';
import compilerSource from './harness/Compiler.java';
import framesSource from './harness/Frames.java';
import instrumentSource from './harness/Instrument.java';
import jsonSource from './harness/Json.java';
import loaderSource from './harness/Loader.java';
import namesSource from './harness/Names.java';
import poolSource from './harness/Pool.java';
import programSource from './harness/Program.java';
import sameSource from './harness/Same.java';
import serverSource from './harness/Server.java';
import showSource from './harness/Show.java';
import stepSource from './harness/Step.java';
import terminalSource from './harness/Terminal.java';
import tracerSource from './harness/Tracer.java';
import trialSource from './harness/Trial.java';
import valuesSource from './harness/Values.java';
import versionSource from './harness/Version.java';
import wallsSource from './harness/Walls.java';
import workerSource from './harness/Worker.java';
import workerLinkSource from './harness/WorkerLink.java';

/** Each file of the harness by its name. */
export const harnessFiles: Readonly<Record<string, string>> = {
	'Builder.java': builderSource,
	'Bytecode.java': bytecodeSource,
	'Chance.java': chanceSource,
	'Compiler.java': compilerSource,
	'Frames.java': framesSource,
	'Instrument.java': instrumentSource,
	'Json.java': jsonSource,
	'Loader.java': loaderSource,
	'Names.java': namesSource,
	'Pool.java': poolSource,
	'Program.java': programSource,
	'Same.java': sameSource,
	'Server.java': serverSource,
	'Show.java': showSource,
	'Step.java': stepSource,
	'Terminal.java': terminalSource,
	'Tracer.java': tracerSource,
	'Trial.java': trialSource,
	'Values.java': valuesSource,
	'Version.java': versionSource,
	'Walls.java': wallsSource,
	'Worker.java': workerSource,
	'WorkerLink.java': workerLinkSource,
};
