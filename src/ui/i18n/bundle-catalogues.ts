import { byTag } from './by-tag';

/** The catalogues of this folder as a build for browsers bundles them; `read-catalogues.ts` is the same in Node. */
export const CATALOGUES = byTag(import.meta.glob('./*.json', { eager: true, import: 'default' }));
