const IMPRINT_PAGE =
  /\/(imprint|impressum|legal(-?(notice|information|info|terms))?|mentions-legales|aviso-legal|note-legali|informazioni-legali|aviso_legal|about(-?us)?|company(-?(info|information|profile|details))?|licen[cs]es?|zizhi|beian|tokushoho|tokusho|law|ueber-uns|kontakt|contact(-?us)?)(\.\w{2,5})?\/?$/i;

/** Whether the path says that the page states who runs the site. */
export function isImprintPage(path: string): boolean {
  return IMPRINT_PAGE.test(path);
}

/**
 * The link to the Union's platform for settling disputes, which whoever sold to consumers online had to show from 2016 to
 * July 2025 (Regulation (EU) 524/2013, article 14), and which many still show.
 */
export const DISPUTES_LINK = 'a[href*="ec.europa.eu/consumers/odr"],a[href*="webgate.ec.europa.eu/odr"]';
