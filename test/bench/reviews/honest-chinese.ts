import { pick, sample, type Random } from './random';

/** What buyers of one kind of goods speak of: parts, and what they do with it. */
interface Goods {
  name: string;
  parts: readonly string[];
  good: readonly string[];
  bad: readonly string[];
  uses: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

const GOODS: readonly Goods[] = [
  {
    name: '台灯',
    parts: words('灯光 亮度 底座 开关 灯罩 色温 插头线 做工'),
    good: words('柔和不刺眼 够亮 很稳 手感清脆 不晃 三档刚好 看久了眼睛不酸 比旧的那盏强'),
    bad: words('偏暗 有点晃 松松的 发烫 有频闪 偏黄 线太短 有一股塑料味'),
    uses: words('孩子写作业 晚上看书 画图纸 放床头 加班 做手账'),
  },
  {
    name: '保温杯',
    parts: words('杯盖 内胆 密封圈 手感 容量 杯口 保温 漆面'),
    good: words('拧得紧 没有异味 一滴不漏 握着合适 够喝一上午 圆润不割嘴 早上灌的水下午还烫 磕了一下也没掉漆'),
    bad: words('漏水 有铁锈味 老是掉 太重 比想的小 割嘴 三个小时就凉了 一碰就掉漆'),
    uses: words('上班带着 跑步 接孩子 泡枸杞 放车上 去爬山'),
  },
  {
    name: '运动鞋',
    parts: words('鞋底 鞋面 尺码 鞋垫 鞋带 重量 后跟 颜色'),
    good: words('软硬适中 透气 正好 回弹明显 系得牢 轻得像没穿 不磨脚 和图上一样'),
    bad: words('太硬 闷脚 偏小半码 塌了 老是散 偏沉 磨破了皮 和图上差不少'),
    uses: words('跑十公里 上班走路 打羽毛球 接送孩子 去健身房 周末爬山'),
  },
  {
    name: '大米',
    parts: words('米粒 香味 口感 新鲜度 包装袋 分量 出饭率 日期'),
    good: words('完整少碎 一开锅就闻到 软糯有嚼头 看着透亮 厚实没漏气 足秤 比超市的高 是上个月的'),
    bad: words('碎的多 没什么味 发干 有点陈 破了个口 少了二两 不高 快到期了'),
    uses: words('煮粥 蒸饭 给老人吃 做寿司 包粽子 做饭团'),
  },
  {
    name: '耳机',
    parts: words('音质 降噪 佩戴 续航 连接 麦克风 充电盒 低音'),
    good: words('人声清楚 地铁上也安静 戴一下午不疼 三天充一次 掀盖就连上 对方说听得清 小巧好装 不轰头'),
    bad: words('发闷 形同虚设 压耳朵 两个小时就没电 经常断 对方说像在水里 盖子松 糊成一片'),
    uses: words('通勤 上网课 跑步 开视频会 打游戏 睡前听书'),
  },
];

const WHEN = words('昨天 上周三 前几天 月初 双十一 节前 周末 半个月前 下雨那天 刚刚');
const WHO = words('我妈 我爸 媳妇 老公 同事 室友 女儿 侄子 邻居阿姨 婆婆 表弟 闺蜜');
const CITY = words('成都 乌鲁木齐 镇上 乡下 沈阳 厦门 村口驿站 公司前台 学校门口 县城');
const HOW = ['', '', '挺', '真的', '还算', '确实', '比想象中', '用下来'];
const END = ['。', '。', '！', '～', '，', '', '。。', '😊'];
const STOCK_GOOD = words(
  '不错 挺好的 物流很快 包装完好 值得购买 性价比高 客服态度好 会回购 推荐 满意 喜欢 第二次买了 和描述一致',
);
const STOCK_BAD = words('失望 不值这个价 客服不回话 不会再买 退货了 差评 和描述不符 后悔');
const ANY_GOOD = words('还行 没话说 满意 可以 很好 没毛病 对得起价格 过关');
const ANY_BAD = words('一般 不太行 不满意 将就 差点意思 没法说 对不起价格 不好');
const DEFAULTS = ['此用户没有填写评价。', '系统默认好评', '评价方未及时做出评价,系统默认好评!'];

/** A page's own goods, as whoever reviews there speaks of them. */
export function drawGoods(random: Random): Goods {
  return pick(random, GOODS);
}

/**
 * What a Chinese buyer may write, invented: many write a few stock words that all write, and some tell more. `stars` is what they give, 1
 * to 5. One in twelve writes nothing, and the platform does.
 */
export function honestChinese(random: Random, goods: Goods, stars: number): string {
  const manner = random();
  if (manner < 0.08) return pick(random, DEFAULTS);
  const isGood = stars >= 4 || (stars === 3 && random() < 0.5);
  if (manner < 0.35)
    return sample(random, isGood ? STOCK_GOOD : STOCK_BAD, 1 + Math.floor(3 * random())).join(
      pick(random, ['，', ' ', '。', '']),
    );
  const mind = (part: string, one: boolean) => {
    const own = (one ? goods.good : goods.bad)[goods.parts.indexOf(part)]!;
    return `${part}${pick(random, HOW)}${random() < 0.4 ? pick(random, one ? ANY_GOOD : ANY_BAD) : own}`;
  };
  const tales = [
    () =>
      `${pick(random, WHEN)}下的单，${pick(random, CITY)}${Math.ceil(6 * random())}天${pick(random, ['到的', '才到', '就收到了'])}`,
    () =>
      `给${pick(random, WHO)}买的，${pick(random, goods.uses)}${pick(random, ['用', '的时候用', '正合适', '也能用'])}`,
    () =>
      `主要是${pick(random, goods.uses)}，${pick(random, WHO)}${pick(random, ['也说好', '看了也想要', '没说什么', '嫌贵'])}`,
    () => `用了${Math.ceil(28 * random())}天${pick(random, ['来评价', '再来说说', '没出问题', '才敢说'])}`,
    () =>
      `${pick(random, ['花了', '到手', '券后'])}${19 + Math.floor(300 * random())}块${pick(random, ['钱', '', '多'])}`,
    () => `原来那个${goods.name}${pick(random, ['用了三年', '坏了', '送人了', '找不到了', '太旧'])}`,
    () =>
      `${pick(random, ['没写好评返现那套', '没有送东西', '盒子里有张卡片没理它'])}，${pick(random, ['真实感受', '随便说说', '凭良心说'])}`,
  ];
  // The last of them, whom somebody wanted to pay, are few.
  const told = sample(random, random() < 0.01 ? tales : tales.slice(0, -1), 1 + Math.floor(3 * random())).map((tell) =>
    tell(),
  );
  // Nobody speaks of one part twice.
  const minds = sample(random, goods.parts, 1 + Math.floor(3 * random())).map((part) =>
    mind(part, random() < 0.12 ? !isGood : isGood),
  );
  const stock = random() < 0.5 ? sample(random, isGood ? STOCK_GOOD : STOCK_BAD, 1) : [];
  return sample(random, [...told, ...minds, ...stock], 9)
    .map((clause) => clause + pick(random, END))
    .join('');
}
