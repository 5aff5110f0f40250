import { pick, sample, type Random } from './random';

/** Sentences in which whatever stands in braces is said in one of several ways. */
const POOL: readonly string[] = [
  '{Absolutely|Completely|Totally} {worth it|worth the money|worth every penny}, {the material|the fabric|the surface} {feels|seems} {premium|expensive|high class}',
  '{Shipping|Delivery|The courier} took {only two days|just two days|less than a week} and {the box|the parcel|the carton} came {without a dent|undamaged|in one piece}',
  '{I was|We were} {sceptical|doubtful|not sure} at first but {after a week|after some days|by now} {I am|we are} {fully convinced|a real fan|more than happy}',
  '{Set up|Assembly|Putting it together} {was done|took|needed} {in ten minutes|no time at all|a few minutes} {thanks to|with the help of} the {clear|simple|good} {manual|instructions|leaflet}',
  '{Great|Perfect|Ideal|Lovely} {as a gift|as a present|for birthdays}, {my sister|my dad|my best friend} {was thrilled|loved it|could not stop smiling}',
  'The {seller|store|team} {kept me informed|wrote at every step|sent updates} and {solved|fixed|sorted out} a {small|little|tiny} {problem|question|mix-up} {at once|right away|immediately}',
  '{Nothing|No smell, nothing} to {complain about|criticise}, {it does|this does} {exactly|precisely} what {it says|the page promises|was promised}',
  '{Looks|It looks} {even better|much nicer|more elegant} {in person|in reality|in my home} than {on the screen|on the website|in the ad}',
  '{Have been using it|In use here} for {two weeks|a month|some time} and {no scratches|no faults|no wear} {so far|up to now|yet}',
  '{Compared to|Next to} {my old one|the last one|the known brand} it is {lighter|quieter|handier} and {half the price|a lot cheaper|much cheaper}',
];

const POOL_ZH: readonly string[] = [
  '收到以后第一时间就{拆开|打开}看了，{比想象中的|比预期的}要好很多，没有让人失望',
  '本来只是抱着试一试的{想法|心态}买的，没想到{效果|质量}{这么好|这么让人惊喜}，{真心|强烈}推荐给大家',
  '用了{一段时间|几个星期}才来评价，没有出现{任何|什么}问题，{值得信赖|可以放心买}的一家店',
  '买之前{问了|咨询了}客服很多问题，每次都很有耐心地{回答|解释}，这样的{服务|态度}现在很少见了',
  '已经推荐给{身边的|办公室的}{朋友|同事}了，大家{都觉得|都说}这个价格能买到这样的{东西|品质}很难得',
  '包裹{里面|里}还送了小礼物，卖家真的非常{用心|贴心}，下次有需要还会{再来|回购}',
  '做工{非常|特别}细致，边边角角都处理得{很到位|很好}，{完全|根本}看不出来是这个价位的东西',
  '家里老人{一开始|起初}说我乱花钱，现在{每天都要用|天天离不开}，还让我再{买一个|下一单}放在老家',
];

/** Of these nearly every word is exchanged. */
const LOOSE_POOL_ZH: readonly string[] = [
  '{包装|外包装|箱子}{特别严实|很用心|里三层外三层}，{打开|拆开}{一点没坏|完好无损|没有一点磕碰}',
  '{手感|摸起来|质感}{很高级|很有档次|不像便宜货}，{完全|真的}{值这个价|对得起价格|物超所值}',
  '{刚开始|一开始}{还有点担心|心里没底|怕踩雷}，{用了几天|试了一周|现在}{彻底放心了|真香|越用越喜欢}',
  '{安装|组装}{很简单|不费劲|特别方便}，{照着|按照}{说明书|视频}{几分钟|十来分钟}就{搞定了|装好了|弄完了}',
  '{送给|拿来送}{朋友|妈妈|女朋友}{做生日礼物|当礼物}，{对方|人家|她}{特别开心|喜欢得不得了|爱不释手}',
  '{店家|客服|老板}{很负责|特别有耐心|服务到位}，{有点小问题|我问了好多}{马上|立刻|当场}就{解决了|处理好了|回复了}',
  '{实物|到手}{比图片|比网页上}{更好看|还漂亮|更精致}，{放在家里|摆出来}{很上档次|特别配|回头率高}',
  '{跟|和}{以前买的|旧的那个|大牌子}{比|比起来}{轻便|安静|顺手}{多了|不少}，{价格|价钱}还{便宜一半|低很多}',
];

const filled = (random: Random, sentence: string) =>
  sentence.replace(/\{([^}]*)\}/g, (_, ways: string) => pick(random, ways.split('|')));

/** Three or four sentences of the pool, each reworded by its synonyms, its halves in either order. */
export function rewordedPool(random: Random): string {
  return sample(random, POOL, 3 + Math.floor(random() * 2))
    .map((sentence) => turned(random, filled(random, sentence), ', ') + pick(random, ['.', '.', '!', ', honestly.']))
    .join(' ');
}

/** The same in Chinese: three. */
export function rewordedPoolChinese(random: Random, pool = POOL_ZH): string {
  return sample(random, pool, 3)
    .map((sentence) => turned(random, filled(random, sentence), '，') + pick(random, ['。', '！', '，', '～']))
    .join('');
}

export function looselyRewordedChinese(random: Random): string {
  return rewordedPoolChinese(random, LOOSE_POOL_ZH);
}

function turned(random: Random, sentence: string, between: string): string {
  const halves = sentence.split(between);
  return halves.length === 2 && random() < 0.4 ? `${halves[1]}${between}${halves[0]}` : sentence;
}
