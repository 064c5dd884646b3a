/* The site's search. Reads the lists that a build copied out of its Lucene index (folder search/) and computes the scores
   that Lucene computes; SiteSearch.java answers the same and says more of why. Files are classic scripts, so that it works
   from a disc; nothing is fetched, nothing leaves the device. */
(function (window, document) {
  'use strict';
  var f = Math.fround, FORMAT = 'jd-1/2';
  var LONGEST = 200, MANY = 16, MOST = 32, PAGE = 10, WINDOW = 30, SPAN = 8192;
  var FILLING = '的了和与及或等在为对将是有之其由于把被从向以并而但';
  var QUOTES = '"\u201c\u201d\u201e\u201f\uff02\u300c\u300d\u300e\u300f';

  /* ---- characters, as in CharacterFold.java ---- */
  var SEPARATOR = 0, WORD = 1, HAN = 2, DROPPED = 3;
  var RANGES = [
    [0xaa, 0xaa, 0xb5, 0xb5, 0xba, 0xba, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2af, 0x300, 0x377, 0x37a, 0x37d, 0x386, 0x386, 0x388, 0x481,
      0x483, 0x52f, 0x531, 0x556, 0x561, 0x587, 0x5d0, 0x5ea, 0x620, 0x669, 0x66e, 0x6d3, 0x6d5, 0x6dc, 0x6ee, 0x6fc, 0x900, 0x963,
      0x966, 0x96f, 0xe01, 0xe3a, 0xe40, 0xe4e, 0xe50, 0xe59, 0xf20, 0xf33, 0xf40, 0xf84, 0xf90, 0xfbc, 0x1100, 0x11ff, 0x1810, 0x1819,
      0x1820, 0x18aa, 0x1e00, 0x1fbc, 0x1fc2, 0x1fcc, 0x1fd0, 0x1fdb, 0x1fe0, 0x1fec, 0x1ff2, 0x1ffc, 0x3041, 0x3096, 0x30a1, 0x30fa,
      0x30fc, 0x30fe, 0x3105, 0x312f, 0x31a0, 0x31bf, 0xa000, 0xa48c, 0xac00, 0xd7a3, 0xff66, 0xff9f],
    [0x3005, 0x3005, 0x3007, 0x3007, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff, 0x20000, 0x3ffff],
    [0xad, 0xad, 0x180b, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x206f, 0xfe00, 0xfe0f, 0xfeff, 0xfeff,
      0xe0100, 0xe01ef]];
  var simple = {};

  function classOf(c) {
    if (c < 128) { return c > 47 && c < 58 || c > 64 && c < 91 || c > 96 && c < 123 ? WORD : SEPARATOR; }
    if (c > 0x4dff && c < 0xa000) { return HAN; }
    for (var type = 0; type < 3; type++) {
      for (var i = 0; i < RANGES[type].length; i += 2) {
        if (c >= RANGES[type][i] && c <= RANGES[type][i + 1]) { return type + 1; }
      }
    }
    return SEPARATOR;
  }

  function fold(c) {
    if (c > 0x4dff && c < 0xa000) { return simple[c] || c; }
    if (c > 0xff00 && c < 0xff5f) { c -= 0xfee0; }
    if (c > 64 && c < 91) { return c + 32; }
    if (c < 128) { return c; }
    var text = String.fromCodePoint(c), other = text;
    if (c > 0x2e7f && c < 0x2fe0 || c > 0xf8ff && c < 0xfb00 || c > 0x2f7ff && c < 0x2fa20) {
      other = text.normalize('NFKC');
    } else if (classOf(c) === WORD && c !== 0x130) { other = text.toLowerCase(); }
    var to = other.codePointAt(0);
    if (other.length !== (to > 0xffff ? 2 : 1)) { to = c; }
    return simple[to] || to;
  }

  /* The terms of a text, as in TextScanner.java: [{t: term, s: start, e: end}]. */
  function terms(text) {
    var out = [], at = 0, former = '', from = 0, to = 0, paired = false;
    function end() {
      if (former && !paired) { out.push({ t: former, s: from, e: to }); }
      former = '';
    }
    function step(c) { return c > 0xffff ? 2 : 1; }
    function digit(c) { return c > 47 && c < 58; }
    while (at < text.length) {
      var raw = text.codePointAt(at), c = fold(raw), type = classOf(c), start = at;
      if (type === DROPPED) { at += step(raw); continue; }
      if (type === HAN) {
        at += step(raw);
        var now = String.fromCodePoint(c);
        if (former) { out.push({ t: former + now, s: from, e: at }); }
        paired = !!former;
        former = now;
        from = start;
        to = at;
        continue;
      }
      end();
      if (type !== WORD) { at += step(raw); continue; }
      var word = '', stop = at;
      while (at < text.length) {
        raw = text.codePointAt(at);
        c = fold(raw);
        type = classOf(c);
        if (type !== DROPPED) {
          var point = c === 46 && word && digit(word.charCodeAt(word.length - 1)) && at + 1 < text.length && digit(fold(text.charCodeAt(at + 1)));
          if (type !== WORD && !point || word.length >= 64) { break; }
          word += String.fromCodePoint(c);
        }
        at += step(raw);
        stop = at;
      }
      out.push({ t: word, s: start, e: stop });
    }
    end();
    return out;
  }

  function folded(text) {
    return Array.from(text).map(one => fold(one.codePointAt(0))).filter(c => classOf(c) !== DROPPED)
      .map(c => String.fromCodePoint(c)).join('');
  }

  function isHan(text) { return !!text && classOf(text.codePointAt(0)) === HAN; }

  function isSingle(term) { return isHan(term) && term.length === (term.codePointAt(0) > 0xffff ? 2 : 1); }

  /* ---- numbers in lists, as in SymbolCode.java ---- */
  var VALUES = {};
  (function () {
    var value = 0;
    for (var c = 32; c < 127; c++) { if ('"\\<|~!^'.indexOf(String.fromCharCode(c)) < 0) { VALUES[c] = value++; } }
  })();

  function numbers(text) {
    var out = [], at = 0;
    function next() { return VALUES[text.charCodeAt(at++)]; }
    while (at < text.length) {
      var first = next();
      if (first < 56) {
        out.push(first);
      } else if (first < 82) {
        out.push(56 + (first - 56) * 88 + next());
      } else if (first < 87) {
        out.push(2344 + (first - 82) * 7744 + next() * 88 + next());
      } else {
        out.push(41064 + ((next() * 88 + next()) * 88 + next()) * 88 + next());
      }
    }
    return out;
  }

  function hash(key) {
    var h = 0x811c9dc5;
    for (var i = 0; i < key.length; i++) { h = Math.imul(h ^ key.charCodeAt(i), 0x01000193); }
    return h ^ h >>> 15;
  }

  /* Lengths that norms stand for (Lucene's SmallFloat.byte4ToInt). */
  function length(norm) {
    if (norm < 24) { return norm; }
    var bits = norm - 24, shift = (bits >> 3) - 1;
    return 24 + (shift < 0 ? bits & 7 : ((bits & 7) | 8) * Math.pow(2, shift));
  }

  /* ---- files ---- */
  var waiting = {}, got = {};

  function Failure(why) { this.why = why; }

  /* Called by every file. */
  window.jianduData = function (name, build, value) { got[name] = { build: build, value: value }; };

  function Files(base) {
    this.base = base;
    this.build = '';
  }

  Files.prototype.get = function (name) {
    var files = this, key = this.base + name;
    if (waiting[key]) { return waiting[key]; }
    waiting[key] = new Promise(function (resolve, reject) {
      var script = document.createElement('script'), timer;
      function fail(why) {
        delete waiting[key];
        reject(new Failure(why));
      }
      function ended(failed) {
        clearTimeout(timer);
        script.remove();
        var file = got[name];
        delete got[name];
        if (failed) { return fail('missing'); }
        if (!file) { return fail('damaged'); }
        if (files.build && file.build !== files.build) { return fail('mixed'); }
        if (name === 'index') {
          if (file.value.format !== FORMAT) { return fail('version'); }
          files.build = file.build;
        }
        resolve(file.value);
      }
      timer = setTimeout(function () { ended(true); }, 30000);
      script.onload = function () { ended(false); };
      script.onerror = function () { ended(true); };
      /* a server may keep a file as long as it likes: the next build asks for another one */
      script.src = files.base + name + '.js' + (files.build && /^http/.test(location.protocol) ? '?v=' + files.build : '');
      document.head.appendChild(script);
    });
    return waiting[key];
  };

  /* ---- an index ---- */
  function Index(files) { this.files = files; }

  Index.prototype.open = function () {
    var index = this;
    if (!this.opened) {
      this.opened = this.files.get('index').then(function (facts) {
        index.facts = facts;
        var later = facts.traditional ? index.simplify() : null;
        return Promise.all([index.files.get('norm'), index.files.get('facet'), later]).then(function (both) {
          index.norms = both[0];
          index.caches = ['title', 'body', 'uni'].map(field => cache(facts[field]));
          index.facets(both[1]);
        });
      });
      this.opened.catch(function () { index.opened = null; });
    }
    return this.opened;
  };

  function cache(field) {
    var average = f(field[1] / field[0]), out = [];
    for (var i = 0; i < 256; i++) { out.push(f(1 / f(f(1.2) * f(0.25 + f(f(0.75 * length(i)) / average))))); }
    return out;
  }

  function norm(text, doc) {
    var c = text.charCodeAt(doc);
    return (c > 92 ? c - 1 : c) - 35;
  }

  Index.prototype.facets = function (read) {
    this.columns = {};
    this.order = read.columns.map(row => row[0]);
    read.columns.forEach(function (row) { this.columns[row[0]] = { key: row[0], name: row[1], url: row[2] }; }, this);
    this.kinds = {};
    read.kinds.forEach(function (row) { this.kinds[row[0]] = row[1]; }, this);
    this.table = read.table;
    this.pages = numbers(read.pages);
    this.days = [];
    var runs = numbers(read.days), day = runs[0];
    for (var i = 0; i < runs.length; i += 2) {
      day = i ? day - runs[i] : day;
      for (var n = 0; n < runs[i + 1]; n++) { this.days.push(day); }
    }
  };

  Index.prototype.date = function (doc) {
    return this.days[doc] ? new Date((this.days[doc] - 40000) * 864e5).toISOString().slice(0, 10) : '';
  };

  /* Column, kind, issuer and year of a page. */
  Index.prototype.facet = function (doc, group) {
    if (group === 'year') { return this.date(doc).slice(0, 4); }
    return this.table[this.pages[doc]][['column', 'kind', 'issuer', 'note', 'out'].indexOf(group)];
  };

  Index.prototype.record = function (folder, count, key) {
    return this.files.get(folder + '/' + (hash(key) & count - 1).toString(36)).then(function (text) {
      var at = text.indexOf('~' + key + '|');
      return at < 0 ? null : text.slice(at + key.length + 2, text.indexOf('~', at + 1));
    });
  };

  Index.prototype.list = function (text) {
    return text[0] === '^' ? this.files.get('h/' + text.slice(1)) : Promise.resolve(text);
  };

  /* The pages of a term: {body: {docs, counts, pieces}, title: {docs, counts, places, ends}}; null for one that is nowhere. */
  Index.prototype.term = function (term) {
    var index = this;
    this.known = this.known || {};
    if (!this.known[term]) {
      this.known[term] = this.record('t', this.facts.t, term).then(function (record) {
        if (record === null) { return null; }
        var parts = record.split('!');
        return Promise.all(parts.map(part => index.list(part))).then(function (lists) {
          var single = isSingle(term) || term[0] === '#' || term[0] === '@';
          return { body: body(numbers(lists[0]), single ? '' : index.norms.b), title: title(numbers(lists[1])) };
        });
      });
      this.known[term].catch(function () { delete index.known[term]; });
    }
    return this.known[term];
  };

  function body(list, norms) {
    var out = { docs: [], counts: [], pieces: {} }, doc = 0;
    for (var i = 0; i < list.length;) {
      var first = list[i++];
      doc += first >> 1;
      out.docs.push(doc);
      out.counts.push(first & 1 ? list[i++] + 2 : 1);
      if (norms && norm(norms, doc) > 255) { out.pieces[doc] = list[i++]; }
    }
    return out;
  }

  function title(list) {
    var out = { docs: [], counts: [], places: {}, ends: {} }, doc = 0;
    for (var i = 0; i < list.length;) {
      var first = list[i++], count = first & 1 ? list[i++] + 2 : 1, place = 0, places = [];
      doc += first >> 1;
      for (var n = 0; n < count; n++) {
        place += list[i] >> 1;
        if (list[i++] & 1) { out.ends[doc] = place; }
        places.push(place);
      }
      out.docs.push(doc);
      out.counts.push(count);
      out.places[doc] = places;
    }
    return out;
  }

  /* Places of a term in the texts, by page; for phrases in quotation marks. */
  Index.prototype.places = function (term, list) {
    var index = this;
    return this.record('o', this.facts.o, term).then(record => record === null ? '' : index.list(record))
      .then(function (text) {
        var all = numbers(text), at = 0, out = {};
        list.docs.forEach(function (doc, i) {
          var place = 0, places = [];
          for (var n = 0; n < list.counts[i]; n++) { places.push(place += all[at++]); }
          out[doc] = places;
        });
        return out;
      });
  };

  Index.prototype.simplify = function () {
    return this.files.get('ts').then(function (pairs) {
      for (var i = 0; i < pairs.length; i += 2) { simple[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1); }
    });
  };

  Index.prototype.speech = function () {
    var index = this;
    return this.files.get('py').then(function (text) {
      if (!index.sounds) {
        index.sounds = {};
        index.reads = {};
        text.split('|').forEach(function (row) {
          var parts = /^([a-z]+)([^,]*),?(.*)$/.exec(row);
          if (!parts) { return; }
          index.sounds[parts[1]] = parts[2] + parts[3];
          Array.from(parts[2]).forEach(function (one) { (index.reads[one] = index.reads[one] || []).unshift(parts[1]); });
          Array.from(parts[3]).forEach(function (one) { (index.reads[one] = index.reads[one] || []).push(parts[1]); });
        });
      }
      return index;
    });
  };

  /* What stands around a character: {after: {character: weight}, before: {…}}. */
  Index.prototype.row = function (character) {
    return this.record('v', this.facts.v, character).then(function (record) {
      var parts = (record || '!').split('!');
      return { after: row(parts[0]), before: row(parts[1]) };
    });
  };

  function row(text) {
    var out = {}, weight = 0;
    for (var i = 0; i < text.length; i++) {
      var c = text.charCodeAt(i);
      if (c < 58) { weight = c - 48; } else { out[text[i]] = weight; }
    }
    return out;
  }

  /* Phrases that begin with a letter, the heaviest first: [{text, weight, sounds}]. */
  Index.prototype.phrases = function (letter) {
    var index = this;
    if (this.facts.letters.indexOf(letter) < 0) { return Promise.resolve([]); }
    return Promise.all([this.files.get('p/' + letter), this.speech()]).then(function (both) {
      return both[0].split('|').map(function (record) {
        var parts = /^(\D+)(\d+)(.*)$/.exec(record);
        return {
          text: parts[1], weight: +parts[2],
          sounds: parts[3] ? parts[3].split(' ') : Array.from(parts[1]).map(one => (index.reads[one] || [''])[0])
        };
      });
    });
  };

  /* ---- questions, as in Question.java ---- */
  var NUMBER = /^([\u3400-\u9fff々〇a-z]{0,16})[[(〔【〈《{「]((?:19|20)\d\d)[\])〕】〉》}」]第?(\d{1,5})号?$/;
  var BARE = /^([\u3400-\u9fff々〇a-z]{0,16}?)((?:19|20)\d\d)(年|-|—|–|－|)第?(\d{1,5})号?$/;

  function documentNumber(text) {
    var plain = folded(text).replace(/[\s\u00a0\u3000]+/g, ''), parts = NUMBER.exec(plain), number;
    if (parts) {
      number = parts[3];
    } else {
      parts = BARE.exec(plain);
      if (!parts || !parts[1] && !(parts[3] && /号$/.test(plain))) { return null; }
      number = parts[4];
    }
    number = number.replace(/^0+(?=\d)/, '');
    var bare = '#' + parts[2] + '-' + number;
    return { terms: parts[1] ? ['#' + parts[1] + bare.slice(1), bare] : [bare], text: parts[1] + ' ' + parts[2] + ' ' + number + ' 号' };
  }

  function indexNumber(text) {
    var plain = folded(text).replace(/[^\u3400-\u9fff々〇a-z0-9]+/g, '');
    return plain.length >= 6 && plain.length <= 64 && plain.replace(/\D/g, '').length >= 4 && plain.replace(/[^\u3400-\u9fff]/g, '').length * 2 <= plain.length
      ? '@' + plain : null;
  }

  /* Parts of a question: {text, terms, others: [[terms]…], quoted, numbers: [terms]}. */
  function parts(q, words) {
    var text = Array.from(q).slice(0, LONGEST).join('').replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
    var out = [], open = -1, from = 0, meant = [];
    function plain(segment) {
      var number = documentNumber(segment), code = indexNumber(segment);
      if (number) { out.push({ text: segment.trim(), terms: texts(number.text), others: [], numbers: code ? number.terms.concat(code) : number.terms }); return; }
      segment.split(/[\s\u00a0\u3000]+/).forEach(function (word) {
        if (!word) { return; }
        var inner = documentNumber(word);
        if (inner) { out.push({ text: word, terms: texts(inner.text), others: [], numbers: inner.terms }); return; }
        var kept = withoutFilling(folded(word), words), found = official(kept, words);
        found.pairs.forEach(pair => meant.push(pair));
        out.push({ text: kept, terms: texts(kept), others: found.texts.map(texts), numbers: code ? [code] : [] });
      });
    }
    for (var i = 0; i < text.length; i++) {
      if (QUOTES.indexOf(text[i]) < 0) { continue; }
      if (open < 0) {
        plain(text.slice(from, i));
        open = i;
      } else {
        out.push({ text: text.slice(open + 1, i), terms: texts(text.slice(open + 1, i)), others: [], numbers: [], quoted: true });
        open = -1;
      }
      from = i + 1;
    }
    plain(text.slice(from));
    out = out.filter(part => part.terms.length);
    return { parts: out, meant: meant };
  }

  function texts(text) { return terms(text).map(one => one.t); }

  /* Without words of questions that say nothing, if anything is left. */
  function withoutFilling(text, words) {
    words.forEach(function (pair) {
      if (pair[1]) { return; }
      var rest = text.split(pair[0]).join('');
      if (terms(rest).length) { text = rest; }
    });
    return text;
  }

  /* The same with official words for plain ones. */
  function official(text, words) {
    var out = [], pairs = [];
    words.forEach(function (pair) {
      if (pair[1] && out.length < 3 && text.indexOf(pair[0]) >= 0 && text.indexOf(pair[1]) < 0) {
        out.push(text.split(pair[0]).join(pair[1]));
        pairs.push({ plain: pair[0], official: pair[1] });
      }
    });
    return { texts: out, pairs: pairs };
  }

  /* Which terms of a part are looked up, by place: of many every other one, which still has every character. */
  function chosen(list, many) {
    var out = [];
    list.forEach(function (term, i) {
      if (!many || i % 2 === 0 || i === list.length - 1 || !isHan(term)) { out.push(i); }
    });
    return out;
  }

  /* ---- finding ---- */
  function Search(index, question) {
    this.index = index;
    this.question = question;
  }

  Search.prototype.load = function (list) {
    var search = this;
    this.loaded = this.loaded || {};
    return Promise.all(list.map(function (term) {
      return search.index.term(term).then(function (found) { search.loaded[term] = found; });
    }));
  };

  /* The score that a term adds to pages: a sparse array of floats. */
  Search.prototype.scores = function (term, boost) {
    var found = this.loaded[term], out = new Map(), index = this.index;
    if (!found) { return out; }
    function add(list, field, norms, times) {
      var facts = index.facts[field], df = list.docs.length;
      var weight = f(f(times) * f(Math.log(1 + (facts[0] - df + 0.5) / (df + 0.5))));
      var values = index.caches[['title', 'body', 'uni'].indexOf(field)];
      list.docs.forEach(function (doc, i) {
        var score = f(weight - f(weight / f(1 + f(list.counts[i] * values[norms ? norm(norms, doc) & 255 : 1]))));
        out.set(doc, out.has(doc) ? f(out.get(doc) + score) : score);
      });
    }
    if (term[0] === '#' || term[0] === '@') {
      found.body.docs.forEach(doc => out.set(doc, f(boost)));
    } else if (isSingle(term)) {
      add(found.body, 'uni', '', boost);
    } else {
      if (found.title.docs.length) { add(found.title, 'title', index.norms.t, f(3 * boost)); }
      if (found.body.docs.length) { add(found.body, 'body', index.norms.b, boost); }
    }
    return out;
  };

  function both(maps) {
    var order = maps.slice().sort((a, b) => a.size - b.size), out = new Map();
    order[0].forEach(function (ignored, doc) {
      var sum = 0;
      for (var i = 0; i < maps.length; i++) {
        var score = maps[i].get(doc);
        if (score === undefined) { return; }
        sum += score;
      }
      out.set(doc, f(sum));
    });
    return out;
  }

  function best(maps) {
    var out = new Map();
    maps.forEach(function (map) {
      map.forEach(function (score, doc) { if (!(out.get(doc) >= score)) { out.set(doc, score); } });
    });
    return out;
  }

  function either(maps, least) {
    var sums = new Map(), counts = new Map(), out = new Map();
    maps.forEach(function (map) {
      map.forEach(function (score, doc) {
        sums.set(doc, (sums.get(doc) || 0) + score);
        counts.set(doc, (counts.get(doc) || 0) + 1);
      });
    });
    sums.forEach(function (sum, doc) { if (counts.get(doc) >= least) { out.set(doc, f(sum)); } });
    return out;
  }

  /* Pages in which all terms stand one behind the other: in the text or in the title. */
  Search.prototype.phrase = function (list) {
    var search = this;
    return Promise.all(list.map(term => search.index.places(term, search.loaded[term].body))).then(function (places) {
      var out = new Set();
      function collect(lists, docs) {
        docs.forEach(function (doc) {
          var starts = lists[0][doc] || [];
          if (starts.some(function (start) {
            return lists.every((each, i) => each[doc] && each[doc].indexOf(start + i) >= 0);
          })) { out.add(doc); }
        });
      }
      collect(places, search.loaded[list[0]].body.docs);
      collect(list.map(term => search.loaded[term].title.places), search.loaded[list[0]].title.docs);
      return out;
    });
  };

  /* Pages that have all parts, with their scores. */
  Search.prototype.all = function (read) {
    var search = this, many = read.reduce((sum, part) => sum + part.terms.length, 0) > MANY;
    var wanted = [], left = MOST;
    read.forEach(function (part) {
      part.chosen = chosen(part.terms, many && !part.quoted).slice(0, Math.max(1, left));
      left -= part.chosen.length;
      part.kept = part.chosen.map(i => part.terms[i]);
      part.otherKept = part.others.map(list => chosen(list, many).map(i => list[i]));
      wanted = wanted.concat(part.kept, part.numbers, Array.prototype.concat.apply([], part.otherKept));
    });
    return this.load(wanted).then(function () {
      return Promise.all(read.map(function (part) {
        return part.quoted && part.kept.length > 1 && part.kept.every(term => search.loaded[term]) && !part.kept.some(isSingle) ? search.phrase(part.kept) : null;
      }));
    }).then(function (phrases) {
      var maps = [], seen = new Set();
      read.forEach(function (part, n) {
        var several = part.others.length || part.numbers.length;
        var own = unique(part.kept).filter(term => several || !seen.has(term) && seen.add(term))
          .map(term => search.scores(term, 1));
        if (several) {
          /* said twice is said once */
          var key = '=' + [part.kept, part.others, part.numbers].join('|');
          if (seen.has(key)) { return; }
          seen.add(key);
          var choices = [both(own)];
          part.otherKept.forEach(list => choices.push(both(unique(list).map(term => search.scores(term, f(0.9))))));
          part.numbers.forEach(function (term, i) { choices.push(search.scores(term, i ? 50 : 100)); });
          maps.push(best(choices));
        } else {
          maps = maps.concat(own);
        }
        if (phrases[n]) { maps.push(new Map(Array.from(phrases[n]).map(doc => [doc, 0]))); }
      });
      var found = maps.length ? both(maps) : new Map();
      search.titles(found, read);
      return found;
    });
  };

  function unique(list) { return list.filter((one, i) => list.indexOf(one) === i); }

  /* More for titles that have the question's words in its order, and most for those that are just it (IND-29). */
  Search.prototype.titles = function (found, read) {
    var search = this, list = [], last = 0, ends = true;
    read.forEach(function (part) {
      part.chosen.forEach(function (i) { list.push({ term: part.terms[i], place: last + i }); });
      ends = ends && part.chosen[part.chosen.length - 1] === part.terms.length - 1;
      last += part.terms.length;
    });
    var lists = list.map(function (one) { var of = search.loaded[one.term]; return of && of.title; });
    if (!list.length || !lists.every(Boolean)) { return; }
    var facts = this.index.facts.title, values = this.index.caches[0], weight = 0;
    lists.forEach(function (one) { weight += f(Math.log(1 + (facts[0] - one.docs.length + 0.5) / (one.docs.length + 0.5))); });
    weight = f(2 * f(weight));
    lists[0].docs.forEach(function (doc) {
      if (!found.has(doc)) { return; }
      var count = 0, whole = false;
      lists[0].places[doc].forEach(function (start) {
        if (!lists.every((one, i) => one.places[doc] && one.places[doc].indexOf(start + list[i].place) >= 0)) { return; }
        count++;
        whole = whole || start === 0 && ends && lists[lists.length - 1].ends[doc] === last - 1;
      });
      var more = 0;
      if (count && list.length > 1) { more += f(weight - f(weight / f(1 + f(count * values[norm(search.index.norms.t, doc)])))); }
      if (whole) { more += 50; }
      if (more) { found.set(doc, f(found.get(doc) + f(more))); }
    });
  };

  /* Pages that have most of the terms. */
  Search.prototype.most = function (read) {
    var search = this, list = [];
    read.forEach(function (part) { list = list.concat(part.kept); });
    list = unique(list);
    if (list.length < 3) { return new Map(); }
    return either(list.map(term => search.scores(term, 1)), Math.ceil(list.length * 0.7));
  };

  /* ---- mistakes, as in Corrections.java ---- */
  function pair(rows, a, b) {
    if (rows[a]) { return rows[a].after[b] || 0; }
    return rows[b] ? rows[b].before[a] || 0 : 0;
  }

  /* What a run of characters may have been meant to be: [{text, kind, weight}], the likeliest first. */
  Search.prototype.candidates = function (run, counts) {
    var index = this.index, n = run.length, k = 0;
    for (var i = 1; i < n - 1; i++) { if (counts[i] < counts[k]) { k = i; } }
    var near = run.slice(Math.max(0, k - 1), k + 3);
    return Promise.all([index.speech()].concat(near.map(one => index.row(one)))).then(function (read) {
      var rows = {}, out = {};
      near.forEach(function (one, i) { rows[one] = read[i + 1]; });
      function add(list, kind, weight) {
        var text = list.join(''), rank = kind * 10 + weight;
        if (weight > 0 && text !== run.join('') && (!out[text] || out[text].rank < rank)) { out[text] = { text: text, kind: kind, rank: rank }; }
      }
      function changed(from, count, more) { return run.slice(0, from).concat(more, run.slice(from + count)); }
      function sounding(one) { return (index.reads[one] || []).map(sound => index.sounds[sound]).join(''); }
      [k, k + 1].forEach(function (p) {
        var left = p > 0 ? rows[run[p - 1]].after : null, right = p < n - 1 ? rows[run[p + 1]].before : null, alike = sounding(run[p]);
        Object.keys(left || right).forEach(function (x) {
          var weight = Math.min(left ? left[x] : 9, right ? right[x] || 0 : 9);
          if (x !== run[p] && (alike.indexOf(x) >= 0 || left && right)) { add(changed(p, 1, [x]), alike.indexOf(x) >= 0 ? 5 : 1, weight); }
        });
      });
      [k - 1, k, k + 1].forEach(function (p) {
        if (p < 0 || p + 1 >= n) { return; }
        var list = changed(p, 2, [run[p + 1], run[p]]), weight = 9;
        for (var i = Math.max(0, p - 1); i <= Math.min(n - 2, p + 1); i++) { weight = Math.min(weight, pair(rows, list[i], list[i + 1])); }
        add(list, 4, weight);
      });
      [k, k + 1].forEach(function (p) {
        if (n < 3) { return; }
        add(changed(p, 1, []), 3, p > 0 && p < n - 1 ? pair(rows, run[p - 1], run[p + 1]) : 1);
      });
      var after = rows[run[k]].after, before = rows[run[k + 1]].before;
      Object.keys(after).forEach(function (x) { if (before[x] && FILLING.indexOf(x) < 0) { add(changed(k + 1, 0, [x]), 2, Math.min(after[x], before[x])); } });
      var strong = counts.filter(count => !count).length > 1;
      return Object.keys(out).map(text => out[text]).filter(function (one) {
        return one.kind > 3 || n > 2 && one.kind === 2 || n > 3 && one.kind === 3 && (strong || run[k] === run[k + 1]) || n > 4 && one.kind === 1 && strong;
      }).sort((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1)).slice(0, 12);
    });
  };

  function weightOf(count) { return Math.min(9, 32 - Math.clz32(count)); }

  /* The question with one mistake put right, when that finds something: {to: text}; {maybe: text} for what is only offered. */
  Search.prototype.corrected = function (read) {
    var search = this, part = null, run = [], counts = [];
    read.forEach(function (one) {
      if (part || one.quoted || one.numbers.length) { return; }
      var characters = Array.from(one.text);
      var unknown = one.terms.some(term => term.length === 2 && isHan(term) && !search.loaded[term]);
      if (unknown || read.length === 1) {
        if (characters.length > 1 && characters.length <= 40 && characters.every(c => c.length === 1 && isHan(c))) { part = one; run = characters; }
      }
    });
    if (!part) { return Promise.resolve({}); }
    function instead(list) {
      return read.map(one => one === part ? list.join(' ') : one.quoted ? '"' + one.text + '"' : one.text).join(' ');
    }
    function ask(list) {
      var other = new Search(search.index, search.question), asked = [];
      other.loaded = search.loaded;
      read.forEach(function (one) {
        if (one !== part) { asked.push(one); return; }
        list.forEach(function (text) { asked.push({ text: text, terms: texts(text), others: [], numbers: [] }); });
      });
      return other.all(asked).then(function (found) { return { found: found, evidence: () => other.evidence(found, asked) }; });
    }
    return this.load(part.terms).then(function () {
      counts = part.terms.map(function (term) { var of = search.loaded[term]; return of ? Math.max(of.body.docs.length, of.title.docs.length) : 0; });
      return search.candidates(run, counts);
    }).then(function (candidates) {
      var strong = counts.filter(count => !count).length > 1;
      return candidates.reduce(function (former, candidate) {
        return former.then(function (best) {
          /* nothing below can be better */
          if (best && best.rank >= candidate.kind * 10 + 9) { return best; }
          return ask([candidate.text]).then(function (other) {
            var rank = candidate.kind * 10 + weightOf(other.found.size);
            if (!other.found.size || best && rank <= best.rank) { return best; }
            return (strong || run.length === 2 ? Promise.resolve(true) : other.evidence()).then(function (sure) { return sure ? { text: candidate.text, rank: rank } : best; });
          });
        });
      }, Promise.resolve(null)).then(function (best) {
        if (best) { return run.length === 2 ? { maybe: instead([best.text]) } : { to: instead([best.text]) }; }
        /* two words that stand nowhere side by side */
        var border = counts.indexOf(0) + 1, apart = [run.slice(0, border).join(''), run.slice(border).join('')];
        if (strong || !border || run.length < 3) { return {}; }
        return ask(apart).then(function (other) { return other.found.size ? { apart: instead(apart) } : {}; });
      });
    });
  };

  /* Whether one of the best pages has the words just as they were asked. */
  Search.prototype.evidence = function (found, read) {
    var search = this;
    return Promise.all(sorted(found).slice(0, PAGE).map(one => search.exact(one.doc, read))).then(each => each.some(Boolean));
  };

  function sorted(found) {
    return Array.from(found, function (one) { return { doc: one[0], score: one[1] }; }).sort((a, b) => b.score - a.score || a.doc - b.doc);
  }

  /* ---- pinyin, as in PinyinInput.java ---- */

  /* How far the phrase's sounds reach into what was typed from a place on: {at: initials used}. */
  function reach(phrase, typed, from) {
    var characters = Array.from(phrase.text), states = {};
    states[from] = 0;
    for (var i = 0; i < characters.length; i++) {
      var next = {};
      Object.keys(states).forEach(function (key) {
        var at = +key, used = states[key], sound = phrase.sounds[i];
        function go(to, more) { if (to <= typed.length && (next[to] === undefined || next[to] > used + more)) { next[to] = used + more; } }
        if (at >= typed.length) { return; }
        if (isHan(typed[at])) {
          if (typed[at] === characters[i]) { go(at + 1, 0); }
          return;
        }
        if (!sound) { return; }
        if (typed.startsWith(sound, at)) { go(at + sound.length, 0); }
        if (/^[zcs]h/.test(sound) && typed.startsWith(sound.slice(0, 2), at) && sound.length > 2) { go(at + 2, 1); }
        if (typed[at] === sound[0] && sound.length > 1) { go(at + 1, 1); }
      });
      states = next;
    }
    return states;
  }

  Search.prototype.letters = function (typed, from) {
    var index = this.index;
    if (!isHan(typed[from])) { return Promise.resolve([typed[from]]); }
    return index.speech().then(() => unique((index.reads[typed[from]] || []).map(sound => sound[0])));
  };

  Search.prototype.phrases = function (typed, from) {
    var index = this.index;
    return this.letters(typed, from).then(function (letters) {
      return Promise.all(letters.map(letter => index.phrases(letter)));
    }).then(lists => Array.prototype.concat.apply([], lists));
  };

  /* The Chinese words for what was typed in letters; null when there are none. */
  Search.prototype.spoken = function (typed, from, depth) {
    var search = this;
    from = from || 0;
    if ((depth || 0) > 6) { return Promise.resolve(null); }
    return this.phrases(typed, from).then(function (list) {
      var best = null, longest = null;
      list.forEach(function (phrase) {
        var ends = reach(phrase, typed, from);
        Object.keys(ends).forEach(function (key) {
          var end = +key, used = ends[key], one = { text: phrase.text, weight: phrase.weight, used: used, end: end };
          if (end === typed.length) {
            if (!best || used < best.used && used === 0 || (used === 0) === (best.used === 0) && phrase.weight > best.weight) { best = one; }
          } else if (used === 0 && (!longest || end > longest.end || end === longest.end && phrase.weight > longest.weight)) { longest = one; }
        });
      });
      if (best) { return best.text; }
      if (!longest) { return null; }
      return search.spoken(typed, longest.end, (depth || 0) + 1).then(rest => rest && longest.text + rest);
    });
  };

  function isTyped(text) { return /^[a-z\u4e00-\u9fff]+$/.test(text) && /[a-z]/.test(text) && text.length > 1 && text.length < 60; }

  /* ---- what is shown ---- */
  Search.prototype.page = function (doc) {
    var name = 'd/' + (doc >> 8).toString(36) + '/' + doc.toString(36), index = this.index;
    return index.files.get(name).then(function (record) {
      return { name: name, title: record[0], id: record[1], summary: record[2], files: record[3], related: record[4], text: record[5] };
    });
  };

  /* The piece of a page in which a part's rarest term stands first. */
  Search.prototype.pieceOf = function (doc, part) {
    var search = this, rarest = null;
    part.kept.forEach(function (term) {
      var found = search.loaded[term];
      if (found && !isSingle(term) && (!rarest || found.body.docs.length < rarest.docs.length)) { rarest = found.body; }
    });
    return rarest && rarest.pieces[doc] || 0;
  };

  Search.prototype.piece = function (page, number) {
    return page.text !== undefined ? Promise.resolve(page.text) : this.index.files.get(page.name + '-' + number.toString(36));
  };

  function holds(list, wanted) {
    for (var i = 0; i + wanted.length <= list.length; i++) {
      var n = 0;
      while (n < wanted.length && list[i + n].t === wanted[n]) { n++; }
      if (n === wanted.length) { return true; }
    }
    return false;
  }

  /* Whether a page has every part just as it was asked. */
  Search.prototype.exact = function (doc, read) {
    var search = this;
    return this.page(doc).then(function (page) {
      var inTitle = terms(page.title);
      return Promise.all(read.map(function (part) {
        if (part.terms.length < 2 || holds(inTitle, part.terms)) { return true; }
        return search.piece(page, search.pieceOf(doc, part)).then(text => holds(terms(text), part.terms));
      }));
    }).then(each => each.every(Boolean));
  };

  /* Orders pages: best first, and of the first ones those that have the words just as they were asked before the others. */
  Search.prototype.ranked = function (found, read, sort) {
    var search = this, list = sorted(found);
    if (sort === 'date') { return Promise.resolve(list.sort((a, b) => a.doc - b.doc)); }
    if (!list.length || !read.some(part => part.terms.length > 1)) { return Promise.resolve(list); }
    var top = list[0].score, first = [], hits = 0;
    function look(from) {
      var batch = list.slice(from, from + PAGE);
      return Promise.all(batch.map(one => search.exact(one.doc, read))).then(function (exact) {
        batch.forEach(function (one, i) {
          if (exact[i]) { hits++; }
          first.push({ doc: one.doc, score: exact[i] ? f(one.score + top) : one.score });
        });
        return hits >= PAGE || first.length >= Math.min(WINDOW, list.length) ? null : look(from + PAGE);
      });
    }
    return look(0).then(function () {
      search.hits = hits;
      return first.sort((a, b) => b.score - a.score || a.doc - b.doc).concat(list.slice(first.length));
    });
  };

  /* Text with what was asked marked: [plain or {m: marked}…]. */
  function marked(text, from, to, spans) {
    var out = [], at = from;
    text = text.replace(/[\n\t]/g, ' ');
    spans.forEach(function (span) {
      if (span.e <= from || span.s >= to) { return; }
      var s = Math.max(from, span.s), e = Math.min(to, span.e);
      if (s > at) { out.push(text.slice(at, s)); }
      out.push({ m: text.slice(s, e) });
      at = e;
    });
    if (to > at) { out.push(text.slice(at, to)); }
    return out;
  }

  /* Where terms stand in a text, those that stand together as one; the best first when asked for. */
  function spans(text, wanted) {
    var out = [], last = null;
    terms(text).forEach(function (one, i) {
      if (!wanted.has(one.t)) { return; }
      if (last && last.i === i - 1 && one.s <= last.e) {
        last.e = one.e;
        last.n++;
      } else {
        last = { s: one.s, e: one.e, n: 1 };
        out.push(last);
      }
      last.i = i;
    });
    var most = out.reduce((most, span) => Math.max(most, span.n), 0);
    /* two characters of a longer word mean nothing alone */
    return out.filter(span => span.n * 3 >= most);
  }

  function snippet(text, wanted) {
    var found = spans(text, wanted), width = 96;
    if (!found.length) { return null; }
    var best = found.reduce((best, span) => span.n > best.n ? span : best);
    var from = Math.max(0, best.s - 24);
    for (var i = best.s - 1; i >= Math.max(0, best.s - 40); i--) {
      if ('。；！？\n'.indexOf(text[i]) >= 0) { from = i + 1; break; }
    }
    if (/[\udc00-\udfff]/.test(text[from] || '')) { from++; }
    var to = Math.min(text.length, from + width);
    if (/[\ud800-\udbff]/.test(text[to - 1] || '')) { to--; }
    var out = marked(text, from, to, found);
    if (from > 0 && !/[。；！？\n]/.test(text[from - 1])) { out.unshift('…'); }
    if (to < text.length) { out.push('…'); }
    return out;
  }

  Search.prototype.hit = function (one, read) {
    var search = this, index = this.index, wanted = new Set();
    read.forEach(part => part.terms.concat.apply(part.terms, part.others).forEach(term => wanted.add(term)));
    return this.page(one.doc).then(function (page) {
      var best = read.reduce((best, part) => !best || part.terms.length > best.terms.length ? part : best, null);
      var number = best ? search.pieceOf(one.doc, best) : 0;
      return search.piece(page, number).then(function (text) {
        var key = index.facet(one.doc, 'column'), trail = [], file;
        for (var at = key; at; at = at.indexOf('/') < 0 ? '' : at.slice(0, at.lastIndexOf('/'))) {
          if (index.columns[at]) { trail.unshift({ name: index.columns[at].name, url: index.columns[at].url }); }
        }
        page.files.forEach(function (row) {
          var cells = row.split('\t');
          if (number >= +cells[0]) { file = { title: cells[2], url: cells[1] }; }
        });
        return {
          url: encodeURI(page.id), title: marked(page.title, 0, page.title.length, spans(page.title, wanted)), score: one.score,
          date: index.date(one.doc), note: index.facet(one.doc, 'note'), kind: index.kinds[index.facet(one.doc, 'kind')] || '', issuer: index.facet(one.doc, 'issuer'),
          trail: trail, snippet: snippet(text, wanted) || [page.summary], attachment: file, related: page.related
        };
      });
    });
  };

  /* Pages that pass the filters, but for one group. */
  Search.prototype.passing = function (docs, without) {
    var index = this.index, question = this.question;
    return docs.filter(function (doc) {
      return ['column', 'year', 'kind', 'issuer'].every(function (group) {
        var chosen = question[group] || [];
        if (group === without || !chosen.length) { return true; }
        var value = index.facet(doc, group);
        return chosen.some(one => value === one || group === 'column' && value.indexOf(one + '/') === 0);
      });
    });
  };

  Search.prototype.counts = function (docs) {
    var search = this, index = this.index, out = {};
    ['column', 'year', 'kind', 'issuer'].forEach(function (group) {
      var counts = {}, chosen = search.question[group] || [];
      search.passing(docs, group).forEach(function (doc) {
        var value = index.facet(doc, group);
        for (var at = value; at; at = group === 'column' && at.indexOf('/') > 0 ? at.slice(0, at.lastIndexOf('/')) : '') { counts[at] = (counts[at] || 0) + 1; }
      });
      chosen.forEach(one => { counts[one] |= 0; });
      var keys = Object.keys(counts);
      if (group === 'column') { keys = index.order.filter(key => keys.indexOf(key) >= 0); }
      if (group === 'year') { keys.sort().reverse(); }
      if (group === 'kind' || group === 'issuer') { keys.sort((a, b) => counts[b] - counts[a] || (a < b ? -1 : 1)); }
      out[group] = keys.length > 1 || chosen.length ? keys.map(function (key) {
        var name = group === 'column' ? index.columns[key].name : group === 'kind' ? index.kinds[key] || key : key;
        return { key: key, name: name, count: counts[key], on: chosen.indexOf(key) >= 0, level: group === 'column' ? key.split('/').length : 1 };
      }) : [];
    });
    return out;
  };

  function related(hits, q, read) {
    var counts = {}, asked = folded(q);
    hits.forEach(function (hit) { hit.related.forEach(function (word) { if (asked.indexOf(word) < 0) { counts[word] = (counts[word] || 0) + 1; } }); });
    return Object.keys(counts).sort((a, b) => counts[b] - counts[a] || (a < b ? -1 : 1)).slice(0, 8);
  }

  Search.prototype.answer = function () {
    var search = this, index = this.index, q = this.question.q, answer = { state: 'empty', total: 0, page: 1, pages: 0, from: 1, hits: [], facets: {}, maybe: [], meant: [], partial: false, related: [] };
    function read(text) {
      var found = parts(text, index.facts.words);
      answer.meant = found.meant;
      return found.parts;
    }
    var asked = read(q);
    function unknown() { return asked.some(part => part.terms.some(term => isHan(term) && search.loaded[term] === null)); }
    function ask(text) {
      asked = read(text);
      return search.all(asked).then(found => found.size ? found : null);
    }
    /* Each step is taken when those before found nothing. */
    function correct(to) {
      if (!to) { return null; }
      return ask(to).then(function (found) {
        if (found) { answer.corrected = { from: q.trim(), to: to }; }
        return found;
      });
    }
    var typed = folded(q).replace(/[\s'’]+/g, '');
    return ask(q).then(function (found) {
      if (found || !unknown()) { return found; }
      return index.simplify().then(() => ask(q));
    }).then(function (found) {
      if (found || search.question.exact) { return found; }
      return (isTyped(typed) ? search.spoken(typed).then(correct) : Promise.resolve(null)).then(function (found) {
        if (found) { return found; }
        asked = read(q);
        return search.all(asked).then(() => search.corrected(asked)).then(function (other) {
          if (other.maybe) { answer.maybe = [other.maybe]; }
          return other.apart ? ask(other.apart) : correct(other.to);
        });
      });
    }).then(function (found) {
      if (found) { return found; }
      asked = read(q);
      return search.all(asked).then(function () {
        var most = search.most(asked);
        answer.partial = most.size > 0;
        return most;
      });
    }).then(function (found) {
      /* what no longer holds is left out unless it is asked for */
      var all = Array.from(found.keys()), docs = all.filter(doc => search.question.all || !index.facet(doc, 'out')), kept = new Map();
      search.passing(docs).forEach(doc => kept.set(doc, found.get(doc)));
      answer.facets = search.counts(docs);
      answer.total = kept.size;
      answer.more = search.passing(all).length - kept.size;
      answer.pages = Math.ceil(kept.size / PAGE);
      answer.page = Math.max(1, Math.min(answer.pages || 1, search.question.page || 1));
      answer.from = (answer.page - 1) * PAGE + 1;
      return search.ranked(kept, asked, search.question.sort);
    }).then(function (list) {
      answer.ranked = list;
      return Promise.all(list.slice(answer.from - 1, answer.from - 1 + PAGE).map(one => search.hit(one, asked)));
    }).then(function (hits) {
      answer.hits = hits;
      answer.related = related(hits, q);
      answer.state = answer.total ? 'done' : 'empty';
      return answer;
    });
  };

  /* When data is missing: pages whose titles have what was asked. */
  function byTitle(files, q, why) {
    var answer = { state: 'error', error: why, total: 0, hits: [] };
    var words = folded(q).split(/[\s\u3000]+/).filter(Boolean);
    var loose = new Files(files.base);
    return loose.get('titles').then(function (list) {
      for (var i = 0; i < list.length && words.length; i += 2) {
        var title = folded(list[i]);
        if (words.every(word => title.indexOf(word) >= 0)) {
          answer.total++;
          if (answer.hits.length < 50) {
            answer.hits.push({ url: encodeURI(list[i + 1]), title: [list[i]], score: 0, date: '', kind: '', trail: [], issuer: '', snippet: [] });
          }
        }
      }
      return answer;
    }, () => answer);
  }

  window.jianduSearch = function (base) {
    var files = new Files(base), index = new Index(files);
    return {
      ask: function (question, done) {
        index.open().then(() => new Search(index, question).answer()).catch(function (failure) {
          if (!(failure instanceof Failure)) { setTimeout(function () { throw failure; }); }
          return byTitle(files, question.q, failure.why || 'damaged');
        }).then(done);
      },
      suggest: function (text, done) {
        var typed = folded(text).replace(/[\s'’]+/g, '');
        if (!/^[a-z\u4e00-\u9fff]+$/.test(typed) || typed.length > 24) { done([]); return; }
        index.open().then(function () { return new Search(index, {}).suggestions(typed); }).then(done, function () { done([]); });
      },
      terms: terms
    };
  };

  /* Phrases that begin with what was typed. */
  Search.prototype.suggestions = function (typed) {
    return this.phrases(typed, 0).then(function (list) {
      return list.filter(phrase => begins(phrase, typed)).sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
        .slice(0, 8).map(phrase => phrase.text);
    });
  };

  function begins(phrase, typed) {
    if (phrase.text.indexOf(typed) === 0) { return phrase.text !== typed; }
    for (var n = 1; n <= phrase.sounds.length; n++) {
      var part = { text: phrase.text.slice(0, n), sounds: phrase.sounds.slice(0, n) };
      if (reach(part, typed, 0)[typed.length] !== undefined) { return true; }
      /* the last syllable is not typed to its end yet */
      var start = n > 1 ? reach({ text: phrase.text.slice(0, n - 1), sounds: phrase.sounds }, typed, 0) : { 0: 0 };
      if (Object.keys(start).some(function (at) { var rest = typed.slice(+at); return rest && phrase.sounds[n - 1].indexOf(rest) === 0; })) { return true; }
    }
    return false;
  }
})(window, document);
