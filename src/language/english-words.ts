import { stemmer } from 'stemmer';

const WORD = /[a-z0-9]+(?:[.'’][a-z0-9]+)*/g;

/** Words of an English text in lower case, hyphens read as spaces, possessives dropped. */
export function englishWords(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => word.replace(/['’]s$/, ''));
}

/** Words of an English text by their stems (Porter), so that "charging" meets "charger". */
export function englishStems(text: string): string[] {
  return englishWords(text).map((word) => stem(word));
}

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** The stem of one word, remembered: the same words come again and again. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const found = OWN_STEMS.get(word) ?? stemmer(americanSpelling(word));
  stems.set(word, found);
  return found;
}

// Words that Porter's rules give one stem although they mean different things: parking is not for parks, nor training for trains.
const OWN_STEMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    parking: 'parking',
    training: 'training trainings trained trainer trainers trainee trainees',
    community: 'community communities',
    communication: 'communication communications',
    opera: 'opera operas',
    organ: 'organ organs',
    animal: 'animal animals',
    animation: 'animation animations animated',
    university: 'university universities',
    general: 'general generally',
  }).flatMap(([own, words]) => words.split(' ').map((word) => [word, `${own}~`] as const)),
);

/** One spelling for two: revitalisation and revitalization, centre and center. Not for showing, it turns "wise" into "wize" too. */
function americanSpelling(word: string): string {
  return word
    .replace(/is(e|ed|es|er|ers|ing|ation|ations|able)$/, 'iz$1')
    .replace(/^((?:col|lab|harb|neighb|fav|hon|behavi|rum|endeav)o)u(r.*)$/, '$1$2')
    .replace(/tre(s?)$/, 'ter$1')
    .replace(/^(program)me(s?)$/, '$1$2')
    .replace(/^(licen|defen|offen|preten)c(e.*)$/, '$1s$2')
    .replace(/^(cat|dial|anal)ogue(s?)$/, '$1og$2')
    .replace(/^(trave|labe|cance|fue|mode|signa|counse)ll(ing|ed|er|ers|ing)$/, '$1l$2');
}
