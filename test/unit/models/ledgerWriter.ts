/** One window of the ledger's test, in a process of its own: `node FILE FOLDER SESSION COUNT` notes so many calls of 11 tokens. */
import { once } from 'node:events';
import { Ledger } from '../../../extension/models/ledger';
import { LedgerFiles } from '../../../extension/models/ledgerFiles.node';

const [, , folder = '', session = '', count = '0'] = process.argv;
const ledger = new Ledger(new LedgerFiles(folder), { now: () => Date.UTC(2026, 10, 26, 12) });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (let at = 0; at < Number(count); at += 1) {
	await ledger.note(session, { promptTokens: 10, answerTokens: 1, isEstimate: false }, { prompt: 100_000, answer: 0 });
}
process.exit(0);
