/* The reading tools (ELD-03, ELD-04, ELD-15, PAGE-12). Choices are attributes of the root element, which style.css reads;
   buttons say in data-key and data-value which choice they make, or in data-act what they do. Nothing leaves the device. */
(function (root) {
  'use strict';
  var KEYS = ['view', 'size', 'colour', 'pointer', 'guide', 'caption', 'rate', 'tools'];
  var tools = document.getElementById('tools');
  var main = document.getElementById('main');
  var status = document.getElementById('tools-status');
  var synth = window.speechSynthesis;
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

  function isDark() { return !!window.matchMedia && window.matchMedia('(prefers-color-scheme: dark)').matches; }

  /* What a choice is when nothing was chosen. */
  function usual(key) {
    return key === 'size' ? 'medium' : key === 'rate' ? 'normal' : key === 'colour' ? (isDark() ? 'dark' : 'light') : '';
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
    if (key === 'rate' && at >= 0) { begin(at); }
    save();
    paint();
  }

  /* Reading aloud, block by block, with the voices that the device has. */
  var blocks = [], at = -1, run = 0;

  function collect() {
    var names = 'h1,h2,h3,h4,h5,h6,p,li,dt,dd,th,td,caption,figcaption,summary,pre';
    return [].filter.call(main.querySelectorAll(names), function (node) {
      return node.offsetParent && node.textContent.trim() && !node.querySelector(names) && !node.closest('.page-tools');
    });
  }

  function mark(node) {
    var old = main.querySelector('.reading');
    if (old) { old.classList.remove('reading'); }
    if (node) {
      node.classList.add('reading');
      node.scrollIntoView({ block: 'nearest' });
      tell(node);
    }
  }

  function say(text) { status.textContent = text || ''; }

  function stop() {
    run++;
    at = -1;
    synth.cancel();
    mark(null);
    press(false);
  }

  function press(on) {
    buttons.forEach(function (button) {
      if (button.getAttribute('data-act') === 'speak') { button.setAttribute('aria-pressed', String(on)); }
    });
  }

  function voice(lang) {
    return synth.getVoices().filter(function (one) { return one.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2); })[0];
  }

  function begin(from) {
    var mine = ++run;
    synth.cancel();
    at = from;
    var node = blocks[at];
    if (!node) { stop(); return; }
    mark(node);
    var closest = node.closest('[lang]') || root;
    var words = new SpeechSynthesisUtterance(node.textContent.replace(/\s+/g, ' ').trim());
    words.lang = closest.lang;
    words.voice = voice(closest.lang) || null;
    words.rate = { slow: 0.7, normal: 1, fast: 1.4 }[get('rate') || 'normal'];
    words.onend = function () { if (mine === run) { begin(at + 1); } };
    words.onerror = function () { if (mine === run) { stop(); say(status.getAttribute('data-failed')); } };
    synth.speak(words);
  }

  function speak() {
    if (at >= 0) { stop(); return; }
    say('');
    if (!synth.getVoices().length) {
      /* some browsers tell their voices only when asked a second time */
      window.setTimeout(function () { if (!synth.getVoices().length) { stop(); say(status.getAttribute('data-silent')); } }, 1500);
    }
    blocks = collect();
    press(true);
    begin(0);
  }

  function tell(node) {
    if (!caption) { return; }
    var text = node.getAttribute('aria-label') || node.alt || node.textContent;
    caption.textContent = text.replace(/\s+/g, ' ').trim().slice(0, 120);
  }

  function act(name) {
    if (name === 'print') { window.print(); }
    if (name === 'speak') { speak(); }
    if (name === 'reset' || name === 'exit') {
      if (synth) { stop(); }
      say('');
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
    if (node && caption) { tell(node); }
  }

  buttons.forEach(function (button) {
    var name = button.getAttribute('data-act');
    if (name === 'speak' && !(synth && window.SpeechSynthesisUtterance)) { button.parentNode.removeChild(button); return; }
    button.addEventListener('click', function () {
      if (name) { act(name); } else { choose(button.getAttribute('data-key'), button.getAttribute('data-value')); }
    });
  });
  document.addEventListener('pointermove', point);
  document.addEventListener('focusin', point);
  window.addEventListener('pagehide', function () { if (at >= 0) { stop(); } });
  paint();
})(document.documentElement);
