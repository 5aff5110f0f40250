/** The gallery's own words, in English where it has none in a language; all others are the product's. Names are invented. */
export function galleryWords(locale: string): Record<Word, string> {
  return locale === 'zh-CN' ? WORDS['zh-CN'] : WORDS.en;
}

const WORDS: Record<'en' | 'zh-CN', Record<Word, string>> = {
  en: {
    title: 'Gallery: every component in every state',
    other: '中文',
    street: 'The street',
    levels: 'Levels',
    buttons: 'Buttons',
    fields: 'Fields',
    facts: 'Facts and fingerprints',
    reasons: 'Reasons and replies',
    page: 'On other people’s pages',
    charts: 'Charts',
    showDanger: 'Banner: blacklisted',
    showCaution: 'Banner: take care',
    button: 'Do it',
    busy: 'At work …',
    label: 'Label of a field',
    hint: 'A hint below it.',
    problem: 'What is wrong with it.',
    filled: 'Filled in',
    choice: 'A choice',
    registry: 'West City Registry',
    feed: 'Consumer Watch',
    shop: 'A seller in a list of results, whose long name goes on',
    reply: 'The parcel was lost. We paid the whole price back on 20 March.',
    readers: 'Signs at 16, 32 and 48 px',
  },
  'zh-CN': {
    title: '样张：每个组件的每种状态',
    other: 'English',
    street: '回到街上',
    levels: '等级',
    buttons: '按钮',
    fields: '输入项',
    facts: '事实与指纹',
    reasons: '依据与回应',
    page: '出现在别人的页面上',
    charts: '图表',
    showDanger: '提示条：已列入黑名单',
    showCaution: '提示条：需要留意',
    button: '执行',
    busy: '正在执行……',
    label: '输入项的名称',
    hint: '下方的提示。',
    problem: '这里填写有误。',
    filled: '已填写的内容',
    choice: '一个选项',
    registry: '城西登记处',
    feed: '消费警示名单',
    shop: '搜索结果里的一家卖家，名称很长很长',
    reply: '包裹在途中遗失，我们已于 3 月 20 日全额退款。',
    readers: '16、32、48 像素的标志',
  },
};

export type Word =
  | 'title'
  | 'other'
  | 'street'
  | 'levels'
  | 'buttons'
  | 'fields'
  | 'facts'
  | 'reasons'
  | 'page'
  | 'charts'
  | 'showDanger'
  | 'showCaution'
  | 'button'
  | 'busy'
  | 'label'
  | 'hint'
  | 'problem'
  | 'filled'
  | 'choice'
  | 'registry'
  | 'feed'
  | 'shop'
  | 'reply'
  | 'readers';
