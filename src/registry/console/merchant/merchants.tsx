import { MerchantsPage } from './merchants-page';
import { showPublicPage } from './public-app';

showPublicPage(MerchantsPage);
