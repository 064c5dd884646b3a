// Draws the queries of one site from its pages, and judges what an engine found. The draw is seeded: the same pages and
// seed give the same queries.
import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';

const HERE = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const HAN = /^\p{Script=Han}+$/u;
// Words that hold sentences together: nobody looks for them.
const FUNCTION_WORDS = new Set(('关于 对于 根据 按照 依照 以及 或者 并且 其他 其它 有关 相关 下列 应当 可以 不得 必须 进行 给予 予以 作出 '
    + '以上 以下 以内 之日 本法 本条 等等 由于 因为 如果 但是 及其 所有 任何 这些 那些 上述 前款').split(' '));
const TYPOS = ['homophone', 'swap', 'missing', 'extra'];

export function readPages(file) {
  const pages = fs.readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  for (const page of pages) page.all = page.title + '\n' + page.text;
  return pages;
}

/** A generator of numbers in [0, 1) that depends on the text alone (FNV-1a, then mulberry32). */
function seeded(text) {
  let state = 0x811c9dc5;
  for (const c of text) state = Math.imul(state ^ c.codePointAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

class Draw {
  constructor(pages, seed, work) {
    this.pages = pages;
    this.seed = seed;
    const {pinyin} = createRequire(path.join(work, 'package.json'))('pinyin-pro');
    this.segmenter = new Intl.Segmenter('zh', {granularity: 'word'});
    // Word by word: spelled in one go, 集中行动 comes out with the 中行 of a bank in its middle.
    const spell = (text, options) => [...this.segmenter.segment(text)]
        .map((word) => pinyin(word.segment, {toneType: 'none', type: 'array', ...options}).join('')).join('');
    this.full = (text) => spell(text, {v: true});
    this.initials = (text) => spell(text, {pattern: 'first'});
    this.corpus = pages.map((page) => page.all).join('\n');
    this.titles = pages.map((page) => page.title).join('\n');
    this.countCharacters();
    this.countTitlePhrases();
  }

  /** Characters by how often they stand in the pages, and those that sound the same, the most frequent first. */
  countCharacters() {
    const counts = new Map();
    for (const c of this.corpus) counts.set(c, (counts.get(c) ?? 0) + 1);
    this.characters = [...counts].filter(([c]) => HAN.test(c)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, 2500).map(([c]) => c);
    this.sounds = new Map();
    for (const c of this.characters) {
      const sound = this.full(c);
      if (!this.sounds.has(sound)) this.sounds.set(sound, []);
      this.sounds.get(sound).push(c);
    }
  }

  /** The phrases of two to four words that stand in titles, and in how many. */
  countTitlePhrases() {
    this.phrases = new Map();
    for (const page of this.pages) {
      for (const phrase of new Set(this.phrasesOf(page.title, 2, 4))) {
        this.phrases.set(phrase, (this.phrases.get(phrase) ?? 0) + 1);
      }
    }
  }

  words(text) {
    const words = Array.from(this.segmenter.segment(text), (part) => part.segment);
    // One name, though the segmenter takes it apart; nobody looks for 共和国食品.
    for (let i = words.indexOf('中华'); i >= 0; i = words.indexOf('中华', i + 1)) {
      if (words[i + 1] === '人民' && words[i + 2] === '共和国') words.splice(i, 3, '中华人民共和国');
    }
    return words;
  }

  /** Runs of `least` to `most` words that somebody might look for: two characters or more, so no 的, and no 关于. */
  phrasesOf(text, least, most) {
    const words = this.words(text);
    const found = [];
    const fits = (word) => word?.length > 1 && HAN.test(word) && !FUNCTION_WORDS.has(word);
    for (let i = 0; i < words.length; i++) {
      let phrase = '';
      for (let n = 1; n <= most && fits(words[i + n - 1]); n++) {
        phrase += words[i + n - 1];
        if (n >= least) found.push(phrase);
      }
    }
    return found;
  }

  boundaries(text) {
    const at = new Set([0]);
    let i = 0;
    for (const word of this.words(text)) at.add((i += word.length));
    return at;
  }

  /** How many pages hold it, `limit` at most. */
  pagesWith(phrase, field = 'all', limit = Infinity) {
    let n = 0;
    for (const page of this.pages) if (page[field].includes(phrase) && ++n >= limit) break;
    return n;
  }

  stands(phrase) {
    return this.corpus.includes(phrase);
  }

  /** `count` queries without repeats: `one` is asked with random pages until it has given so many. */
  group(name, count, one) {
    const rng = seeded(`${this.seed} ${name}`);
    const dice = {
      number: (n) => Math.floor(rng() * n),
      of: (list) => list[Math.floor(rng() * list.length)],
    };
    const found = new Map();
    for (let tries = 0; found.size < count && tries < count * 1000; tries++) {
      const page = dice.of(this.pages);
      const query = one(page, dice, found.size);
      if (query && !found.has(query.q)) found.set(query.q, {group: name, ...query, page: page.url});
    }
    return [...found.values()];
  }

  /** A paragraph of a page that is long enough to draw from. */
  paragraph(page, dice) {
    return dice.of(page.text.split('\n').filter((p) => p.length > 15)) ?? '';
  }

  titleSubstring(page, dice, aligned) {
    const length = 4 + dice.number(7);
    const at = dice.number(page.title.length - length + 1);
    const phrase = page.title.slice(at, at + length);
    if (at < 0 || phrase.length < 4 || !HAN.test(phrase) || this.pagesWith(phrase, 'title', 11) > 10) return;
    const cuts = this.boundaries(page.title);
    if ((cuts.has(at) && cuts.has(at + length)) !== aligned) return;
    return {q: phrase, rule: 'title', phrase};
  }

  twoTerms(page, dice) {
    const words = this.words(page.title).filter((w) => w.length > 1 && HAN.test(w));
    const [a, b] = [dice.of(words), dice.of(words)];
    if (!a || !b || a === b || page.title.includes(a + b) || page.title.includes(b + a)) return;
    if (this.pages.filter((p) => p.title.includes(a) && p.title.includes(b)).length > 10) return;
    return {q: `${a} ${b}`, rule: 'title-both', phrase: a, other: b};
  }

  rarePhrase(page, dice) {
    const text = this.paragraph(page, dice);
    const length = 6 + dice.number(7);
    const at = dice.number(text.length - length + 1);
    const phrase = text.slice(at, at + length);
    if (at < 0 || phrase.length < 6 || !HAN.test(phrase) || this.pagesWith(phrase, 'all', 2) !== 1) return;
    return {q: phrase, rule: 'text', phrase};
  }

  /** Four characters that begin and end in the middle of words. */
  straddling(page, dice) {
    const text = this.paragraph(page, dice);
    const at = 1 + dice.number(text.length - 5);
    const phrase = text.slice(at, at + 4);
    if (!HAN.test(phrase) || phrase.length < 4) return;
    const cuts = this.boundaries(text);
    if (cuts.has(at) || cuts.has(at + 4) || ![1, 2, 3].some((i) => cuts.has(at + i))) return;
    return {q: phrase, rule: 'text', phrase, others: this.pagesWith(phrase, 'all', 10)};
  }

  /** A phrase of a title; of those that are written with the same letters, the one that is in the most titles. */
  readablePhrase(page, dice, letters, least) {
    const phrase = dice.of(this.phrasesOf(page.title, 2, 4));
    if (!phrase || phrase.length < least || phrase.length > 8) return;
    this.readings ??= new Map();
    if (!this.readings.has(letters)) {
      const best = new Map();
      for (const [other, n] of this.phrases) {
        const read = letters(other);
        if (n > (best.get(read)?.n ?? 0)) best.set(read, {other, n});
      }
      this.readings.set(letters, best);
    }
    return this.readings.get(letters).get(letters(phrase)).other === phrase ? phrase : undefined;
  }

  /** A word of a body which many pages have; of those that sound the same, the one that most pages have. */
  commonWord(page, dice) {
    if (!this.common) {
      const counts = new Map();
      const sample = this.pages.filter((_, i) => i % Math.ceil(this.pages.length / 1000) === 0);
      for (const p of sample) {
        for (const w of new Set(this.words(p.text))) if (w.length > 1 && HAN.test(w)) counts.set(w, (counts.get(w) ?? 0) + 1);
      }
      const best = new Map();
      for (const [w, n] of counts) {
        const read = this.full(w);
        if (n > (best.get(read)?.n ?? 0)) best.set(read, {w, n});
      }
      this.common = [...best.values()].filter(({w, n}) => n > sample.length / 50 && !FUNCTION_WORDS.has(w)).map(({w}) => w);
    }
    return dice.of(this.common);
  }

  phraseForTypo(page, dice, origin) {
    const phrase = origin === 'title'
      ? dice.of(this.phrasesOf(page.title, 1, 3))
      : dice.of(this.phrasesOf(this.paragraph(page, dice), 1, 3));
    if (!phrase || phrase.length < 4 || phrase.length > 6) return;
    return origin === 'title' || this.pagesWith(phrase, 'all', 3) === 3 ? phrase : undefined;
  }

  typo(page, dice, origin, kind) {
    const phrase = this.phraseForTypo(page, dice, origin);
    if (!phrase) return;
    const at = dice.number(phrase.length);
    const put = (text, length) => phrase.slice(0, at) + text + phrase.slice(at + length);
    const c = phrase[at];
    let q;
    if (kind === 'homophone') {
      const same = (this.sounds.get(this.full(c)) ?? []).filter((other) => other !== c).slice(0, 5);
      if (!same.length) return;
      q = put(dice.of(same), 1);
    } else if (kind === 'swap') {
      if (at + 1 >= phrase.length || c === phrase[at + 1]) return;
      q = put(phrase[at + 1] + c, 2);
    } else if (kind === 'missing') {
      q = put('', 1);
    } else {
      q = put(dice.number(2) ? c : dice.of(this.characters.slice(0, 1000)), 0);
    }
    // What the pages themselves have is no mistake.
    return this.stands(q) ? undefined : {q, rule: 'typo', phrase};
  }

  word(page, dice, least = 2) {
    const w = dice.of(this.words(this.paragraph(page, dice)));
    return w && w.length >= least && w.length <= 6 && HAN.test(w) ? w : undefined;
  }

  all(count, plainWords) {
    const make = (name, n, one) => this.group(name, n, one);
    const half = Math.ceil(count / 2);
    const queries = [
      ...make('title substring, whole words', count, (p, d) => this.titleSubstring(p, d, true)),
      ...make('title substring, cut words', count, (p, d) => this.titleSubstring(p, d, false)),
      ...make('two words of a title', count, (p, d) => this.twoTerms(p, d)),
      ...make('rare phrase of a body', count, (p, d) => this.rarePhrase(p, d)),
      ...make('four characters across words', count, (p, d) => this.straddling(p, d)),
      ...make('whole title', count, (p) => ({q: p.title, rule: 'same-title', phrase: p.title})),
      ...make('pinyin of a title phrase', count, (p, d) => {
        const phrase = this.readablePhrase(p, d, this.full, 2);
        return phrase && {q: this.full(phrase), rule: 'letters', phrase};
      }),
      ...make('pinyin of a common word', half, (p, d) => {
        const phrase = this.commonWord(p, d);
        return phrase && {q: this.full(phrase), rule: 'letters', phrase};
      }),
      ...make('initials of a title phrase', count, (p, d) => {
        const phrase = this.readablePhrase(p, d, this.initials, 4);
        return phrase && {q: this.initials(phrase), rule: 'letters', phrase};
      }),
      ...make('Chinese and pinyin mixed', half, (p, d, i) => {
        const words = this.words(p.title).filter((w) => HAN.test(w));
        const at = d.number(words.length - 1);
        const [a, b] = words.slice(at, at + 2);
        if (!b || !this.phrasesOf(p.title, 2, 2).includes(a + b)) return;
        return {q: i % 2 ? a + this.full(b) : this.full(a) + b, rule: 'letters', phrase: a + b};
      }),
    ];
    for (const origin of ['title', 'body']) {
      for (const kind of TYPOS) {
        queries.push(...make(`typo in a ${origin}: ${kind}`, half, (p, d) => this.typo(p, d, origin, kind)));
      }
    }
    queries.push(
        ...make('good: a word', count * 2, (p, d) => {
          const q = this.word(p, d);
          return q && {q, rule: 'good', phrase: q};
        }),
        ...make('good: a phrase', count * 2, (p, d) => {
          const q = d.of(this.phrasesOf(this.paragraph(p, d), 2, 3));
          return q && {q, rule: 'good', phrase: q};
        }),
        ...make('good: two words of different pages', count, (p, d) => {
          const [a, b] = [this.word(p, d), this.word(d.of(this.pages), d)];
          return a && b && a !== b ? {q: `${a} ${b}`, rule: 'good', phrase: a} : undefined;
        }),
        ...make('good: two words of different pages, no blank', half, (p, d) => {
          const [a, b] = [this.word(p, d), this.word(d.of(this.pages), d)];
          return a && b && !this.stands(a + b) ? {q: a + b, rule: 'good', phrase: a} : undefined;
        }),
        ...plainWords.ordinary.filter((w) => !this.stands(w))
            .map((q) => ({group: 'ordinary words no page has', q, rule: 'ordinary', phrase: q})),
        ...this.documentNumbers(count * 2),
        ...plainWords.plain.filter(([plain, official]) => !this.stands(plain) && this.stands(official))
            .map(([q, phrase]) => ({group: 'plain word for an official one', q, rule: 'text', phrase})));
    return queries;
  }

  documentNumbers(count) {
    const have = this.pages.filter((p) => p.docNo);
    if (!have.length) return [];
    return this.group('文号', count, (_, d, i) => {
      const page = d.of(have);
      const [, order, year, number] = page.docNo.match(/^(\p{Script=Han}+)〔(\d{4})〕(\d+)号$/u);
      const wide = (digits) => digits.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
      const forms = [
        page.docNo, `${order}[${year}]${number}号`, `${order}【${year}】${number}号`, `${order}(${year})${number}号`,
        `${order}（${year}）${number}号`, `${order}〔${wide(year)}〕${wide(number)}号`, `${order}〔${year}〕${number}`,
        `${order}〔${year}〕第${number}号`, `${order} 〔${year}〕 ${number} 号`, `${order}［${year}］${number}号`,
        `${order}${year}年${number}号`, `${order} ${year} ${number}`, `${order}[${year}]${number}`, `${order}〔${year}] ${number}号`,
        `《${page.docNo}》`, `${order}〈${year}〉${number}号`,
      ];
      return {q: forms[i % forms.length], rule: 'document', phrase: page.docNo, document: page.url};
    }).map(({document, ...query}) => ({...query, page: document}));
  }
}

export function draw(pages, seed, count, work) {
  const words = JSON.parse(fs.readFileSync(path.join(HERE, 'words.json'), 'utf8'));
  return new Draw(pages, seed, work).all(count, words);
}

/** Judges the answers to the queries: a row for each group. An answer is {urls: the first ten, corrected: the text shown}. */
export function judge(pages, queries, answers) {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const rows = new Map();
  const misses = [];
  queries.forEach((query, i) => {
    const {urls, corrected} = answers[i];
    // The text of a correction also names what was typed, which may hold the phrase (one character too many).
    const shown = corrected.replaceAll(query.q, '');
    const right = (url) => isRight(query, byUrl.get(url));
    const rank = urls.findIndex(right) + 1;
    const saysIt = /^(letters|typo)$/.test(query.rule) && shown.includes(query.phrase);
    if (!rows.has(query.group)) {
      rows.set(query.group, {group: query.group, n: 0, recall: 0, mrr: 0, top1: 0, slots: 0, possible: 0, corrected: 0});
    }
    const row = rows.get(query.group);
    row.n++;
    row.corrected += corrected ? 1 : 0;
    row.recall += rank || saysIt ? 1 : 0;
    row.mrr += saysIt ? 1 : rank && 1 / rank;
    row.top1 += rank === 1 || saysIt ? 1 : 0;
    row.slots += urls.filter(right).length;
    row.possible += query.others ?? 0;
    if (!rank && !saysIt && !/^(good|ordinary)$/.test(query.rule)) misses.push({...query, urls, corrected});
    if (corrected && /^(good|ordinary)$/.test(query.rule)) misses.push({...query, urls, corrected});
  });
  for (const row of rows.values()) {
    for (const key of ['recall', 'mrr', 'top1', 'corrected']) row[key] /= row.n;
    row.slots = row.possible ? row.slots / row.possible : null;
  }
  return {rows: [...rows.values()], misses};
}

function isRight(query, page) {
  if (!page) return false;
  switch (query.rule) {
    case 'title': return page.title.includes(query.phrase);
    case 'title-both': return page.title.includes(query.phrase) && page.title.includes(query.other);
    case 'same-title': return page.title === query.phrase;
    case 'document': return page.url === query.page;
    default: return page.all.includes(query.phrase);
  }
}
