import { ConsoleGallery } from './console-gallery';
import { showPage } from './show';
import { galleryWords } from './words';

showPage((locale) => ({ title: galleryWords(locale).console, content: <ConsoleGallery /> }));
