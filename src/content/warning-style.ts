import { PALETTE } from '../ui/palette';

/** The host's own style, set inline and `!important`, where no style sheet of the page can outdo it. */
export const HOST_STYLE =
  'all:initial;display:block;position:fixed;inset:8px 8px auto;z-index:2147483647;box-sizing:border-box;' +
  'width:auto;max-width:680px;margin:0 auto;color-scheme:light dark';

const colours = (level: 'danger' | 'caution', scheme: 'light' | 'dark') => {
  const [text, ground] = PALETTE[level][scheme];
  return `--text:${text};--ground:${ground}`;
};

export const SHEET = `
.banner{${colours('caution', 'light')};--ink:#14202B;--on-ink:#FFF;--mark:#33240A;--body:#F2B01E;
display:grid;grid-template-columns:32px 1fr;gap:4px 12px;padding:12px 16px;box-sizing:border-box;max-height:70vh;overflow:auto;
font:14px/1.5 system-ui,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;letter-spacing:normal;word-spacing:normal;color:var(--ink);
background:var(--ground);border:1px solid var(--text);border-radius:8px;box-shadow:0 4px 16px #0004;text-align:start}
.danger{${colours('danger', 'light')};--mark:#FFF;--body:var(--text)}
.banner:lang(zh){line-height:1.7}
svg{width:32px;height:32px;grid-row:span 3}
p{margin:0;overflow-wrap:anywhere}
.sentence{font-size:16px;font-weight:600;color:var(--text)}
.moment,.payment{font-weight:600}
.source{font-size:12px}
.buttons{grid-column:2;display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}
button{font:inherit;font-weight:600;min-height:32px;padding:4px 16px;border-radius:8px;border:1px solid var(--ink);cursor:pointer;color:var(--ink);background:none}
.details{color:var(--on-ink);background:var(--ink)}
button:focus-visible{outline:3px solid var(--text);outline-offset:2px}
@media(prefers-color-scheme:dark){
.banner{${colours('caution', 'dark')};--ink:#E9EEF3;--on-ink:#14202B;--body:var(--text)}
.danger{${colours('danger', 'dark')};--mark:#3B1212}}
@media(max-width:480px){.banner{grid-template-columns:24px 1fr;padding:12px}svg{width:24px;height:24px}.sentence{font-size:15px}}
@media print{.banner{display:none}}
`;
