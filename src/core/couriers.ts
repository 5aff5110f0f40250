import type { InLanguages } from './in-languages';

/** A carrier of parcels, as one of whom something can be said: by a short name of ours, since its site stands for many. */
export interface Courier {
  readonly name: string;
  readonly title: InLanguages;
  /** Its own site, by which it shows that it is the one; null where none is surely its: then the operator confirms who answers. */
  readonly site: string | null;
}

/**
 * China's carriers first, then others, each by the letters of its name. A name that was given stays. Whoever holds a site answers for the
 * carrier, so each was checked on 2026-11-26: China's, and others less known, against how public sources name them (lists of carriers, their
 * interfaces and tracking pages), and not by a visit. A site that is added or changed is checked anew, or is null.
 */
export const COURIERS: readonly Courier[] = [
  courier('china-post', 'China Post, EMS', '中国邮政（EMS）', 'chinapost.com.cn'),
  courier('deppon', 'Deppon Express', '德邦快递', 'deppon.com'),
  courier('jd-logistics', 'JD Logistics', '京东物流', 'jdl.com'),
  courier('jt-express', 'J&T Express', '极兔速递', 'jtexpress.com.cn'),
  courier('sf-express', 'SF Express', '顺丰速运', 'sf-express.com'),
  courier('sto', 'STO Express', '申通快递', 'sto.cn'),
  courier('yto', 'YTO Express', '圆通速递', 'yto.net.cn'),
  courier('yunda', 'Yunda Express', '韵达快递', 'yundaex.com'),
  courier('zto', 'ZTO Express', '中通快递', 'zto.com'),
  courier('australia-post', 'Australia Post', '澳大利亚邮政', 'auspost.com.au'),
  courier('canada-post', 'Canada Post', '加拿大邮政', 'canadapost-postescanada.ca'),
  courier('dhl', 'DHL', 'DHL', 'dhl.com'),
  courier('dpd', 'DPD', 'DPD', 'dpd.com'),
  courier('evri', 'Evri', 'Evri', 'evri.com'),
  courier('fedex', 'FedEx', '联邦快递', 'fedex.com'),
  courier('gls', 'GLS', 'GLS', 'gls-group.com'),
  courier('hermes', 'Hermes (Germany)', 'Hermes（德国）', 'myhermes.de'),
  courier('japan-post', 'Japan Post', '日本邮政', 'post.japanpost.jp'),
  courier('la-poste', 'La Poste, Colissimo', '法国邮政', 'laposte.fr'),
  courier('postnl', 'PostNL', '荷兰邮政', 'postnl.nl'),
  courier('royal-mail', 'Royal Mail', '英国皇家邮政', 'royalmail.com'),
  courier('sagawa', 'Sagawa Express', '佐川急便', 'sagawa-exp.co.jp'),
  courier('ups', 'UPS', 'UPS', 'ups.com'),
  courier('usps', 'USPS', '美国邮政', 'usps.com'),
  courier('yamato', 'Yamato Transport', '大和运输', 'kuronekoyamato.co.jp'),
];

function courier(name: string, en: string, zh: string, site: string | null): Courier {
  return { name, title: { en, 'zh-CN': zh }, site };
}
