/**
 * Writes a session until it is killed: `node killedWriter.js FOLDER ID TOUCH`. Tells on its output what was safe by then:
 * `r` when it runs, `e NUMBER` after the event, `d TURN LENGTH` after the draft. It kills itself (-9) at that touch of the disk,
 * a write in its middle; where TOUCH is no number it writes for ever. Run by kill.test.ts, bundled.
 */
import fs from 'node:fs';
import { createSessionStore } from '../../../extension/session/store/storeFiles.node';
import { answerText, sampleEvent, sampleSecrets, turnOf } from './sampleEvents';

const [, , folder = '', id = '', touch = ''] = process.argv;
const { writeSync } = fs;
const tell = (line: string) => writeSync(1, `${line}\n`);

type Touching = (...args: unknown[]) => unknown;

/** Every second time the call was not made yet, or only half of it; else it was made and its caller never learns of it. */
function dieAt(last: number): void {
	let touches = 0;
	const disk = fs as unknown as Record<string, Touching>;
	for (const name of ['openSync', 'writeSync', 'writeFileSync', 'renameSync', 'rmSync', 'statSync']) {
		const call = disk[name] as Touching;
		disk[name] = (...args) => {
			const isLast = ++touches === last;
			const done = isLast && last % 2 === 0 ? half(name, call, args) : call(...args);
			if (isLast) {
				process.kill(process.pid, 'SIGKILL');
			}
			return done;
		};
	}
}

function half(name: string, call: Touching, [target, bytes, from = 0]: unknown[]): unknown {
	return name === 'writeSync' && bytes instanceof Uint8Array ? call(target, bytes.subarray(Number(from), (Number(from) + bytes.length) / 2)) : undefined;
}

async function write(): Promise<void> {
	dieAt(Number(touch));
	tell('r');
	const file = await createSessionStore({ folder, log: { warn: tell } }).create(id);
	for (let number = 1; ; number++) {
		const turn = turnOf(number);
		const event = sampleEvent(number);
		if (event.type === 'question-asked') {
			file.saveSecrets(sampleSecrets(turn));
		}
		file.append([event]);
		tell(`e ${number}`);
		if (event.type === 'question-asked') {
			for (let length = 1; length < answerText.length; length += 10 + (number % 7)) {
				file.saveDraft({ turn, text: answerText.slice(0, length) });
				tell(`d ${turn} ${length}`);
			}
		} else if (event.type === 'answered') {
			file.saveDraft(null);
		}
	}
}

void write();
