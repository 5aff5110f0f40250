import { suffixesOf } from './suffixes-of';

/**
 * Sites whose name stands for a multitude: marketplaces and the services on which everybody meets, talks, pays and keeps
 * files. To list one as a domain would accuse all who use it, so neither they nor any name below them is ever listed; their
 * sellers are named by the marketplace's own ids.
 */
export const PLATFORMS: ReadonlySet<string> = new Set([
  // One brand, many countries.
  ...family('amazon', 'com ca com.mx com.br co.uk de fr it es nl se pl ie com.tr ae sa eg in co.jp sg com.au cn co.za'),
  ...family('ebay', 'com ca co.uk de fr it es nl ie at ch be pl com.au com.sg com.my ph com.hk in cn us'),
  ...family(
    'google',
    'com ca com.mx com.br com.ar cl com.co co.uk de fr it es nl se pl be ie at ch pt dk fi no cz sk hu ro gr com.tr com.ua ru co.in co.jp co.kr com.tw com.hk com.sg com.my co.id co.th com.vn com.ph com.au co.nz co.za com.eg ae com.sa co.il cn',
  ),
  ...family('yahoo', 'com co.jp co.uk de fr it es ca com.br com.tw com.hk in net'),
  ...family('aliexpress', 'com us ru fr es'),
  ...family(
    'mercadolibre',
    'com com.ar com.mx com.co cl com.pe com.uy com.ve com.ec com.bo com.py com.do com.pa com.gt co.cr',
  ),
  ...family('mercadolivre', 'com.br com'),
  ...family('shopee', 'com com.br com.my com.mx com.co co.id co.th sg ph vn tw cl pl'),
  ...family('lazada', 'com com.my com.ph co.id co.th sg vn'),
  ...family('rakuten', 'co.jp com de fr co.uk es com.tw ne.jp'),
  ...family('allegro', 'pl cz sk hu eu'),
  ...family('olx', 'pl pt ro bg ua uz kz in com.br com.pk com.eg co.id com ba'),
  ...family('emag', 'ro hu bg'),
  ...family('cdiscount', 'com fr'),
  ...family('zalando', 'com de fr it es nl be at ch pl se dk no fi ie co.uk cz sk hu ro pt gr si hr ee lv lt'),
  ...family('ozon', 'ru by kz com'),
  ...family('wildberries', 'ru by kz am kg uz eu ge'),
  ...family('yandex', 'ru com by kz ua com.tr net uz'),
  ...family('vinted', 'com fr de it es nl be pl cz lt co.uk pt at lu se dk fi ro hu sk gr hr ie'),
  ...family('fruugo', 'com co.uk de fr it es nl ie us ca com.au'),
  ...family('kaufland', 'de cz sk pl at fr it'),
  ...family('conforama', 'fr es ch pt it'),
  ...family('jumia', 'com com.ng com.eg co.ke ma ci com.gh sn ug'),
  ...family('noon', 'com'),
  ...family('wayfair', 'com ca co.uk de ie'),
  ...family('walmart', 'com ca com.mx cn'),
  ...family('costco', 'com ca co.uk com.mx co.jp co.kr com.tw com.au'),
  ...family('ikea', 'com cn'),
  ...family('stripe', 'com network'),
  ...family('paypal', 'com me cn'),
  ...list(`
    taobao.com tmall.com tmall.hk alibaba.com alibaba-inc.com alibabagroup.com 1688.com alicdn.com alipay.com aliyun.com
    aliyuncs.com alimama.com fliggy.com ele.me xianyu.com goofish.com cainiao.com amap.com dingtalk.com tb.cn tb.ru
    jd.com jd.hk jd.id joybuy.com 360buyimg.com 3.cn jd.ru pinduoduo.com yangkeduo.com pinduoduo.net temu.com suning.com
    gome.com.cn dangdang.com vip.com vipshop.com kaola.com smzdm.com meituan.com dianping.com ctrip.com trip.com qunar.com
    weidian.com youzan.com xiaohongshu.com xhslink.com douyin.com jinritemai.com toutiao.com tiktok.com kuaishou.com
    kwaixiaodian.com bilibili.com b23.tv weibo.com weibo.cn t.cn zhihu.com douban.com qq.com weixin.com wechat.com
    tencent.com myqcloud.com gtimg.com qpic.cn url.cn baidu.com bdstatic.com bcebos.com dwz.cn sogou.com so.com 360.cn
    360.com sina.com sina.com.cn sinaimg.cn sohu.com 163.com 126.com netease.com 127.net mi.com huawei.com
    myhuaweicloud.com unionpay.com 95516.com 12306.cn shein.com shein.co.uk banggood.com dhgate.com made-in-china.com
    globalsources.com lightinthebox.com gearbest.com wish.com joom.com
    etsy.com bonanza.com newegg.com newegg.ca target.com bestbuy.com bestbuy.ca homedepot.com homedepot.ca lowes.com
    overstock.com bedbathandbeyond.com macys.com kohls.com sears.com samsclub.com kroger.com poshmark.com mercari.com
    depop.com stockx.com goat.com reverb.com discogs.com chewy.com chairish.com 1stdibs.com liveauctioneers.com
    invaluable.com craigslist.org offerup.com letgo.com facebook.com fb.com fb.me instagram.com threads.net threads.com
    messenger.com whatsapp.com wa.me meta.com fbcdn.net redbubble.com zazzle.com society6.com teepublic.com spreadshirt.com
    spreadshirt.de teespring.com spring.com cafepress.com printful.com printify.com faire.com airbnb.com booking.com
    expedia.com hotels.com tripadvisor.com vrbo.com uber.com doordash.com instacart.com yelp.com groupon.com
    otto.de mediamarkt.de saturn.de idealo.de check24.de kleinanzeigen.de ebay-kleinanzeigen.de mobile.de autoscout24.de
    autoscout24.com manomano.fr manomano.com manomano.de manomano.it manomano.es manomano.co.uk fnac.com fnac.es fnac.pt
    darty.com leboncoin.fr backmarket.com backmarket.fr rueducommerce.fr laredoute.fr spartoo.com spartoo.pt veepee.fr
    bol.com marktplaats.nl 2dehands.be coolblue.nl wehkamp.nl argos.co.uk johnlewis.com currys.co.uk onbuy.com gumtree.com
    asos.com tesco.com elcorteingles.es pccomponentes.com wallapop.com worten.pt subito.it eprice.it ibs.it unieuro.it
    cdon.com cdon.se fyndiq.se tradera.com blocket.se finn.no dba.dk tori.fi heureka.cz heureka.sk mall.cz alza.cz alza.sk
    skroutz.gr trendyol.com hepsiburada.com n11.com gittigidiyor.com sahibinden.com pigu.lt kaup24.ee 220.lv ricardo.ch
    galaxus.ch digitec.ch willhaben.at ceneo.pl rozetka.com.ua prom.ua bigl.ua kaspi.kz avito.ru youla.ru
    megamarket.ru sbermegamarket.ru aliexpress.ru lamoda.ru dns-shop.ru mvideo.ru citilink.ru beru.ru
    mercari.com mercari.jp yahoo-net.jp zozo.jp zozotown.com kakaku.com dmm.com dmm.co.jp auone.jp aupay.jp qoo10.jp
    qoo10.com qoo10.sg paypayfleamarket.jp paypaymall.jp fril.jp minne.com creema.jp yodobashi.com biccamera.com
    coupang.com gmarket.co.kr auction.co.kr 11st.co.kr ssg.com lotteon.com wemakeprice.com tmon.co.kr interpark.com
    naver.com naver.me kakao.com kakaocorp.com daum.net danawa.com bunjang.co.kr daangn.com musinsa.com oliveyoung.co.kr
    flipkart.com myntra.com ajio.com snapdeal.com meesho.com nykaa.com tatacliq.com jiomart.com indiamart.com paytm.com
    paytmmall.com bigbasket.com shopclues.com quikr.com daraz.pk daraz.com.bd daraz.lk tokopedia.com bukalapak.com
    blibli.com tiki.vn sendo.vn zalo.me momoshop.com.tw pchome.com.tw pcstore.com.tw ruten.com.tw books.com.tw carousell.com
    carousell.sg hktvmall.com noon.com souq.com konga.com takealot.com bidorbuy.co.za bobshop.co.za trademe.co.nz
    catch.com.au kogan.com mydeal.com.au
    mobly.com.br madeiramadeira.com.br americanas.com.br submarino.com.br shoptime.com.br magazineluiza.com.br magalu.com casasbahia.com.br pontofrio.com.br
    extra.com.br carrefour.com.br enjoei.com.br elo7.com.br falabella.com falabella.com.co falabella.com.pe ripley.cl
    paris.cl linio.com liverpool.com.mx coppel.com claroshop.com elektra.mx exito.com mercadopago.com mercadopago.com.br
    mercadopago.com.ar
    twitter.com x.com t.co twimg.com youtube.com youtu.be ytimg.com reddit.com redd.it redditmedia.com pinterest.com pin.it
    linkedin.com lnkd.in snapchat.com telegram.org t.me telegram.me telegra.ph discord.com discord.gg discordapp.com twitch.tv
    vk.com vk.ru vk.cc ok.ru mail.ru dzen.ru rambler.ru line.me skype.com zoom.us slack.com signal.org mastodon.social
    bsky.app quora.com stackoverflow.com stackexchange.com github.com gitlab.com bitbucket.org wikipedia.org wikimedia.org
    fandom.com medium.org patreon.com kickstarter.com indiegogo.com gofundme.com onlyfans.com linktr.ee beacons.ai
    googleapis.com googleusercontent.com gstatic.com googlevideo.com googletagmanager.com googleadservices.com
    google-analytics.com doubleclick.net goo.gl g.co forms.gle gmail.com bing.com microsoft.com microsoftonline.com live.com
    outlook.com office.com office365.com msn.com sharepoint.com windows.com windows.net azure.com onedrive.com 1drv.ms
    hotmail.com apple.com icloud.com duckduckgo.com ecosia.org startpage.com seznam.cz ask.com aol.com brave.com
    mozilla.org firefox.com opera.com proton.me protonmail.com gmx.de gmx.net web.de t-online.de fastmail.com zoho.com
    dropbox.com dropboxusercontent.com box.com wetransfer.com mega.nz mega.io mediafire.com archive.org archive.is
    imgur.com flickr.com giphy.com vimeo.com dailymotion.com soundcloud.com spotify.com netflix.com
    disneyplus.com adobe.com canva.com figma.com notion.so notion.com surveymonkey.com jotform.com eventbrite.com
    calendly.com docusign.com salesforce.com hubspot.com mailchimp.com list-manage.com sendgrid.net
    amazonaws.com media-amazon.com ssl-images-amazon.com cloudflare.com cloudflare.net cloudflareinsights.com akamai.com
    akamaized.net akamaihd.net akamaiedge.net edgekey.net edgesuite.net fastly.com fastly.net fastlylb.net jsdelivr.net
    unpkg.com bootstrapcdn.com fontawesome.com jquery.com cdnjs.com gravatar.com stackpathcdn.com bunny.net b-cdn.net
    cachefly.net keycdn.com kxcdn.com cdn77.org imgix.net cloudinary.com
    shopify.com shopifycdn.com shopifysvc.com shop.app bigcommerce.com wix.com wixstatic.com parastorage.com
    wordpress.org wp.com woocommerce.com prestashop.com magento.com godaddy.com namecheap.com hostinger.com ionos.com
    ovh.com ovhcloud.com hetzner.com digitalocean.com vercel.com heroku.com webflow.com blogger.com
    bit.ly tinyurl.com ow.ly is.gd v.gd buff.ly rb.gy cutt.ly shorturl.at rebrand.ly tiny.cc lnk.to dub.sh s.id
    visa.com mastercard.com americanexpress.com klarna.com adyen.com checkout.com squareup.com square.com cash.app venmo.com
    wise.com revolut.com payoneer.com worldpay.com sofort.com afterpay.com affirm.com razorpay.com phonepe.com
    coinbase.com binance.com kraken.com metamask.io myetherwallet.com etherscan.io opensea.io blockchain.com uniswap.org
    trustpilot.com trustedshops.de trustedshops.com bbb.org europa.eu ftc.gov usps.com ups.com fedex.com dhl.com dhl.de
    royalmail.com laposte.fr sf-express.com
  `),
]);

/** Whether a host's name stands for many: a marketplace's, but also a service's or a very large shop's. */
export function isPlatform(host: string): boolean {
  return suffixesOf(host).some((name) => PLATFORMS.has(name));
}

function family(brand: string, endings: string): string[] {
  return list(endings).map((ending) => `${brand}.${ending}`);
}

function list(words: string): string[] {
  return words.trim().split(/\s+/);
}
