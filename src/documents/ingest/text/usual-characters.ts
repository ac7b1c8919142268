/**
 * Radicals that stand for whole characters, and the characters they look like, by Unicode's
 * EquivalentUnifiedIdeograph. Those that Unicode itself folds (NFKC) are not listed.
 */
const RADICALS =
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍尐 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ' +
  '⺥爬 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺾艹 ⺿艺 ⻀艻 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ' +
  '⻍辷 ⻎辸 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ' +
  '⻰龙 ⻱龜 ⻲亀';

const LOOK_ALIKE = /[\u2e80-\u2fd5\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu;
const usual = new Map(RADICALS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const));

/**
 * Puts the usual characters for Kangxi radicals, other radicals and compatibility ideographs, which PDF
 * files give for characters that look the same (⽂ for 文, ⻔ for 门) and no search finds.
 *
 * @returns the text, and how many characters were put
 */
export function withUsualCharacters(text: string): { text: string; replaced: number } {
  let replaced = 0;
  const mapped = text.replace(LOOK_ALIKE, (character) => {
    const put = usual.get(character) ?? character.normalize('NFKC');
    if (put !== character) replaced += 1;
    return put;
  });
  return { text: mapped, replaced };
}
