const IMPRINT_NAMES =
  'imprint impressum legal legal-notice legal-information legal-info legal-terms legalnotice legalinformation legalinfo legalterms ' +
  'mentions-legales aviso-legal aviso_legal note-legali informazioni-legali about about-us aboutus ' +
  'company company-info company-information company-profile company-details companyinfo companyinformation companyprofile ' +
  'companydetails licence license licences licenses zizhi beian tokushoho tokusho law ueber-uns kontakt contact contact-us contactus';

/**
 * Whether the path says that the page states who runs the site. Asked on every page that is opened, where a pattern of so many
 * words would take a quarter of a millisecond to be compiled.
 */
export function isImprintPage(path: string): boolean {
  const page = path.endsWith('/') ? path.slice(0, -1) : path;
  const [name = '', ending = 'html', ...more] = page
    .slice(page.lastIndexOf('/') + 1)
    .toLowerCase()
    .split('.');
  return name !== '' && more.length === 0 && IMPRINT_NAMES.split(' ').includes(name) && /^\w{2,5}$/.test(ending);
}

/**
 * The link to the Union's platform for settling disputes, which whoever sold to consumers online had to show from 2016 to
 * July 2025 (Regulation (EU) 524/2013, article 14), and which many still show.
 */
export const DISPUTES_LINK = 'a[href*="ec.europa.eu/consumers/odr"],a[href*="webgate.ec.europa.eu/odr"]';
