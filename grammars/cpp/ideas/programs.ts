/** For each idea of C++ an example that shows it, and two programs for later: those of C, with what C++ shows and keeps in its own way. */
import { examplesOf, transferItemsOf, type IdeaPrograms } from '../../braces/ideas/programs';
import { ideaPrograms as older } from '../../c/ideas/programs';
import { ideas } from './ideas';
import { listPrograms } from './listPrograms';
import { placePrograms } from './placePrograms';
import { streamed } from './streamed';
import { textPrograms } from './textPrograms';

const own: Readonly<Record<string, IdeaPrograms>> = { ...textPrograms, ...listPrograms, ...placePrograms };

export const ideaPrograms: Readonly<Record<string, IdeaPrograms>> = {
	...Object.fromEntries(Object.entries(older).filter(([id]) => own[id] === undefined && ideas.some((idea) => idea.id === id)).map(([id, programs]) => [id, streamed(programs)])),
	...own,
};

export const ideaExamples = examplesOf(ideas, ideaPrograms);
export const ideaTransferItems = transferItemsOf(ideas, ideaPrograms);
