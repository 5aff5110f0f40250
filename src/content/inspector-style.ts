import { PALETTE } from '../ui/palette';

/** The panel stands at the side, in the top layer; the page beside it stays usable. */
export const PANEL_HOST =
  'all:initial;display:block;position:fixed;inset:0 0 0 auto;z-index:2147483647;box-sizing:border-box;margin:0;padding:0;border:0;' +
  'width:420px;max-width:100vw;height:100vh;max-height:none;background:none;overflow:visible;color-scheme:light dark';

export const MARK_HOST = 'all:initial;display:block;margin:0 0 8px;color-scheme:light dark';

const [cautionText, cautionGround] = PALETTE.caution.light;
const [cautionTextDark, cautionGroundDark] = PALETTE.caution.dark;

const COLOURS = `--ink:#14202B;--on-ink:#FFF;--soft:#47525D;--page:#FFF;--raised:#F3F5F7;--line:#C9D1D9;--field:#6B7680;--text:${cautionText};--ground:${cautionGround};--mark:#33240A;--body:#F2B01E`;
const DARK = `--ink:#E9EEF3;--on-ink:#14202B;--soft:#B7C1CB;--page:#14191E;--raised:#1D2329;--line:#39434D;--field:#8A96A3;--text:${cautionTextDark};--ground:${cautionGroundDark};--mark:#33240A;--body:${cautionTextDark}`;
const FONT = `font:14px/1.5 system-ui,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;letter-spacing:normal;word-spacing:normal;font-variant-numeric:tabular-nums;text-align:start`;

/** A mark beside a review on the page. */
export const MARK_SHEET = `
.note{${COLOURS};${FONT};display:inline-flex;gap:8px;align-items:flex-start;padding:4px 8px;border:1px solid var(--text);border-radius:8px;background:var(--ground);color:var(--text);max-width:100%;box-sizing:border-box}
.note:lang(zh){line-height:1.7}
svg{width:16px;height:16px;flex:none;margin-top:3px}
@media(prefers-color-scheme:dark){.note{${DARK}}}
@media print{.note{display:none}}
`;

export const PANEL_SHEET = `
.panel{${COLOURS};${FONT};display:flex;flex-direction:column;box-sizing:border-box;height:100%;color:var(--ink);background:var(--page);border-inline-start:1px solid var(--line);box-shadow:0 4px 16px #0004}
.panel:lang(zh){line-height:1.7}
header{display:flex;align-items:center;gap:12px;padding:12px 16px;border-bottom:1px solid var(--line)}
h2,h3,p,ul,pre,fieldset,legend,dl,dd{margin:0;padding:0;border:0}
h2{flex:1;font-size:16px}
h3{font-size:14px;margin-bottom:4px}
.scroll{flex:1;overflow:auto;scrollbar-color:var(--field) var(--page);overscroll-behavior:contain}
section{padding:12px 16px;border-bottom:1px solid var(--line)}
.verdict{background:var(--raised)}
.verdict.unusual,.verdict.very-unusual{background:var(--ground)}
.sentence{font-size:20px;line-height:1.4;font-weight:600}
.unusual .sentence,.very-unusual .sentence{color:var(--text)}
.small{font-size:12px}.soft{color:var(--soft)}
.verdict .soft{margin-top:8px;color:var(--ink)}
section>.small+p{margin-top:8px}
p,dd,li{overflow-wrap:anywhere}
svg{direction:ltr;display:block;width:100%;height:auto;margin:4px 0 12px}
svg text{font:12px system-ui,sans-serif;fill:var(--ink)}
.all{fill:var(--page);stroke:var(--soft)}.marked{fill:var(--text);stroke:var(--text)}.axis{stroke:var(--soft)}
ul{list-style:none;margin-top:8px;display:grid;gap:12px}
.finding{display:grid;gap:2px}
.state{font-weight:600}
.state.unusual,.state.very-unusual{color:var(--text)}
.review{padding:8px 12px;border:1px solid var(--line);border-radius:8px;display:grid;gap:4px}
.review.suspect{border-color:var(--text)}
.words{max-height:6em;overflow:auto}
.tick{display:flex;gap:8px;align-items:flex-start;min-height:24px;cursor:pointer}
.tick input{width:16px;height:16px;margin:3px 0 0;accent-color:var(--ink);flex:none}
fieldset{display:grid;gap:4px;margin-bottom:12px;min-width:0}
legend,.label{font-weight:600;display:block}
textarea{box-sizing:border-box;width:100%;min-height:64px;padding:8px;font:inherit;color:inherit;background:var(--page);border:1px solid var(--field);border-radius:8px}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:4px 12px;margin:8px 0;font-size:12px}
dt{color:var(--soft)}
dd{white-space:pre-wrap;unicode-bidi:isolate}
summary{padding:4px 0;font-size:12px;font-weight:600;cursor:pointer}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:12px/1.5 ui-monospace,monospace;background:var(--raised);padding:8px;border-radius:8px;max-height:40vh;overflow:auto;margin:8px 0}
button{font:inherit;font-weight:600;min-height:32px;padding:4px 16px;border-radius:8px;border:1px solid var(--ink);cursor:pointer;color:var(--ink);background:none}
.primary{color:var(--on-ink);background:var(--ink)}
.link{border:0;padding:0;min-height:24px;text-decoration:underline;font-weight:400;justify-self:start}
.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin-top:8px}
:focus-visible{outline:3px solid var(--text);outline-offset:2px}
[tabindex="-1"]:focus-visible{outline:none}
@media(prefers-color-scheme:dark){.panel{${DARK}}}
@media print{.panel{display:none}}
`;
