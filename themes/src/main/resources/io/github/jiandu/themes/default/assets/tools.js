/* The reading tools (ELD-03, ELD-04, ELD-15, PAGE-12). Choices are attributes of the root element, which style.css reads;
   buttons say in data-key and data-value which choice they make, or in data-act what they do. Nothing leaves the device. */
(function (root) {
  'use strict';
  var KEYS = ['view', 'size', 'colour', 'pointer', 'guide', 'caption', 'rate', 'tools'];
  var BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,dt,dd,th,td,caption,figcaption,summary,pre,div';
  var tools = document.getElementById('tools');
  var main = document.getElementById('main');
  var status = document.getElementById('tools-status');
  var synth = window.SpeechSynthesisUtterance && window.speechSynthesis;
  var buttons = [].slice.call(document.querySelectorAll('[data-key], [data-act]'));
  var guide, caption;

  function get(key) { return root.getAttribute('data-' + key) || ''; }

  function set(key, value) {
    if (value) { root.setAttribute('data-' + key, value); } else { root.removeAttribute('data-' + key); }
  }

  function save() {
    var all = KEYS.filter(get).map(function (key) { return key + '=' + get(key); }).join(';');
    try { window.localStorage.setItem('jiandu', all); } catch (refused) { /* holds for this page only */ }
  }

  function prefers(what) { return !!window.matchMedia && window.matchMedia('(prefers-' + what + ')').matches; }

  /* What a choice is when nothing was chosen. */
  function usual(key) {
    if (key === 'colour') { return prefers('color-scheme: dark') ? 'dark' : prefers('contrast: more') ? 'paper' : 'light'; }
    return key === 'size' ? 'medium' : key === 'rate' ? 'normal' : '';
  }

  function paint() {
    buttons.forEach(function (button) {
      var key = button.getAttribute('data-key');
      if (!key || key === 'view') { return; } /* its words say what it will do */
      var on = (get(key) || usual(key)) === button.getAttribute('data-value');
      button.setAttribute(key === 'tools' ? 'aria-expanded' : 'aria-pressed', String(on));
    });
    tools.hidden = !get('tools');
    guide = layer(guide, 'reading-guide', get('guide'));
    caption = layer(caption, 'reading-caption', get('caption'));
  }

  /* What floats above the page; never in the way of pointer, keyboard or screen reader. */
  function layer(box, name, wanted) {
    if (!wanted) {
      if (box) { box.parentNode.removeChild(box); }
      return null;
    }
    if (!box) {
      box = document.createElement('div');
      box.className = name;
      box.setAttribute('aria-hidden', 'true');
      document.body.appendChild(box);
    }
    return box;
  }

  function choose(key, value) {
    set(key, get(key) === value && !usual(key) ? '' : value);
    if (key === 'rate' && at >= 0) { read(at); }
    save();
    paint();
  }

  function clean(text) { return text.replace(/\s+/g, ' ').trim(); }

  /* Reading aloud with the voices that the device has, a sentence at a time: long texts are cut off by some browsers. */
  var pieces = [], at = -1, run = 0;

  function collect() {
    var walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, null, false);
    var found = [], last;
    while (walker.nextNode()) {
      var parent = walker.currentNode.parentNode, node = parent.closest(BLOCKS);
      if (!node || !main.contains(node) || !parent.getClientRects().length || parent.closest('.page-tools, .more')) { continue; }
      if (last && last.node === node) { last.text += walker.currentNode.data; continue; }
      last = { node: node, text: walker.currentNode.data };
      found.push(last);
    }
    pieces = [];
    found.forEach(function (block) {
      (clean(block.text).match(/[^。！？；]{1,80}[。！？；]*/g) || []).forEach(function (text) {
        if (/[^\s（）()，、。：]/.test(text)) { pieces.push({ node: block.node, text: text }); }
      });
    });
  }

  function mark(piece) {
    var old = main.querySelector('.reading');
    if (old) { old.classList.remove('reading'); }
    if (piece) {
      piece.node.classList.add('reading');
      piece.node.scrollIntoView({ block: 'nearest' });
      tell(piece.text);
    }
  }

  function stop(why) {
    run++;
    at = -1;
    synth.cancel();
    mark(null);
    press(false);
    status.textContent = why ? status.getAttribute('data-' + why) : '';
  }

  function press(on) {
    buttons.forEach(function (button) {
      if (button.getAttribute('data-act') === 'speak') { button.setAttribute('aria-pressed', String(on)); }
    });
  }

  /* The voice nearest to the language of the page: its own before its sisters', those of the device before those of a server. */
  function voice(lang) {
    var best = null, most = -1;
    synth.getVoices().forEach(function (one) {
      var tag = one.lang.replace('_', '-').toLowerCase();
      var fit = (tag === lang.toLowerCase() ? 2 : 0) + (one.localService ? 1 : 0);
      if (tag.slice(0, 2) === lang.slice(0, 2) && fit > most) { best = one; most = fit; }
    });
    return best;
  }

  function read(from) {
    var mine = ++run, piece = pieces[from];
    synth.cancel();
    at = from;
    if (!piece) { stop(); return; }
    mark(piece);
    var words = new SpeechSynthesisUtterance(piece.text), heard = false;
    words.lang = (piece.node.closest('[lang]') || root).lang;
    words.voice = voice(words.lang);
    words.rate = { slow: 0.7, normal: 1, fast: 1.4 }[get('rate') || 'normal'];
    words.onstart = function () { heard = true; };
    words.onend = function () { if (mine === run) { read(from + 1); } };
    words.onerror = function () { if (mine === run) { stop('failed'); } };
    synth.speak(words);
    /* Browsers know their voices a moment after they were asked, and some phones speak without naming any. */
    window.setTimeout(function () { if (mine === run && !heard && !voice(words.lang)) { stop('silent'); } }, 1500);
  }

  function speak() {
    if (at >= 0) { stop(); return; }
    status.textContent = '';
    collect();
    press(true);
    read(0);
  }

  function tell(text) { if (caption) { caption.textContent = clean(text).slice(0, 120); } }

  function act(name) {
    if (name === 'print') { window.print(); }
    if (name === 'speak') { speak(); }
    if (name === 'reset' || name === 'exit') {
      if (synth) { stop(); }
      KEYS.forEach(function (key) { if (name === 'exit' || key !== 'tools') { set(key, ''); } });
      save();
      paint();
      if (name === 'exit') { document.querySelector('[data-key="tools"]').focus(); }
    }
  }

  function point(event) {
    if (!guide && !caption) { return; }
    var node = event.target.nodeType === 1 ? event.target : document.body;
    if (guide) {
      var box = event.type === 'focusin' ? node.getBoundingClientRect() : null;
      guide.style.setProperty('--x', (box ? box.left : event.clientX) + 'px');
      guide.style.setProperty('--y', (box ? box.top + box.height / 2 : event.clientY) + 'px');
    }
    node = node.closest('a,button,img,p,li,dt,dd,th,td,h1,h2,h3,h4,summary,figcaption');
    if (node) { tell(node.getAttribute('aria-label') || node.alt || node.innerText || ''); }
  }

  buttons.forEach(function (button) {
    var name = button.getAttribute('data-act');
    if (name === 'speak' && !synth) { button.parentNode.hidden = true; button.parentNode.className = 'hidden'; return; }
    button.addEventListener('click', function () {
      if (name) { act(name); } else { choose(button.getAttribute('data-key'), button.getAttribute('data-value')); }
    });
  });
  ['pointermove', 'pointerdown', 'focusin'].forEach(function (type) { document.addEventListener(type, point); });
  window.addEventListener('pagehide', function () { if (at >= 0) { stop(); } });
  /* A page that comes back as it was left takes over what was chosen meanwhile. */
  window.addEventListener('pageshow', function (event) {
    if (event.persisted && window.jianduChoices) { KEYS.forEach(function (key) { set(key, ''); }); window.jianduChoices(); paint(); }
  });
  if (window.matchMedia && window.matchMedia('print').addEventListener) {
    ['color-scheme: dark', 'contrast: more'].forEach(function (what) {
      window.matchMedia('(prefers-' + what + ')').addEventListener('change', paint);
    });
  }
  paint();
})(document.documentElement);
