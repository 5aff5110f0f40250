import { ClaimsPage } from './claims-page';
import { showPublicPage } from './public-app';

showPublicPage(ClaimsPage);
