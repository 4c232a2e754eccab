/** Each layer that limits what a program takes is off once: the others hold. */
import { testsWithoutEach } from '../attack';
import { engineLayers, hostileJavaScript } from './hostilePrograms';

testsWithoutEach(hostileJavaScript, engineLayers.limits);
