/** What the people of a case about reviews say. */
export interface ReviewScript {
  comment: string;
  opening: string;
  handlers: Record<'lin' | 'wang' | 'zhao', string>;
  reply: string;
  decision: { reason: string; ground: string };
  appeal: string;
  annulled: string;
}

export const REVIEW_SCRIPTS: Record<'zh-CN' | 'en', ReviewScript> = {
  'zh-CN': {
    comment: '几条评价除了物品名称，文字完全相同。',
    opening: '这几条只换了物品名称，其余一字不差。',
    handlers: { lin: '林玮', wang: '王若楠', zhao: '赵明远' },
    reply: '评价由一家推广公司代为征集，我们不知道它怎样做，现已停止合作。',
    decision: {
      reason: '三条评价文字相同，盲评均认定存疑。商户承认由推广公司征集评价，没有说明付酬情况。',
      ground: '以付酬方式获得好评，属于虚构信用。',
    },
    appeal: '推广公司已书面说明，三条评价由真实顾客按其提供的范文填写，没有付酬。',
    annulled: '推广公司的书面说明与付款记录一致，没有付酬的证据。原决定予以撤销。',
  },
  en: {
    comment: 'They are one text, only the thing that was bought differs.',
    opening: 'But for the thing that was bought they do not differ in a letter.',
    handlers: { lin: 'Lin Wei', wang: 'Ruth Wang', zhao: 'Mary Zhao-Whitfield' },
    reply: 'An agency collected reviews for us. We did not know how it does so, and have ended the contract.',
    decision: {
      reason:
        'Three reviews are one text, and blind panels found each of them suspect. The merchant admits that an agency collected them, and does not say what was given for them.',
      ground: 'Praise was given for payment: credit was faked.',
    },
    appeal:
      'The agency says in writing that buyers filled in a sample text which it had sent them, and that nothing was given.',
    annulled:
      'What the agency says agrees with the payments that were shown. There is no proof that anything was given, so the decision is taken back.',
  },
};
