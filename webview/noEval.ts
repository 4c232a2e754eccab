/** The page's policy forbids code from strings; told so first of all, the schemas do not even try. Import before anything else. */
import * as z from 'zod';

z.config({ jitless: true });
