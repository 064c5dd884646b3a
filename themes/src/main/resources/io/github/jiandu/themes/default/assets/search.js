/* The search page. The address says what is asked (q, page, sort, column, year, kind, issuer, exact, withdrawn), search-engine.js
   answers, and this shows the answer: as text, never as markup. Every choice is a link, so "back" needs nothing. */
(function () {
  'use strict';
  const GROUPS = { column: '栏目', year: '年份', kind: '类型', issuer: '发文单位' };
  const MANY = 8;
  const at = id => document.getElementById('search-' + id);
  const form = at('form'), input = at('words'), status = at('status'), results = at('results');
  const asked = new URLSearchParams(location.search);
  const q = (asked.get('q') || '').trim();
  const question = { q: q, page: Math.max(1, parseInt(asked.get('page'), 10) || 1), sort: asked.get('sort') === 'date' ? 'date' : 'relevance', exact: asked.get('exact') === '1', all: asked.get('withdrawn') === '1' };
  Object.keys(GROUPS).forEach(name => { question[name] = asked.getAll(name).filter(Boolean); });
  /* addresses in the index begin at the top of the site; the page may stand deeper */
  const root = form.getAttribute('data-root') || '';
  let engine;

  /* Words of strangers as they may be shown: without what turns or hides the words after them, and not endless. */
  const shown = (text, most) => {
    const clean = [...text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')];
    return clean.length > most ? clean.slice(0, most).join('') + '…' : clean.join('');
  };
  const quoted = text => '“' + shown(text, 60) + '”';

  /* An element; children are texts, elements, {m: what is marked}, lists of these, or nothing. */
  function make(name, attributes, ...children) {
    const node = document.createElement(name);
    Object.keys(attributes).forEach(key => { if (attributes[key] !== undefined) { node.setAttribute(key, attributes[key]); } });
    add(node, children);
    return node;
  }

  function add(node, children) {
    children.forEach(child => {
      if (Array.isArray(child)) { add(node, child); } else if (child && child.m !== undefined) { node.append(make('mark', {}, child.m)); } else if (child) { node.append(child); }
    });
    node.hidden = false;
    return node;
  }

  /* The address of the same question but for some changes; another page is only kept when it is asked for. */
  function address(changes) {
    const next = Object.assign({}, question, { page: 1 }, changes);
    const words = new URLSearchParams({ q: next.q });
    Object.keys(GROUPS).forEach(name => next[name].forEach(value => words.append(name, value)));
    if (next.sort === 'date') { words.set('sort', 'date'); }
    if (next.exact) { words.set('exact', '1'); }
    if (next.all) { words.set('withdrawn', '1'); }
    if (next.page > 1) { words.set('page', next.page); }
    return '?' + words;
  }

  const fresh = words => '?' + new URLSearchParams({ q: words });
  const link = (url, ...text) => make('a', { href: url }, text);
  const between = (items, mark) => items.map((item, i) => i ? [mark, item] : item);

  function hit(one) {
    const file = one.attachment;
    return make('li', { 'data-score': one.score },
      make('h3', {}, link(root + one.url, one.title), one.note && [' ', make('span', { class: 'mark' }, one.note)]),
      one.snippet.some(Boolean) && make('p', { class: 'snippet' }, one.snippet),
      file && make('p', {}, '见附件《', link(root + file.url, file.title), '》'),
      make('p', { class: 'about' },
        one.trail.length > 0 && make('span', {}, between(one.trail.map(column => link(root + column.url, column.name)), ' › ')),
        one.kind && make('span', {}, one.kind),
        one.date && make('time', { datetime: one.date }, one.date),
        one.issuer && make('span', {}, one.issuer)));
  }

  function choice(group, value) {
    const on = question[group].includes(value.key);
    const rest = on ? question[group].filter(key => key !== value.key) : question[group].concat(value.key);
    return make('li', { class: value.level > 1 ? 'below' : undefined },
      make('a', { href: address({ [group]: rest }), 'aria-current': on ? 'true' : undefined },
        on && make('span', { class: 'hidden' }, '已选，点一下去掉：'), value.name + (group === 'year' ? '年 ' : ' '), make('span', { class: 'count' }, String(value.count)), make('span', { class: 'hidden' }, '条')));
  }

  function filters(facets) {
    const box = at('filters'), all = box.lastElementChild;
    let chosen = 0;
    Object.keys(GROUPS).forEach(group => {
      const values = facets[group] || [];
      if (!values.length) { return; }
      chosen += question[group].length;
      const items = values.map(value => choice(group, value));
      /* what is chosen is always seen */
      const most = Math.max(MANY, 1 + values.map(value => question[group].includes(value.key)).lastIndexOf(true));
      all.append(make('h3', {}, GROUPS[group]), make('ul', { class: 'plain' }, items.slice(0, most)));
      if (items.length > most) {
        all.append(make('details', {}, make('summary', {}, '更多' + GROUPS[group]), make('ul', { class: 'plain' }, items.slice(most))));
      }
    });
    if (!all.childElementCount) { return; }
    if (chosen) {
      all.prepend(make('p', {}, link(address(without()), '去掉全部筛选条件')));
      box.firstElementChild.append('（已选' + chosen + '项）');
    }
    box.open = chosen > 0 || matchMedia('(min-width: 60rem)').matches;
    box.hidden = false;
  }

  function without() {
    const none = {};
    Object.keys(GROUPS).forEach(group => { none[group] = []; });
    return none;
  }

  const chosen = () => Object.keys(GROUPS).some(group => question[group].length);

  function sorting() {
    const item = (sort, text) => make('li', {}, make('a', { href: address({ sort: sort }), 'aria-current': question.sort === sort ? 'true' : undefined }, text));
    add(at('sort'), [item('relevance', '按相关程度'), item('date', '按时间')]);
  }

  function pager(page, pages) {
    const to = (number, text, more) => make('li', {}, make('a', Object.assign({ href: address({ page: number }) }, more), text));
    const list = make('ul', {});
    if (page > 1) { add(list, [to(1, '首页'), to(page - 1, '上一页', { rel: 'prev' })]); }
    for (let n = Math.max(1, page - 2); n <= Math.min(pages, page + 2); n++) {
      add(list, [to(n, String(n), { 'aria-label': '第' + n + '页', 'aria-current': n === page ? 'page' : undefined })]);
    }
    if (page < pages) { add(list, [to(page + 1, '下一页', { rel: 'next' }), to(pages, '尾页')]); }
    add(at('pages'), [list, make('p', {}, '第 ' + page + ' 页，共 ' + pages + ' 页')]);
  }

  const list = words => words.map(one => make('li', {}, link(fresh(one), shown(one, 60))));

  function notes(answer) {
    const box = at('notes');
    if (answer.corrected) {
      add(at('corrected'), [make('p', {}, '已显示', link(fresh(answer.corrected.to), quoted(answer.corrected.to)), '的结果，仍然搜索', link(address({ q: answer.corrected.from, exact: true }), quoted(answer.corrected.from)))]);
    }
    if (answer.maybe.length) {
      add(box, [make('p', {}, '您是不是要找：'), make('ul', { class: 'plain search-words' }, list(answer.maybe))]);
    }
    answer.meant.forEach(one => add(box, [make('p', {}, '“' + one.plain + '”在文件里叫“' + one.official + '”，也一起找了。')]));
    if (answer.partial) { add(box, [make('p', {}, '没有一个网页包含全部词语，下面的网页包含其中大部分。')]); }
    if (answer.more) { add(box, [make('p', {}, '另有 ' + answer.more + ' 条已撤回、已废止或已失效，没有列出，', link(address({ all: true }), '一起显示'))]); }
    if (question.all) { add(box, [make('p', {}, '已撤回、已废止、已失效的也列出来了，', link(address({ all: false }), '不显示它们'))]); }
    if (!answer.total && chosen()) { add(box, [make('p', {}, link(address(without()), '去掉筛选条件再找'))]); }
    if (answer.related.length) {
      add(at('related'), [make('h3', {}, '相关搜索'), make('ul', { class: 'plain search-words' }, list(answer.related))]);
    }
  }

  const complete = answer => Object.assign({ hits: [], total: 0, page: 1, pages: 1, from: 1, facets: {}, maybe: [], meant: [], related: [] }, answer);

  function show(given) {
    const answer = complete(given);
    const failed = answer.state === 'error';
    let said = '';
    if (failed) {
      said = at('error').getAttribute(answer.error === 'mixed' || answer.error === 'version' ? 'data-version' : 'data-missing') + '按标题';
      at('error').hidden = false;
    }
    notes(answer);
    results.start = answer.from;
    add(results, answer.hits.map(hit));
    filters(answer.facets);
    if (answer.total > 1 && !failed) { sorting(); }
    if (answer.pages > 1) { pager(answer.page, answer.pages); }
    at('heading').textContent = quoted(q) + '的搜索结果';
    at('found').hidden = false;
    at('empty').hidden = answer.total > 0 || failed;
    status.textContent = said + (answer.total ? '找到 ' + answer.total + ' 条结果' + (answer.pages > 1 ? '，第 ' + answer.page + ' 页，共 ' + answer.pages + ' 页' : answer.hits.length < answer.total ? '，下面是前 ' + answer.hits.length + ' 条' : '') + '。' : '没有找到' + quoted(q) + '。');
    results.setAttribute('data-total', answer.total);
    results.setAttribute('data-state', answer.state);
    /* who came by a search reads on at the results; who went back or already does something else is left in peace */
    const way = performance.getEntriesByType('navigation')[0];
    if (document.activeElement === document.body && !(way && way.type === 'back_forward')) { at('heading').focus(); }
  }

  /* The engine, once it is needed; without it there is nothing but the lists. */
  function start() {
    if (!engine) { engine = window.jianduSearch(form.getAttribute('data-base')); }
    return engine;
  }

  function search() {
    input.value = q;
    document.title = shown(q, 40) + ' - ' + document.title;
    status.textContent = '正在搜索…';
    try {
      start().ask(question, show);
    } catch (broken) {
      show({ state: 'error', error: 'missing' });
    }
  }

  /* Suggestions while typing: a list that one may choose from by hand (combobox of the ARIA Authoring Practices). */
  const options = at('suggestions'), suggested = at('suggested');
  let chosenAt = -1, waiting = 0, composing = false;

  function close() {
    window.clearTimeout(waiting);
    options.hidden = true;
    chosenAt = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    suggested.textContent = '';
  }

  function offer(typed, phrases) {
    if (typed !== input.value || document.activeElement !== input) { return; }
    close();
    options.textContent = '';
    if (!phrases.length) { return; }
    add(options, phrases.map((phrase, i) => make('li', { role: 'option', id: 'search-option-' + i, 'aria-selected': 'false' }, phrase)));
    input.setAttribute('aria-expanded', 'true');
    suggested.textContent = '有 ' + phrases.length + ' 条建议，用上下键选。';
  }

  function typed() {
    window.clearTimeout(waiting);
    if (composing) { return; }
    const text = input.value;
    if (!text.trim()) { close(); return; }
    waiting = window.setTimeout(() => {
      try { start().suggest(text, phrases => offer(text, phrases)); } catch (broken) { close(); }
    }, 150);
  }

  function move(step) {
    const all = [...options.children];
    /* between the last and the first stands the text itself */
    chosenAt = (chosenAt + step + all.length + 2) % (all.length + 1) - 1;
    all.forEach((one, i) => one.setAttribute('aria-selected', String(i === chosenAt)));
    if (chosenAt < 0) { input.removeAttribute('aria-activedescendant'); return; }
    input.setAttribute('aria-activedescendant', all[chosenAt].id);
    all[chosenAt].scrollIntoView({ block: 'nearest' });
  }

  function take(option) {
    input.value = option.textContent;
    close();
    form.submit();
  }

  function key(event) {
    if (event.isComposing || event.keyCode === 229) { return; }
    const open = !options.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (open) { move(event.key === 'ArrowDown' ? 1 : -1); } else { typed(); }
      event.preventDefault();
    } else if (event.key === 'Enter' && open && chosenAt >= 0) {
      event.preventDefault();
      take(options.children[chosenAt]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    }
  }

  options.setAttribute('role', 'listbox');
  [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', options.id]].forEach(pair => input.setAttribute(pair[0], pair[1]));
  input.addEventListener('compositionstart', () => { composing = true; window.clearTimeout(waiting); });
  input.addEventListener('compositionend', () => { composing = false; typed(); });
  input.addEventListener('input', typed);
  input.addEventListener('keydown', key);
  input.addEventListener('blur', close);
  /* the pointer must not take the focus from the field before it has chosen */
  options.addEventListener('mousedown', event => event.preventDefault());
  options.addEventListener('click', event => { if (event.target.parentNode === options) { take(event.target); } });

  if (q) { search(); } else { at('start').hidden = false; }
})();
