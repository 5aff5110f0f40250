interface Attacked {
  registry: string;
  case: number;
  page: string;
}

/** The letter to a merchant on whose page reviews may be an attack: nothing is alleged against it. */
export function attackedEn({ registry, case: id, page }: Attacked): string {
  return `Subject: Reviews on a page of yours (case ${id})

To whoever sells on ${page},

Volunteers reported reviews on that page as criticism that may come from a competitor, and panels found several of them suspect. ${registry} has opened case ${id} about these reviews.

Nothing is alleged against you, and nothing is listed about you because of it. You need not do anything. If you know more, such as whether these were orders of yours, write to ${registry} by the address on its own site and name the case.

The list of ${registry} is not a government list.
`;
}

/** The same in Chinese. */
export function attackedZh({ registry, case: id, page }: Attacked): string {
  return `主题：关于您页面上的评价（案件 ${id}）

${page} 的经营者：

有志愿者举报，该页面的部分评价可能是竞争者所写的差评；经盲评，其中数条存疑。${registry}已就这些评价立案，案件编号 ${id}。

本案不指控您，也不会因此将您列入任何名单。您无须办理任何手续。如果您了解情况，例如这些评价是否来自真实订单，请通过${registry}官方网站上的地址来信，并注明案件编号。

${registry}的名单不是政府名单。
`;
}
