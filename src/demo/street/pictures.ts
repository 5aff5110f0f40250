import { Markup } from './html';

/** Drawn goods, 400 x 320. Colours come from the page: --a the shop's, --b its light, --c its dark, --p paper. */
const DRAWINGS = {
  teapot: `
    <ellipse cx="200" cy="262" rx="150" ry="14" fill="var(--c)" opacity=".12"/>
    <path d="M96 176c-34-4-52-30-50-52 18-4 34 8 42 28" fill="none" stroke="var(--a)" stroke-width="16" stroke-linecap="round"/>
    <path d="M262 150c44-22 70 10 56 42-10 24-36 32-62 28" fill="none" stroke="var(--a)" stroke-width="14" stroke-linecap="round"/>
    <path d="M92 170c0-40 40-62 86-62s86 22 86 62-28 88-86 88-86-48-86-88z" fill="var(--a)"/>
    <path d="M112 168c2-26 28-42 58-44" fill="none" stroke="var(--p)" stroke-width="6" stroke-linecap="round" opacity=".55"/>
    <ellipse cx="178" cy="112" rx="46" ry="11" fill="var(--c)" opacity=".35"/>
    <path d="M134 108c4-18 22-26 44-26s40 8 44 26z" fill="var(--a)"/><circle cx="178" cy="74" r="11" fill="var(--a)"/>
    <path d="M296 214h76c0 30-12 46-38 46s-38-16-38-46z" fill="var(--b)"/><ellipse cx="334" cy="214" rx="38" ry="8" fill="var(--p)"/>
    <ellipse cx="334" cy="215" rx="30" ry="5" fill="var(--c)" opacity=".35"/>
    <path d="M326 196c-8-10 6-16 0-28M342 194c-8-10 6-16 0-28" fill="none" stroke="var(--c)" stroke-width="3" stroke-linecap="round" opacity=".3"/>`,
  stool: `
    <ellipse cx="200" cy="282" rx="130" ry="12" fill="var(--c)" opacity=".12"/>
    <path d="M132 130 98 280M268 130l34 150M176 134l-18 132M224 134l18 132" stroke="var(--a)" stroke-width="16" stroke-linecap="round"/>
    <path d="M118 214h164" stroke="var(--a)" stroke-width="10" stroke-linecap="round"/>
    <path d="M92 112c0-20 48-34 108-34s108 14 108 34-48 34-108 34-108-14-108-34z" fill="var(--a)"/>
    <path d="M92 112c0-20 48-34 108-34s108 14 108 34-48 26-108 26-108-6-108-26z" fill="var(--b)"/>
    <path d="M122 108c20-12 48-18 78-18M146 118c16-8 34-12 54-12 34 0 62 6 84 14" fill="none" stroke="var(--a)" stroke-width="3" stroke-linecap="round" opacity=".6"/>`,
  jacket: `
    <ellipse cx="200" cy="298" rx="110" ry="9" fill="var(--c)" opacity=".12"/>
    <path d="M150 66 96 92c-16 8-24 26-30 60l-12 84c14 10 32 12 44 8l22-92z" fill="var(--a)"/>
    <path d="m250 66 54 26c16 8 24 26 30 60l12 84c-14 10-32 12-44 8l-22-92z" fill="var(--a)"/>
    <path d="M146 62c16 14 92 14 108 0l26 30-6 192c-40 14-108 14-148 0L120 92z" fill="var(--a)"/>
    <path d="M150 44c12-12 88-12 100 0l8 26c-20 22-96 22-116 0z" fill="var(--c)" opacity=".7"/>
    <path d="M122 134c50 12 106 12 156 0M121 178c50 12 108 12 158 0M122 222c50 12 104 12 154 0M124 262c46 10 102 10 150 0M80 140c12 6 26 8 38 8M70 186c12 6 26 8 38 8M320 140c-12 6-26 8-38 8M330 186c-12 6-26 8-38 8" fill="none" stroke="var(--c)" stroke-width="3" opacity=".35"/>
    <path d="M200 80v212" stroke="var(--p)" stroke-width="4" opacity=".7"/><path d="M136 210h34M230 210h34" stroke="var(--p)" stroke-width="5" stroke-linecap="round" opacity=".55"/>`,
  headphones: `
    <ellipse cx="200" cy="286" rx="120" ry="10" fill="var(--c)" opacity=".12"/>
    <path d="M92 196c0-84 44-134 108-134s108 50 108 134" fill="none" stroke="var(--c)" stroke-width="18" stroke-linecap="round"/>
    <path d="M118 150c12-40 42-64 82-64s70 24 82 64" fill="none" stroke="var(--a)" stroke-width="8" stroke-linecap="round" opacity=".7"/>
    <rect x="66" y="168" width="62" height="104" rx="30" fill="var(--a)"/><rect x="272" y="168" width="62" height="104" rx="30" fill="var(--a)"/>
    <rect x="112" y="176" width="26" height="88" rx="13" fill="var(--c)"/><rect x="262" y="176" width="26" height="88" rx="13" fill="var(--c)"/>
    <path d="M84 192c-4 10-4 44 0 54" fill="none" stroke="var(--p)" stroke-width="5" stroke-linecap="round" opacity=".55"/><circle cx="308" cy="252" r="5" fill="var(--p)"/>`,
  lamp: `
    <ellipse cx="200" cy="284" rx="100" ry="11" fill="var(--c)" opacity=".12"/>
    <path d="M118 172 76 262h248l-42-90z" fill="var(--b)" opacity=".55"/>
    <path d="M156 62h88l44 112H112z" fill="var(--a)"/><path d="M164 78h22l-30 82h-20z" fill="var(--p)" opacity=".35"/>
    <ellipse cx="200" cy="174" rx="88" ry="13" fill="var(--b)"/><path d="M200 176v92" stroke="var(--c)" stroke-width="12"/>
    <path d="M140 282c0-14 26-20 60-20s60 6 60 20z" fill="var(--c)"/><path d="M236 186v44" stroke="var(--c)" stroke-width="2"/><circle cx="236" cy="234" r="5" fill="var(--c)"/>`,
  kettle: `
    <ellipse cx="196" cy="284" rx="120" ry="11" fill="var(--c)" opacity=".12"/>
    <path d="M266 128c60-14 74 24 66 70-4 26-16 44-36 48" fill="none" stroke="var(--c)" stroke-width="18" stroke-linecap="round"/>
    <path d="M112 158c-30-10-42-34-46-52h30c10 12 20 18 34 20" fill="var(--a)"/>
    <path d="M126 104h136l24 158c0 10-8 16-18 16H120c-10 0-18-6-18-16z" fill="var(--a)"/>
    <path d="M140 122 124 250" stroke="var(--p)" stroke-width="7" stroke-linecap="round" opacity=".5"/>
    <path d="M134 104c4-22 24-34 60-34s56 12 60 34z" fill="var(--c)"/><rect x="182" y="52" width="24" height="20" rx="8" fill="var(--c)"/>
    <rect x="98" y="266" width="192" height="16" rx="8" fill="var(--c)"/><path d="M226 180v56" stroke="var(--p)" stroke-width="8" stroke-linecap="round" opacity=".7"/>`,
  bedding: `
    <ellipse cx="200" cy="280" rx="160" ry="12" fill="var(--c)" opacity=".12"/>
    <path d="M44 96c0-14 10-22 22-22h268c12 0 22 8 22 22v120H44z" fill="var(--c)" opacity=".8"/>
    <path d="M74 122c0-16 20-24 54-24s58 8 58 24-14 46-58 46-54-28-54-46z" fill="var(--p)"/><path d="M214 122c0-16 20-24 54-24s58 8 58 24-14 46-58 46-54-28-54-46z" fill="var(--p)"/>
    <path d="M94 118c20-8 50-8 70 0M234 118c20-8 50-8 70 0" fill="none" stroke="var(--c)" stroke-width="3" opacity=".25" stroke-linecap="round"/>
    <path d="M36 186c40-22 288-22 328 0l8 68c0 14-8 22-20 22H48c-12 0-20-8-20-22z" fill="var(--a)"/>
    <path d="M36 186c40-22 288-22 328 0l2 22c-48-20-284-20-332 0z" fill="var(--b)"/>
    <path d="M96 214c10 18 8 40-2 60M200 208c8 22 8 44 0 66M304 214c-10 18-8 40 2 60" fill="none" stroke="var(--c)" stroke-width="3" opacity=".3" stroke-linecap="round"/>
    <g fill="var(--p)" opacity=".7"><circle cx="146" cy="236" r="6"/><circle cx="254" cy="236" r="6"/><circle cx="66" cy="240" r="6"/><circle cx="334" cy="240" r="6"/></g>`,
  watch: `
    <ellipse cx="200" cy="300" rx="90" ry="8" fill="var(--c)" opacity=".12"/>
    <path d="M160 34h80l10 62H150zM150 222h100l-10 70h-80z" fill="var(--c)"/>
    <circle cx="200" cy="160" r="86" fill="var(--a)"/><circle cx="200" cy="160" r="70" fill="var(--p)"/><rect x="284" y="150" width="16" height="20" rx="5" fill="var(--a)"/>
    <path d="M200 98v10M200 212v10M138 160h10M252 160h10" stroke="var(--c)" stroke-width="5" stroke-linecap="round"/>
    <path d="M200 160v-42M200 160l28 18" stroke="var(--c)" stroke-width="6" stroke-linecap="round"/><circle cx="200" cy="160" r="6" fill="var(--a)"/>`,
  town: `
    <rect width="400" height="320" fill="var(--b)" opacity=".5"/><circle cx="316" cy="78" r="34" fill="var(--p)"/>
    <path d="M0 214c70-60 130-60 190-10s150 20 210-34v150H0z" fill="var(--a)" opacity=".45"/>
    <g fill="var(--c)" opacity=".8"><path d="M40 180h60v100H40zM112 150h50v130h-50zM176 196h70v84h-70zM262 164h48v116h-48zM322 206h56v74h-56z"/><path d="m34 180 36-30 36 30zM256 164l30-34 30 34z"/></g>
    <g fill="var(--p)" opacity=".75"><path d="M54 200h12v14H54zM76 200h12v14H76zM126 170h10v14h-10zM142 170h10v14h-10zM126 200h10v14h-10zM190 216h14v14h-14zM218 216h14v14h-14zM276 186h10v14h-10zM292 186h10v14h-10zM338 226h12v12h-12z"/></g>
    <path d="M0 280h400v40H0z" fill="var(--c)"/><path d="M20 300h60M120 300h60M220 300h60M320 300h60" stroke="var(--p)" stroke-width="4" opacity=".6"/>`,
  soup: `
    <rect width="400" height="320" fill="var(--b)" opacity=".4"/><ellipse cx="200" cy="262" rx="160" ry="22" fill="var(--c)" opacity=".15"/>
    <path d="M60 156h280c0 70-48 112-140 112S60 226 60 156z" fill="var(--c)"/><ellipse cx="200" cy="156" rx="140" ry="34" fill="var(--p)"/><ellipse cx="200" cy="158" rx="122" ry="26" fill="var(--a)"/>
    <path d="M150 150c20-12 40 8 60-4s40 4 52 0" fill="none" stroke="var(--p)" stroke-width="7" stroke-linecap="round" opacity=".8"/>
    <g fill="var(--b)"><circle cx="132" cy="166" r="6"/><circle cx="238" cy="170" r="7"/><circle cx="276" cy="158" r="5"/></g>
    <path d="M160 104c-14-18 10-28 0-50M200 98c-14-18 10-28 0-50M240 104c-14-18 10-28 0-50" fill="none" stroke="var(--c)" stroke-width="5" stroke-linecap="round" opacity=".25"/>`,
};

export type Picture = keyof typeof DRAWINGS;

export function picture(name: Picture, label: string): Markup {
  const aria =
    label === '' ? 'aria-hidden="true"' : `role="img" aria-label="${label.replace(/[^\p{L}\p{N} ,]/gu, '')}"`;
  return new Markup(`<svg viewBox="0 0 400 320" preserveAspectRatio="xMidYMid slice" ${aria}>${DRAWINGS[name]}</svg>`);
}
