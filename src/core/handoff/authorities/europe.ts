import type { Authority, Power } from '../authority';
import { FROM_MEMORY, GENERAL, REPORT_FORM, REPORT_NEEDS, USUAL_FORM, USUAL_NEEDS } from '../forms';

type Texts = readonly [en: string, zh: string];

/** An office of one country, in its words: what it is called, where it is, and what it takes. */
function office(
  country: string,
  id: string,
  url: string,
  powers: readonly Power[],
  [en, zh]: Texts,
  [takesEn, takesZh]: Texts,
  languages: readonly string[],
): Authority {
  const reports = powers.every((power) => power === 'enforces');
  return {
    id,
    countries: [country],
    powers,
    name: { en, 'zh-CN': zh },
    languages,
    url,
    takes: { en: takesEn, 'zh-CN': takesZh },
    form: reports ? REPORT_FORM : USUAL_FORM,
    needs: reports ? REPORT_NEEDS : USUAL_NEEDS,
    source: GENERAL,
    checked: FROM_MEMORY,
  };
}

/** What offices of this sort take. */
const REPORTS: Texts = [
  'Reports on merchants, which it may act on for everyone. It settles no single dispute.',
  '收集对商户的举报，可为公共利益采取措施，不处理个别纠纷。',
];
const DECIDES: Texts = [
  'Disputes between consumers and merchants, in writing. The merchant should have been asked first.',
  '以书面方式处理消费者与商户的纠纷，须先向商户提出要求。',
];

/** National offices in Europe, the one to begin with first. Countries without one here have the European Consumer Centre. */
export const EUROPE: readonly Authority[] = [
  office('DE', 'universalschlichtungsstelle', 'https://www.universalschlichtungsstelle.de/', ['settles'], ['Federal universal conciliation body (Universalschlichtungsstelle des Bundes)', '德国联邦普通调解机构（Universalschlichtungsstelle des Bundes）'], ['Disputes with a merchant in Germany, after it was asked. Free for consumers; merchants need not take part.', '处理与德国商户的纠纷，须先向商户提出要求。对消费者免费，商户可以不参加。'], ['de']), // prettier-ignore
  office('DE', 'verbraucherzentrale', 'https://www.verbraucherzentrale.de/', ['advises', 'enforces'], ['Consumer centre of your state (Verbraucherzentrale)', '所在州的消费者中心（Verbraucherzentrale）'], ['Complaints, by which it warns merchants for everyone; advice for a small fee.', '接受投诉并可为公共利益警告商户，个别咨询收取少量费用。'], ['de']), // prettier-ignore
  office('FR', 'signalconso', 'https://signal.conso.gouv.fr/', ['advises', 'enforces'], ['SignalConso, of the directorate for consumer affairs (DGCCRF)', 'SignalConso（法国竞争、消费与反欺诈总局）'], ['Reports on merchants in France. The merchant is told and may answer; inspectors see all of them.', '收集对法国商户的反映，会通知商户并允许其答复，检查人员可查阅全部记录。'], ['fr']), // prettier-ignore
  office('IT', 'agcm', 'https://www.agcm.it/', ['enforces'], ['Competition authority (AGCM)', '意大利竞争与市场保护局（AGCM）'], REPORTS, ['it']), // prettier-ignore
  office('ES', 'consumo-es', 'https://www.dsca.gob.es/', ['advises', 'settles'], ['Consumer office of your municipality or region, by the ministry’s page', '所在市镇或自治区的消费者办公室（由主管部门网页查询）'], ['Claims against merchants by an official form (hoja de reclamaciones), and consumer arbitration where the merchant takes part.', '以官方投诉单（hoja de reclamaciones）受理对商户的投诉；商户参加的，可申请消费仲裁。'], ['es']), // prettier-ignore
  office('NL', 'consuwijzer', 'https://www.consuwijzer.nl/', ['advises', 'enforces'], ['ACM ConsuWijzer', '荷兰消费者与市场管理局 ConsuWijzer'], ['Advises, with model letters, and takes reports for the regulator. It settles no single dispute.', '提供咨询和书信范本，并为监管机构收集举报，不处理个别纠纷。'], ['nl']), // prettier-ignore
  office('IE', 'ccpc', 'https://www.ccpc.ie/', ['advises', 'enforces'], ['Competition and Consumer Protection Commission', '爱尔兰竞争与消费者保护委员会'], ['Advises, and takes reports. It settles no single dispute; the small claims procedure of the courts does.', '提供咨询并收集举报，不处理个别纠纷；个别纠纷可用法院的小额程序。'], ['en', 'ga']), // prettier-ignore
  office('AT', 'internet-ombudsstelle', 'https://www.ombudsstelle.at/', ['settles', 'advises'], ['Internet Ombudsstelle', '奥地利互联网申诉专员处（Internet Ombudsstelle）'], ['Disputes about purchases online; free for consumers.', '处理网上购物纠纷，对消费者免费。'], ['de']), // prettier-ignore
  office('PL', 'uokik', 'https://uokik.gov.pl/', ['enforces', 'advises'], ['Office of Competition and Consumer Protection (UOKiK)', '波兰竞争与消费者保护局（UOKiK）'], ['Reports on merchants; its page names the free consumer ombudsman of your district, who helps with a single dispute.', '收集对商户的举报；其网站列有各县免费的消费者申诉专员，可协助处理个别纠纷。'], ['pl']), // prettier-ignore
  office('BE', 'be-economy', 'https://economie.fgov.be/', ['advises', 'enforces'], ['Federal economy ministry (FPS Economy), ConsumerConnect', '比利时联邦经济部（ConsumerConnect）'], ['Reports and questions; it leads on to mediation where there is one.', '受理举报和咨询，可调解的会指引至调解机构。'], ['nl', 'fr', 'de', 'en']), // prettier-ignore
  office('SE', 'arn', 'https://www.arn.se/', ['settles'], ['National Board for Consumer Disputes (ARN)', '瑞典国家消费者纠纷委员会（ARN）'], DECIDES, ['sv']), // prettier-ignore
  office('SE', 'konsumentverket', 'https://www.konsumentverket.se/', ['enforces', 'advises'], ['Swedish Consumer Agency', '瑞典消费者局'], ['Reports on merchants, and advice.', '收集对商户的举报，并提供咨询。'], ['sv']), // prettier-ignore
  office('DK', 'forbrug-dk', 'https://www.forbrug.dk/', ['advises', 'settles'], ['Forbrug.dk, with the consumer complaints board', '丹麦 Forbrug.dk（含消费者投诉委员会）'], DECIDES, ['da']), // prettier-ignore
  office('FI', 'kuluttajariita', 'https://www.kuluttajariita.fi/', ['settles'], ['Consumer Disputes Board', '芬兰消费者纠纷委员会'], ['Disputes in writing, after the consumer advice of the competition and consumer authority (kkv.fi) was asked.', '以书面方式处理纠纷，须先咨询竞争与消费者管理局（kkv.fi）的消费者顾问。'], ['fi', 'sv']), // prettier-ignore
  office('PT', 'livro-de-reclamacoes', 'https://www.livroreclamacoes.pt/', ['enforces', 'settles'], ['Electronic complaints book (Livro de Reclamações)', '葡萄牙电子投诉簿（Livro de Reclamações）'], ['Complaints against merchants in Portugal; the merchant must answer and the regulator sees it.', '受理对葡萄牙商户的投诉，商户须答复，监管机构可见。'], ['pt', 'en']), // prettier-ignore
  office('CZ', 'coi', 'https://www.coi.gov.cz/', ['settles', 'enforces'], ['Czech Trade Inspection Authority', '捷克贸易检查局'], ['Reports on merchants, and proposals to settle a dispute out of court.', '收集对商户的举报，也受理庭外解决纠纷的申请。'], ['cs']), // prettier-ignore
  office('RO', 'anpc', 'https://anpc.ro/', ['settles', 'enforces'], ['National Authority for Consumer Protection', '罗马尼亚国家消费者保护局'], ['Complaints against merchants in Romania.', '受理对罗马尼亚商户的投诉。'], ['ro']), // prettier-ignore
  office('NO', 'forbrukertilsynet', 'https://www.forbrukertilsynet.no/', ['settles', 'enforces'], ['Consumer Authority', '挪威消费者管理局'], DECIDES, ['no']), // prettier-ignore
  office('CH', 'seco', 'https://www.seco.admin.ch/', ['enforces'], ['State Secretariat for Economic Affairs (SECO)', '瑞士国家经济事务秘书处（SECO）'], REPORTS, ['de', 'fr', 'it']), // prettier-ignore
];
