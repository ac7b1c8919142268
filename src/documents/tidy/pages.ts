const NUMBER = /^[-—–－\s·•]{0,6}(?:第\s?)?\d{1,3}(?:\s?页)?[-—–－\s·•]{0,6}$/;
const COUNTED = /^(?:第\s?\d{1,3}\s?页\s?[,，/]?\s?共\s?\d{1,3}\s?页|\d{1,3}\s?\/\s?\d{1,3}|Page \d{1,3}(?: of \d{1,3})?)$/i;
const DASHED = /^[-—–－]\s?\d{1,3}\s?[-—–－]$/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/;
/** How many lines above and below a page break its head and foot take. */
const REACH = 3;
const OFTEN = 3;
const FORM_FEED = '\f';

/**
 * Tells heads and feet of pages from the text: page numbers, and lines that come again at the breaks between pages.
 * A text without pages is left as it is.
 */
export function withoutPages(lines: readonly string[]): { kept: string[]; dropped: string[] } {
  const hasFeeds = lines.some((line) => line.includes(FORM_FEED));
  const texts = lines.map((line) => line.replaceAll(FORM_FEED, '').trim());
  const isNumber = (text: string) => COUNTED.test(text) || DASHED.test(text) || (hasFeeds && NUMBER.test(text));
  const breaks = lines.flatMap((line, i) => (line.includes(FORM_FEED) || isNumber(texts[i] as string) ? [i] : []));
  if (breaks.length < 2) return { kept: lines.map((line) => line.replaceAll(FORM_FEED, '')), dropped: [] };
  const near = nearBreaks(texts, breaks);
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const nearTexts = new Set([...near].map((i) => texts[i]));
  const often = Math.max(2, Math.min(OFTEN, breaks.length));
  const comesAgain = (text: string) => nearTexts.has(text) && (times.get(text) ?? 0) >= often;
  const isFurniture = (i: number) => {
    const text = texts[i] as string;
    if (text === '') return false;
    // The head of the first page has no break above it.
    return near.has(i) ? isNumber(text) || ADDRESS.test(text) || comesAgain(text) : i < (breaks[0] as number) && comesAgain(text);
  };
  const kept: string[] = [];
  const dropped: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (isFurniture(i)) dropped.push(texts[i] as string);
    else kept.push(line.replaceAll(FORM_FEED, ''));
  }
  return { kept, dropped: [...new Set(dropped)] };
}

function nearBreaks(texts: readonly string[], breaks: readonly number[]): Set<number> {
  const near = new Set<number>();
  for (const at of breaks) {
    near.add(at);
    for (const step of [-1, 1]) {
      let seen = 0;
      for (let i = at + step; i >= 0 && i < texts.length && seen < REACH; i += step) {
        if (texts[i] === '') continue;
        near.add(i);
        seen += 1;
      }
    }
  }
  return near;
}
