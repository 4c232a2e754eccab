/** Each layer that keeps the host out of reach is off once: the others hold. */
import { testsWithoutEach } from '../attack';
import { engineLayers, hostileJavaScript } from './hostilePrograms';

testsWithoutEach(hostileJavaScript, engineLayers.reach);
