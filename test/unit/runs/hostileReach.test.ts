/** Each layer that keeps the host out of reach is off once: the others hold. */
import { testsWithoutEach } from './attack';
import { hostilePython, layersInPart } from './hostilePrograms';

testsWithoutEach(hostilePython, layersInPart.reach);
