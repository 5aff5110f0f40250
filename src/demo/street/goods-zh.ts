import type { ProductPage } from './product-page';

const zh = { language: 'zh-CN', currency: 'CNY' } as const;
const MARKET = { ...zh, brand: '满巷集市', sign: '巷', hue: 28, nav: ['家居', '数码', '服饰', '我的订单'], buy: '立即购买', more: '看了又看', foot: ['满巷集市：一条巷子，万家小店。', '商品由入驻卖家出售并负责售后。'] };

/** What the Chinese shops of the street sell. Shops, brands and sellers are invented. */
export const GOODS_ZH = {
  tea: {
    ...zh, brand: '青岫茶具', sign: '岫', hue: 158, nav: ['茶壶', '茶杯', '茶席', '关于我们'],
    product: '青岫手作青瓷茶壶，220 毫升', lead: '一壶两杯的量，出水利落，断水干净。', picture: 'teapot', price: '268.00', choices: ['粉青', '梅子青', '月白'],
    buy: '加入购物车', note: '含运费，坏损包赔', points: ['龙泉瓷土，1,280 度还原焰烧成', '七日内可退，原路退款', '周一至周五下午四点前下单，当日寄出'],
    more: '一起看看', others: [['公道杯', '96.00'], ['品茗杯一对', '128.00'], ['旅行茶具', '318.00']],
    foot: ['青岫茶具工作室', '客服 9:00–18:00，电话与地址见「关于我们」'],
  },
  jacket: {
    ...zh, brand: '朔霁羽绒官方清仓', sign: '朔', hue: 215, nav: ['男款', '女款', '今日爆款'], strip: '仓库到期，全场 0.8 折，仅剩 3 小时',
    product: '朔霁 800 蓬松度长款羽绒服', lead: '厂家直销，拍下即发，错过再等一年。', picture: 'jacket', price: '129.00', before: '1699.00', cut: '0.8 折', choices: ['黑色', '雾蓝', '米白'],
    buy: '立即购买', note: '限时包邮，库存仅剩 17 件', points: ['95% 白鹅绒，充绒 260 克', '仅支持扫码转账付款', '特价商品不退不换'],
    more: '更多清仓', others: [['短款羽绒服', '99.00'], ['羽绒马甲', '59.00'], ['儿童羽绒服', '79.00']],
    foot: ['朔霁羽绒官方清仓，售完即止'],
  },
  headphones: {
    ...MARKET, product: '头戴式降噪耳机 Pro，40 小时续航', lead: '主动降噪，通话清晰，折叠便携。', picture: 'headphones', price: '89.00', choices: ['石墨黑', '雾粉'],
    note: '满 49 元包邮', points: ['卖家发货，预计 48 小时内寄出', '支持七天无理由退货'],
    seller: { name: '光屿数码专营', about: '入驻 4 个月 · 好评率 99.8%', path: '/seller/guangyu' },
    others: [['入耳式耳机', '39.00'], ['耳机收纳包', '15.00'], ['电竞耳机', '119.00']],
  },
  lamp: {
    ...MARKET, product: '护眼阅读台灯，三档调光', lead: '柔和不频闪，书桌床头都合适。', picture: 'lamp', price: '138.00', choices: ['鹅黄', '灰绿'],
    note: '满 49 元包邮', points: ['卖家发货，预计 48 小时内寄出', '支持七天无理由退货'],
    seller: { name: '南笙家电小铺', about: '入驻 2 年 · 好评率 94.1%', path: '/seller/nansheng' },
    others: [['夹子台灯', '69.00'], ['落地灯', '239.00'], ['小夜灯', '29.00']],
  },
  kettle: {
    ...zh, brand: '山笺小家电', sign: '笺', hue: 8, nav: ['热水壶', '养生壶', '咖啡机', '帮助'],
    product: '山笺 1.5 升恒温电热水壶', lead: '五档控温，冲奶泡茶都省心。', picture: 'kettle', price: '159.00', choices: ['柿红', '云灰'],
    buy: '加入购物车', note: '包邮，48 小时内发货', points: ['304 不锈钢内胆', '12 小时保温', '一年质保'],
    more: '同店好物', others: [['便携热水杯', '99.00'], ['养生壶', '189.00'], ['手冲壶', '129.00']],
    foot: ['山笺小家电（示例）有限公司', '统一社会信用代码：91990100MA0DEMKX23'],
  },
  bedding: {
    ...zh, brand: '海棠家纺', sign: '棠', hue: 344, nav: ['四件套', '被芯', '枕头', '会员'],
    product: '海棠 60 支长绒棉四件套，1.8 米床', lead: '贴身亲肤，越洗越软。', picture: 'bedding', price: '1299.00', choices: ['藕粉', '雾蓝', '亚麻'],
    buy: '加入购物车', note: '承诺 48 小时内发货', points: ['新疆长绒棉，A 类标准', '三十天免费退换', '会员再减 50 元'],
    more: '搭配着买', others: [['蚕丝被', '899.00'], ['乳胶枕', '199.00'], ['针织毯', '259.00']],
    foot: ['海棠家纺旗舰店', '客服在线 24 小时'],
  },
} satisfies Record<string, ProductPage>;
