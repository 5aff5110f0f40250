import { Gallery } from './gallery';
import { showPage } from './show';
import { galleryWords } from './words';

showPage((locale) => ({ title: galleryWords(locale).title, content: <Gallery /> }));
