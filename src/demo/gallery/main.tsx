import { render } from 'preact';
import { pickLocale } from '../../ui/i18n/pick-locale';
import { translator } from '../../ui/i18n/translate';
import { TextProvider } from '../../ui/text-context';
import { Gallery } from './gallery';
import { galleryWords } from './words';

const asked = new URLSearchParams(location.search).get('language');
const locale = pickLocale(asked ? [asked] : navigator.languages);
document.documentElement.lang = locale;
document.title = galleryWords(locale).title;

const root = document.getElementById('root');
if (root)
  render(
    <TextProvider value={{ locale, t: translator(locale) }}>
      <Gallery />
    </TextProvider>,
    root,
  );
