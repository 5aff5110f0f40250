import type { Scheme } from '../core/identifier';
import { abn } from '../core/schemes/abn';
import { cnpj } from '../core/schemes/cnpj';
import { gbCompany } from '../core/schemes/gb-company';
import { jpCorporate } from '../core/schemes/jp-corporate';
import { krBrn } from '../core/schemes/kr-brn';
import { lei } from '../core/schemes/lei';
import { isProvince, PROVINCES } from '../core/schemes/provinces';
import { psb } from '../core/schemes/psb';
import { siren } from '../core/schemes/siren';
import { siret } from '../core/schemes/siret';
import { uscc } from '../core/schemes/uscc';
import { vat } from '../core/schemes/vat';
import type { Registration } from './registrations';
import { all, attributeOf, matches } from './unclobbered';
import { isByUsers } from './user-text';

/** A register's own page about an enterprise: on hosts that end so, and where in the address the number stands. */
type Row = [scheme: Scheme, host: string, number: RegExp | ((address: string) => string | undefined)];

const parameter = (name: string) => new RegExp(`[?&](?:${name})=([\\w.%-]{1,40})(?![\\w.%-])`, 'i');

const ROWS: readonly Row[] = [
  [psb, 'beian.gov.cn', (address) => withProvince(parameter('recordcode').exec(address)?.[1])],
  [psb, 'beian.mps.gov.cn', (address) => withProvince(parameter('code|recordcode').exec(address)?.[1])],
  [uscc, 'gov.cn', parameter('uniscid|uniscId|creditcode|tyshxydm')],
  [vat, 'ec.europa.eu', viesNumber],
  [gbCompany, 'company-information.service.gov.uk', /\/company\/(\w{8})(?!\w)/i],
  [gbCompany, 'companieshouse.gov.uk', /\/company\/(\w{8})(?!\w)/i],
  [siren, 'annuaire-entreprises.data.gouv.fr', /\/entreprise\/(?:[\w-]{1,100}-)?(\d{9})(?!\w)/i],
  [siret, 'annuaire-entreprises.data.gouv.fr', /\/etablissement\/(?:[\w-]{1,100}-)?(\d{14})(?!\w)/i],
  [siren, 'pappers.fr', /\/entreprise\/(?:[\w-]{1,100}-)?(\d{9})(?!\w)/i],
  [siren, 'societe.com', /\/societe\/[\w-]{1,100}-(\d{9})\.html/i],
  [abn, 'abr.business.gov.au', parameter('abn|id|searchtext')],
  [krBrn, 'ftc.go.kr', parameter('wrkr_no|wrkrno')],
  [jpCorporate, 'houjin-bangou.nta.go.jp', parameter('selhouzinno|houzinno')],
  [jpCorporate, 'invoice-kohyo.nta.go.jp', parameter('selregno|regno')],
  [lei, 'gleif.org', /\/(?:record|lei)\/(\w{20})(?!\w)/i],
  [cnpj, 'fazenda.gov.br', parameter('cnpj')],
];

const LINKS = 'a[href],area[href],[onclick*="http" i]';
const MAX_LINKS = 400;
const MAX_ADDRESS = 1000;

/** The numbers in a site's links to what a register says of it: they count like numbers in its text. */
export function linkedRegistrations(blocks: readonly Element[]): Registration[] {
  const found: Registration[] = [];
  let left = MAX_LINKS;
  for (const block of blocks) {
    for (const link of [...(matches(block, LINKS) ? [block] : []), ...all(block, LINKS)]) {
      if ((left -= 1) < 0) return found;
      const address = addressIn(attributeOf(link, 'href')) ?? addressIn(attributeOf(link, 'onclick'));
      const numbers = address === undefined ? [] : numbersIn(address);
      if (numbers.length > 0 && !isByUsers(link)) found.push(...numbers);
    }
  }
  return found;
}

/** Registers open their pages in windows of their own, so that the address stands within a script. */
function addressIn(text: string | null): string | undefined {
  return /(?:https?:)?\/\/[^\s'"\\<>()]+/i.exec(text?.slice(0, MAX_ADDRESS) ?? '')?.[0];
}

function numbersIn(address: string): Registration[] {
  const [, host = '', rest = ''] = /^(?:https?:)?\/\/(?:www\.)?([\w.-]+)(?::\d+)?([/?#].*)?$/i.exec(address) ?? [];
  return ROWS.flatMap(([scheme, official, number]) => {
    if (!`.${host.toLowerCase()}`.endsWith(`.${official}`)) return [];
    const value = typeof number === 'function' ? number(rest) : number.exec(rest)?.[1];
    return value ? [{ scheme, value, seenIn: official }] : [];
  });
}

function viesNumber(rest: string): string | undefined {
  if (!/vies/i.test(rest)) return undefined;
  const country = parameter('memberstatecode|ms|iso').exec(rest)?.[1];
  const number = parameter('number|vatnumber|vat').exec(rest)?.[1];
  return country && number && (number.toUpperCase().startsWith(country.toUpperCase()) ? number : country + number);
}

/** A filing's link leaves out the province's sign; where two signs stand for it, either may be meant. */
function withProvince(number: string | undefined): string | undefined {
  const signs = [...PROVINCES].filter((sign) => isProvince(number?.slice(0, 2) ?? '', sign));
  return signs.length === 1 && number ? `${signs[0]}公网安备${number}号` : undefined;
}
