/** Each layer that limits what a program takes is off once: the others hold. */
import { testsWithoutEach } from './attack';
import { hostilePython, layersInPart } from './hostilePrograms';

testsWithoutEach(hostilePython, layersInPart.limits);
