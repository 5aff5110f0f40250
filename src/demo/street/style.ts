/** One style for the whole street; each page sets --hue, and a loud one more colour. */
export const STYLE = `
:root{color-scheme:light dark}
:root,.tile,.door{--a:light-dark(hsl(var(--hue) var(--sat,38%) 42%),hsl(var(--hue) var(--sat,38%) 58%));
--b:light-dark(hsl(var(--hue) var(--sat,38%) 82%),hsl(var(--hue) 22% 34%));--c:light-dark(hsl(var(--hue) 26% 20%),hsl(var(--hue) 18% 12%));
--p:light-dark(#fffdf8,#e9e4da);--ground:light-dark(#fbfaf7,#15181b);--card:light-dark(#fff,#1e2226);--ink:light-dark(#1f2529,#e8e6e1);
--soft:light-dark(#5d666d,#a3abb1);--line:light-dark(#e4e1da,#31373c);--sale:light-dark(#b3361b,#ff9d7e)}
*{box-sizing:border-box}
body{margin:0;font:16px/1.55 system-ui,"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--ground)}
:lang(zh){line-height:1.75}
a{color:inherit}
.wide{max-width:1040px;margin:0 auto;padding:0 24px}
.top{border-bottom:1px solid var(--line);background:var(--card)}
.top .wide{display:flex;align-items:center;gap:32px;min-height:68px}
.brand{display:flex;align-items:center;gap:10px;font-size:20px;font-weight:650;text-decoration:none}
.brand i{width:32px;height:32px;border-radius:50%;background:var(--a);color:var(--card);display:grid;place-items:center;font:600 16px/1 system-ui,"Noto Sans CJK SC",sans-serif}
.top nav{display:flex;gap:24px;margin-left:auto;font-size:15px}
.top nav a{text-decoration:none;color:var(--soft)}
.strip{background:var(--a);color:var(--card);text-align:center;padding:7px 16px;font-size:14px;font-weight:600}
.product{display:grid;grid-template-columns:1.1fr 1fr;gap:48px;padding-top:36px;padding-bottom:36px;align-items:start}
.frame{background:color-mix(in srgb,var(--b) 45%,var(--card));border-radius:16px;padding:24px;position:relative}
.frame svg,.tile svg{display:block;width:100%;height:auto}
.cut{position:absolute;top:20px;left:20px;background:var(--sale);color:var(--card);font-weight:700;border-radius:6px;padding:3px 12px}
h1{font-size:30px;line-height:1.25;margin:0 0 10px;font-weight:650;text-wrap:balance}
.lead{margin:0 0 20px;color:var(--soft)}
.price{font-size:28px;font-weight:650;margin:0 0 4px;font-variant-numeric:tabular-nums}
.price s{font-size:17px;font-weight:400;color:var(--soft);margin-left:12px}
.sale .price{color:var(--sale)}
.note{margin:0 0 20px;color:var(--soft);font-size:14px}
.choices{display:flex;gap:10px;margin:0 0 20px;flex-wrap:wrap}
.choices span{border:1px solid var(--line);border-radius:8px;padding:5px 14px;font-size:15px;background:var(--card)}
.choices span:first-child{border-color:var(--a);box-shadow:inset 0 0 0 1px var(--a)}
.buy{font:inherit;font-weight:650;color:var(--card);background:var(--a);border:0;border-radius:10px;padding:13px 36px;cursor:pointer;width:100%}
.sale .buy{background:var(--sale)}
.points{list-style:none;margin:22px 0 0;padding:18px 0 0;border-top:1px solid var(--line);display:grid;gap:8px;font-size:15px}
.points li{display:flex;gap:10px}
.points li::before{content:"";flex:none;width:7px;height:7px;margin-top:.62em;border-radius:50%;background:var(--a)}
.seller{text-decoration:none;display:flex;align-items:center;gap:14px;border:1px solid var(--line);border-radius:12px;background:var(--card);padding:12px 16px;margin:0 0 20px;font-size:15px}
.seller i{flex:none;width:38px;height:38px;border-radius:8px;background:var(--b);color:var(--c);display:grid;place-items:center;font:600 17px/1 system-ui,"Noto Sans CJK SC",sans-serif}
.seller small{display:block;color:var(--soft)}
.tiles{display:grid;grid-template-columns:repeat(3,1fr);gap:20px;padding-bottom:44px}
.tiles h2{grid-column:1/-1;font-size:18px;margin:0}
.shade{background:color-mix(in srgb,var(--b) 45%,var(--card));border-radius:10px;padding:10px}
.shade svg{display:block;width:100%}
.tile{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:16px;font-size:15px}
.tile p{margin:10px 0 0}
.tile p+p{margin:0;color:var(--soft);font-variant-numeric:tabular-nums}
.foot{border-top:1px solid var(--line);background:var(--card);color:var(--soft);font-size:14px;padding:24px 0 32px}
.foot p{margin:0 0 4px}
.text{max-width:720px;padding-top:36px;padding-bottom:56px}
.text .frame{padding:0;overflow:hidden;margin:0 0 28px}
.text .frame svg{aspect-ratio:2/1}
.text h1{font-size:34px}
.byline{color:var(--soft);font-size:15px;margin:0 0 24px}
.text p,.text li{font-size:17px}
.text h2{font-size:20px;margin:32px 0 8px}
.street{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:20px;padding-top:8px;padding-bottom:56px}
.door{display:grid;grid-template-columns:104px 1fr;gap:4px 18px;align-items:center;background:var(--card);border:1px solid var(--line);border-radius:14px;padding:16px;text-decoration:none}
.door:hover,.door:focus-visible{border-color:var(--a)}
.door .frame{grid-row:span 3;padding:8px;border-radius:10px}
.door strong{font-size:17px}
.door span{font-size:14px;color:var(--soft)}
.door em{font-style:normal;font-size:14px}
.intro{padding-top:44px;padding-bottom:20px;max-width:1040px}
.intro p{max-width:680px;color:var(--soft);margin:0 0 4px}
@media(max-width:760px){.product{grid-template-columns:1fr;gap:24px}.tiles{grid-template-columns:1fr 1fr}.top nav{display:none}}
`;
