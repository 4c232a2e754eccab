/** For each idea of C an example that shows it, and two programs for later. */
import { examplesOf, transferItemsOf, type IdeaPrograms } from '../../braces/ideas/programs';
import { ideas } from './ideas';
import { kindPrograms } from './kindPrograms';
import { loopPrograms } from './loopPrograms';
import { numberPrograms } from './numberPrograms';
import { placePrograms } from './placePrograms';
import { questionPrograms } from './questionPrograms';
import { textPrograms } from './textPrograms';

export const ideaPrograms: Readonly<Record<string, IdeaPrograms>> = { ...loopPrograms, ...numberPrograms, ...questionPrograms, ...textPrograms, ...placePrograms, ...kindPrograms };

export const ideaExamples = examplesOf(ideas, ideaPrograms);
export const ideaTransferItems = transferItemsOf(ideas, ideaPrograms);
