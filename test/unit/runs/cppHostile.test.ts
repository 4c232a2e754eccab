import { testsOfAttacks, type ToolchainAttack } from './toolchainAttacks';
import { functionsIn, hasTool, newCppRunner, scriptIn } from './toolchains';

const attack = (name: string, ending: RegExp): ToolchainAttack => ({ name, ending });

testsOfAttacks({
	runner: newCppRunner(), isHere: await hasTool(['g++', 'clang++', 'c++']), ending: '.cpp', walls: 'int main() { return 0; }\n', script: scriptIn('program.cpp'), functions: functionsIn('program.cpp'), good: 'int f(int n) { return n + 1; }\n',
	attacks: [
		attack('loops-in-a-destructor', /^(ended|slow|endless)/),
		attack('loops-in-a-constructor', /^slow/),
		attack('catches-everything', /^(endless \(line 2\)|slow)/),
		attack('throws-while-it-throws', /^raised (int|aborted)/),
		attack('throws-before-its-start', /^(raised|crashed)/),
		attack('grows-without-end', /^(memory|raised std::bad_alloc)/),
		attack('grows-and-catches', /^(memory|endless|slow|raised)/),
		attack('replaces-the-end', /^(slow|endless)/),
		attack('replaces-new', /^raised/),
		attack('starts-threads', /^(ended|slow|endless)/),
		attack('spoils-the-streams', /^(ended|raised|crashed)/),
		attack('shows-itself-for-ever', /^ended/),
		attack('prints-without-end', /^too-much-output \(line 5\)/),
		attack('uses-what-has-moved', /^raised use after free/),
		attack('recurses-for-ever', /^(raised stack overflow|memory)/),
		attack('asks-too-often', /^(waiting-for-input|endless) \(line 5\)/),
	],
});
