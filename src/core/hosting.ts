/**
 * Suffixes below which strangers keep sites of their own, but which the public suffix list does not carry. Each name
 * directly below one is its own domain; the suffix itself belongs to all of them and is nobody's.
 */
export const HOSTING_SUFFIXES: ReadonlySet<string> = new Set(
  `
  bitballoon.com kissr.com webcindario.com getforge.io paperplane.io droppages.com htmlpasta.com updog.co page.link
  czweb.org webz.cz borec.cz co.nf home.blog xf.cz wz.cz euweb.cz prv.pl
  heliohost.org atspace.cc studio.site helpscoutdocs.com vacau.com 1gb.ru nichost.ru fwh.is viewdns.net 890m.com onshopbase.com zendesk.com freshdesk.com netlify.com typeform.com
  blogspot.de blogspot.fr blogspot.it blogspot.jp blogspot.in blogspot.ru blogspot.ca blogspot.co.uk blogspot.com.br
  blogspot.com.ar blogspot.com.es blogspot.com.tr blogspot.com.au blogspot.tw blogspot.hk blogspot.kr blogspot.mx
  weebly.com weeblysite.com wordpress.com wpcomstaging.com tumblr.com bigcartel.com squarespace.com godaddysites.com
  jimdosite.com jimdofree.com jimdo.com site123.me strikingly.com mystrikingly.com webnode.com webnode.page ucoz.com
  ucoz.ru ucoz.net narod.ru tilda.ws webador.com softr.app gumroad.com substack.com medium.com ghost.io livejournal.com
  dreamwidth.org typepad.com 000webhostapp.com infinityfreeapp.com epizy.com rf.gd byethost.com byethost7.com unaux.com
  great-site.net 42web.io lovestoblog.com wuaze.com kinsta.cloud kinsta.page wpengine.com cloudwaysapps.com loca.lt
  hostingersite.com wcomhost.com mysites.io zyrosite.com durablesites.com b12sites.com ukit.me nethouse.ru beget.tech
  tmweb.ru glitch.me gradio.app codesandbox.io stackblitz.io koyeb.app edgeone.app edgeone.dev edgeone.cool canva.site
  dorik.io readymag.com readymag.website tiiny.site tiiny.host static.app neocities.org angelfire.com tripod.com
  webs.com moonfruit.com beepworld.de npage.de over-blog.com canalblog.com e-monsite.com mailchimpsites.com
  hubspotpagebuilder.com hs-sites.com clickfunnels.com mykajabi.com teachable.com thinkific.com podia.com instapage.com
  pagedemo.co swipepages.net systeme.io gr8.com getresponsesite.com myportfolio.com builderallwppro.com doodlekit.com
  webstarts.com bravesites.com my-free.website jouwweb.nl company.site ecwid.com mybigcommerce.com myshopwired.uk
  mozello.com mozellosite.com payhip.com sendpul.se w3s.link ipfs.io nftstorage.link
  myshopline.com shoplineapp.com shoplazza.com myshoplaza.com myshoplazza.com allvaluestore.com ueeshop.com shopyy.com
  tcloudbaseapp.com faisco.cn icoc.me icoc.cc wezhan.cn xiaoe-tech.com h5.xiaoeknow.com xet.tech
 
  shop-pro.jp thebase.in stores.jp ocnk.net fc2.com cafe24.com imweb.me modoo.at sixshop.com tistory.com pixnet.net
  waca.ec waca.shop cyberbiz.co meepshop.com shop2000.com.tw easystore.co myharavan.com mysapo.net bizwebvietnam.net
  mydukaan.io myinstamojo.com dotpe.in tiendanube.com mitiendanube.com lojavirtualnuvem.com.br lojaintegrada.com.br
  mercadoshops.com mercadoshops.com.br mercadoshops.com.ar mercadoshops.com.mx mercadoshops.cl mercadoshops.com.co
  myinsales.ru myshoptet.com webareal.cz shoprenter.hu shopgold.pl yourtechnicaldomain.com plentymarkets-cloud01.com
  my-online.store mystore.no 24nettbutikk.no expandcart.com youcan.shop salla.sa zid.store webshopapp.com
  shoplightspeed.com mijnwebwinkel.nl abicart.com
  `
    .trim()
    .split(/\s+/),
);

/** Names that the owner of a hosting suffix keeps for its own site. */
export const OWNER_LABELS: ReadonlySet<string> = new Set(
  'www m app api cdn static assets img mail login accounts account admin help support blog status docs my store en de fr es'.split(
    ' ',
  ),
);
