// What stands for the browser while scripts of an old page run: enough that they go on to what they write, and nothing that
// does anything. Only document.write, the clock, random numbers and location reach the host object, which stays in here.
(function (host) {
  var global = this;
  var doNothing = function () {};
  var no = function () { return false; };
  var none = function () { return null; };

  function hidden(object, name, value) {
    Object.defineProperty(object, name, {value: value, writable: true, configurable: true, enumerable: false});
  }
  function getter(object, name, get, set) {
    Object.defineProperty(object, name, {get: get, set: set || doNothing, configurable: true, enumerable: true});
  }

  // the clock
  var RealDate = Date;
  var now = host.now;
  function PageDate(year, month, day, hours, minutes, seconds, ms) {
    if (!(this instanceof PageDate)) {
      return new RealDate(now()).toString();
    }
    switch (arguments.length) {
      case 0: return new RealDate(now());
      case 1: return new RealDate(year);
      default:
        return new RealDate(year, month, day === undefined ? 1 : day, hours || 0, minutes || 0, seconds || 0, ms || 0);
    }
  }
  PageDate.prototype = RealDate.prototype;
  hidden(PageDate.prototype, 'constructor', PageDate);
  hidden(PageDate, 'parse', RealDate.parse);
  hidden(PageDate, 'UTC', RealDate.UTC);
  hidden(PageDate, 'now', function () { return now(); });
  hidden(global, 'Date', PageDate);
  hidden(Math, 'random', function () { return host.random(); });

  // as browsers of today say it in Chinese
  function two(n) { return n < 10 ? '0' + n : String(n); }
  function localDate() { return this.getFullYear() + '/' + (this.getMonth() + 1) + '/' + this.getDate(); }
  function localTime() { return two(this.getHours()) + ':' + two(this.getMinutes()) + ':' + two(this.getSeconds()); }
  hidden(RealDate.prototype, 'toLocaleDateString', localDate);
  hidden(RealDate.prototype, 'toLocaleTimeString', localTime);
  hidden(RealDate.prototype, 'toLocaleString', function () { return localDate.call(this) + ' ' + localTime.call(this); });
  hidden(Number.prototype, 'toLocaleString', function () {
    var n = Number(this);
    var halves = /^(-?)(\d+)(\.\d+)?$/.exec(String(Math.round(n * 1000) / 1000));
    return halves ? halves[1] + halves[2].replace(/\B(?=(?:\d{3})+$)/g, ',') + (halves[3] || '') : String(n);
  });

  // elements: they take everything and give nothing
  function List() {}
  List.prototype = {
    length: 0,
    item: function (i) { return this[i] || null; },
    namedItem: none,
    tags: function () { return new List(); }
  };
  function list(length, tag) {
    var made = new List();
    made.length = length;
    for (var i = 0; i < length && i < 1000; i++) {
      made[i] = element(tag);
    }
    return made;
  }
  function Element() {}
  Element.prototype = {
    nodeType: 1, innerHTML: '', outerHTML: '', innerText: '', textContent: '', className: '', id: '', title: '', value: '',
    name: '', src: '', href: '', text: '', type: '', action: '', checked: false, disabled: false, selectedIndex: -1,
    offsetWidth: 0, offsetHeight: 0, offsetTop: 0, offsetLeft: 0, clientWidth: 1003, clientHeight: 600,
    scrollWidth: 1003, scrollHeight: 600, scrollTop: 0, scrollLeft: 0, width: 0, height: 0,
    firstChild: null, lastChild: null, nextSibling: null, previousSibling: null, complete: false,
    appendChild: function (child) { return child; },
    insertBefore: function (child) { return child; },
    removeChild: function (child) { return child; },
    replaceChild: function (child, old) { return old; },
    cloneNode: function () { return element(this.tagName); },
    hasChildNodes: no, hasAttribute: no, contains: no,
    getAttribute: none, setAttribute: doNothing, removeAttribute: doNothing,
    insertAdjacentHTML: doNothing, insertAdjacentText: doNothing, insertAdjacentElement: doNothing,
    getElementsByTagName: function () { return new List(); },
    getElementsByClassName: function () { return new List(); },
    querySelector: none,
    querySelectorAll: function () { return new List(); },
    addEventListener: doNothing, removeEventListener: doNothing, attachEvent: no, detachEvent: doNothing,
    focus: doNothing, blur: doNothing, click: doNothing, select: doNothing, submit: doNothing, reset: doNothing,
    scrollIntoView: doNothing, add: doNothing, remove: doNothing, start: doNothing, stop: doNothing,
    getContext: none,
    getBoundingClientRect: function () { return {left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0}; }
  };
  getter(Element.prototype, 'style', function () {
    var style = {cssText: '', setProperty: doNothing, getPropertyValue: function () { return ''; }};
    Object.defineProperty(this, 'style', {value: style, writable: true});
    return style;
  });
  getter(Element.prototype, 'parentNode', function () { return element('DIV'); });
  getter(Element.prototype, 'parentElement', function () { return element('DIV'); });
  getter(Element.prototype, 'ownerDocument', function () { return document; });
  getter(Element.prototype, 'childNodes', function () { return new List(); });
  getter(Element.prototype, 'children', function () { return new List(); });
  getter(Element.prototype, 'options', function () { return new List(); });
  getter(Element.prototype, 'elements', function () { return new List(); });
  getter(Element.prototype, 'rows', function () { return new List(); });
  function element(tag) {
    var made = new Element();
    made.tagName = made.nodeName = String(tag || 'DIV').toUpperCase();
    return made;
  }

  // the address
  var parts = /^([a-z][a-z0-9+.-]*:)?(?:\/\/([^\/?#]*))?([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/i.exec(host.address) || [];
  var authority = /^(?:[^@]*@)?([^:]*)(?::(\d+))?$/.exec(parts[2] || '') || ['', '', ''];
  var location = {
    replace: function (to) { host.go(String(to)); },
    assign: function (to) { host.go(String(to)); },
    reload: doNothing,
    toString: function () { return host.address; }
  };
  function part(name, value) {
    getter(location, name, function () { return value; }, doNothing);
  }
  getter(location, 'href', function () { return host.address; }, function (to) { host.go(String(to)); });
  part('protocol', (parts[1] || 'http:').toLowerCase());
  part('host', parts[2] || '');
  part('hostname', authority[1] || '');
  part('port', authority[2] || '');
  part('pathname', parts[3] || '/');
  part('search', parts[4] || '');
  part('hash', parts[5] || '');
  part('origin', (parts[1] || 'http:') + '//' + (parts[2] || ''));

  function write() {
    host.write.apply(null, arguments);
  }
  var document = {
    nodeType: 9, nodeName: '#document', title: host.title, referrer: '', URL: host.address, documentURI: host.address,
    domain: authority[1] || '', charset: 'gb2312', characterSet: 'GBK', defaultCharset: 'gb2312', compatMode: 'BackCompat',
    readyState: 'loading', designMode: 'off', bgColor: '', fgColor: '', linkColor: '', vlinkColor: '', alinkColor: '',
    hidden: false,
    write: write,
    writeln: function () {
      host.write.apply(null, arguments);
      host.write('\n');
    },
    open: function () { return document; },
    close: doNothing, clear: doNothing, execCommand: no, hasFocus: no,
    getElementById: function (id) {
      var made = element('DIV');
      made.id = String(id);
      return made;
    },
    getElementsByName: function () { return new List(); },
    getElementsByTagName: function (tag) {
      return /^(html|head|body|script)$/i.test(tag) ? list(1, tag) : new List();
    },
    getElementsByClassName: function () { return new List(); },
    querySelector: none,
    querySelectorAll: function () { return new List(); },
    createElement: function (tag) { return element(tag); },
    createTextNode: function (text) {
      var made = element('#text');
      made.nodeType = 3;
      made.nodeValue = String(text);
      return made;
    },
    createDocumentFragment: function () { return element('#document-fragment'); },
    createComment: function () { return element('#comment'); },
    addEventListener: doNothing, removeEventListener: doNothing, attachEvent: no, detachEvent: doNothing,
    body: element('BODY'), documentElement: element('HTML'), head: element('HEAD'),
    forms: list(host.forms, 'FORM'), images: list(host.images, 'IMG'), links: list(host.links, 'A'),
    anchors: new List(), embeds: new List(), applets: new List(), plugins: new List(), styleSheets: new List(),
    scripts: list(1, 'SCRIPT'), frames: new List(),
    defaultView: global, parentWindow: global
  };
  getter(document, 'cookie', function () { return ''; });
  getter(document, 'lastModified', function () { return host.lastModified(); });
  getter(document, 'location', function () { return location; }, function (to) { host.go(String(to)); });

  // Netscape's line, as all browsers of today say they are of: what scripts wrote for it is what would be seen now
  var navigator = {
    appName: 'Netscape', appCodeName: 'Mozilla', appVersion: '5.0 (Windows)', platform: 'Win32', product: 'Gecko',
    userAgent: 'Mozilla/5.0 (Windows NT 5.1; rv:52.0) Gecko/20100101 Firefox/52.0', vendor: '', language: 'zh-CN',
    languages: ['zh-CN', 'zh'], cookieEnabled: true, onLine: true, plugins: new List(), mimeTypes: new List(),
    javaEnabled: no, taintEnabled: no
  };
  var screen = {
    width: 1024, height: 768, availWidth: 1024, availHeight: 738, availLeft: 0, availTop: 0, colorDepth: 24, pixelDepth: 24
  };
  var storage = function () {
    return {length: 0, getItem: none, setItem: doNothing, removeItem: doNothing, clear: doNothing, key: none};
  };
  var timer = 0;
  var start = function () { return ++timer; };
  function Request() {}
  Request.prototype = {
    readyState: 0, status: 0, responseText: '', responseXML: null,
    open: doNothing, send: doNothing, abort: doNothing, setRequestHeader: doNothing,
    getResponseHeader: none, getAllResponseHeaders: function () { return ''; }, overrideMimeType: doNothing
  };
  function otherWindow() {
    var quiet = {write: doNothing, writeln: doNothing, open: doNothing, close: doNothing, body: element('BODY')};
    return {document: quiet, location: {href: ''}, closed: false, opener: global, focus: doNothing, blur: doNothing,
      close: doNothing, moveTo: doNothing, resizeTo: doNothing, print: doNothing};
  }

  var members = {
    window: global, self: global, frames: global, top: global, parent: global, globalThis: global, opener: null,
    document: document, navigator: navigator, clientInformation: navigator, screen: screen, length: 0, closed: false,
    name: '', status: '', defaultStatus: '', event: undefined, frameElement: null,
    innerWidth: 1003, innerHeight: 600, outerWidth: 1024, outerHeight: 738, devicePixelRatio: 1,
    screenX: 0, screenY: 0, screenLeft: 0, screenTop: 0, pageXOffset: 0, pageYOffset: 0, scrollX: 0, scrollY: 0,
    history: {length: 1, back: doNothing, forward: doNothing, go: doNothing, pushState: doNothing, replaceState: doNothing},
    localStorage: storage(), sessionStorage: storage(),
    console: {log: doNothing, warn: doNothing, error: doNothing, info: doNothing, debug: doNothing},
    alert: doNothing, confirm: no, prompt: none, print: doNothing, focus: doNothing, blur: doNothing, close: doNothing,
    stop: doNothing, scroll: doNothing, scrollTo: doNothing, scrollBy: doNothing, moveTo: doNothing, moveBy: doNothing,
    resizeTo: doNothing, resizeBy: doNothing, postMessage: doNothing,
    open: otherWindow, showModalDialog: none, showModelessDialog: none,
    setTimeout: start, setInterval: start, setImmediate: start, requestAnimationFrame: start,
    clearTimeout: doNothing, clearInterval: doNothing, cancelAnimationFrame: doNothing,
    addEventListener: doNothing, removeEventListener: doNothing, attachEvent: no, detachEvent: doNothing,
    captureEvents: doNothing, releaseEvents: doNothing,
    getComputedStyle: function () { return {getPropertyValue: function () { return ''; }}; },
    matchMedia: function () { return {matches: false, addListener: doNothing, addEventListener: doNothing}; },
    getSelection: function () { return {toString: function () { return ''; }, removeAllRanges: doNothing}; },
    performance: {now: function () { return now(); }, timing: {}},
    Image: function () { return element('IMG'); },
    Audio: function () { return element('AUDIO'); },
    Option: function (text, value) {
      var made = element('OPTION');
      made.text = String(text);
      made.value = String(value);
      return made;
    },
    XMLHttpRequest: Request, Element: Element, HTMLElement: Element, Node: Element
  };
  for (var name in members) {
    hidden(global, name, members[name]);
  }
  hidden(members.performance, 'toJSON', doNothing);
  getter(global, 'location', function () { return location; }, function (to) { host.go(String(to)); });
})
