import { testsOfAttacks, type ToolchainAttack } from './toolchainAttacks';
import { functionsIn, hasTool, newCRunner, scriptIn } from './toolchains';

const attack = (name: string, ending: RegExp, needs?: ToolchainAttack['needs']): ToolchainAttack => ({ name, ending, ...(needs ? { needs } : {}) });

/** Tries what the walls refuse, once and harmlessly, and says which of them stand. */
const walls = `#include <stdio.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

int main(void) {
    char path[500];
    if (scanf("%499s", path) == 1 && fopen(path, "r") == NULL)
        printf("files\\n");
    if (socket(AF_INET, SOCK_STREAM, 0) < 0)
        printf("network\\n");
    fflush(stdout);
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    if (child < 0)
        printf("processes\\n");
    return 0;
}
`;

testsOfAttacks({
	runner: newCRunner(), isHere: await hasTool(['gcc', 'clang', 'cc']), ending: '.c', walls, script: scriptIn('program.c'), functions: functionsIn('program.c'), good: 'int f(int n) { return n + 1; }\n',
	attacks: [
		attack('loops-for-ever', /^endless \(line 3\)/),
		attack('loops-on-one-line', /^endless \(line 1\)/),
		attack('loops-before-its-start', /^slow/),
		attack('loops-after-its-end', /^(ended|slow|endless)/),
		attack('loops-inside-the-library', /^(slow|endless) \(line \d+\)/),
		attack('sleeps-for-ever', /^slow \(line 5\)/),
		attack('ignores-signals', /^slow/),
		attack('recurses-for-ever', /^raised stack overflow/),
		attack('allocates-without-end', /^memory \(line 6\)/),
		attack('allocates-at-once', /^raised null pointer: 'block' is a null pointer \(line 5\)/),
		attack('maps-without-end', /^(memory|slow|endless|crashed|raised)/),
		attack('prints-without-end', /^too-much-output \(line 5\)/),
		attack('prints-one-huge-line', /^too-much-output \(line 4\)/),
		attack('prints-past-the-harness', /^too-much-output/),
		attack('fills-the-disk', /^(too-much-output|slow|endless|ended|raised)/),
		attack('makes-folders-without-end', /^(too-much-output|slow|endless|ended|exited)/),
		attack('locks-its-folder', /^(ended|crashed|raised|exited)/),
		attack('reads-files', /^ended/, 'files'),
		attack('writes-files', /^ended/, 'files'),
		attack('reads-the-environment', /^ended/),
		attack('forks-without-end', /^(endless|slow)/, 'processes'),
		attack('leaves-a-process', /^ended/, 'processes'),
		attack('starts-programs', /^ended/, 'processes'),
		attack('starts-threads', /^(ended|slow|endless)/),
		attack('kills-its-parent', /^ended/, 'processes'),
		attack('kills-itself', /^crashed/),
		attack('opens-sockets', /^ended/, 'network'),
		attack('closes-its-files', /^(ended|exited|raised|crashed)/),
		attack('forges-its-record', /^(exited|crashed)/),
		attack('jumps-away', /^ended/),
		attack('destroys-the-stack', /^(raised|crashed|slow|exited)/),
		attack('destroys-the-heap', /^(raised|crashed|slow)/),
		attack('spoils-the-keyboard', /^(raised|crashed|slow|ended|exited|waiting-for-input)/),
		attack('asks-too-often', /^waiting-for-input \(line 6\)/),
		attack('asks-past-the-end', /^(waiting-for-input|endless) \(line 4\)/),
		attack('runs-written-code', /^(raised|crashed)/),
	],
});
