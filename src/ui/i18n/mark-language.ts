import { directionOf } from './direction';

/**
 * Says in which language (BCP 47) an element is, and in which direction that is written: of a whole page, or of what stands within one
 * of any direction, which would else be taken over.
 */
export function markLanguage(element: Pick<HTMLElement, 'lang' | 'dir'>, language: string): void {
  element.lang = language;
  element.dir = directionOf(language);
}
