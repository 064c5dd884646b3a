// The two searches in a real Chromium, and the server which counts what they load.
import fs from 'node:fs';
import http from 'node:http';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import zlib from 'node:zlib';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const TYPES = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.xml': 'application/xml', '.wasm': 'application/wasm'};
const BLANK = '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Pagefind</title>';
const PATIENCE = 30_000;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Serves the site at / and Pagefind's bundle at /pagefind/ on loopback: text in gzip, everything fresh for an hour. */
export class Server {
  constructor(site, bundle) {
    this.site = site;
    this.bundle = bundle;
    this.loads = [];
    this.pending = 0;
    this.last = 0;
    this.packed = new Map();
    this.http = http.createServer((request, response) => this.answer(request, response));
  }

  async start() {
    await new Promise((done) => this.http.listen(0, '127.0.0.1', done));
    this.address = `http://127.0.0.1:${this.http.address().port}/`;
    return this;
  }

  stop() {
    this.http.closeAllConnections();
    this.http.close();
  }

  answer(request, response) {
    this.pending++;
    response.on('close', () => {
      this.pending--;
      this.last = Date.now();
    });
    const name = decodeURIComponent(new URL(request.url, this.address).pathname);
    const found = name === '/blank.html' ? {body: Buffer.from(BLANK), type: TYPES['.html']} : this.read(name);
    if (!found) {
      this.loads.push({name, bytes: 0, missing: true});
      response.writeHead(404).end();
      return;
    }
    this.loads.push({name, bytes: found.body.length});
    response.writeHead(200, {'Content-Type': found.type, 'Content-Length': found.body.length, 'Cache-Control': 'max-age=3600',
      ...(found.gzip ? {'Content-Encoding': 'gzip'} : {})});
    response.end(found.body);
  }

  read(name) {
    if (this.packed.has(name)) return this.packed.get(name);
    const [root, rest] = name.startsWith('/pagefind/') && this.bundle ? [this.bundle, name.slice(9)] : [this.site, name];
    const file = path.join(root, rest);
    if (!file.startsWith(root) || !fs.statSync(file, {throwIfNoEntry: false})?.isFile()) return;
    const type = TYPES[path.extname(file)];
    // Pagefind packs its own files already.
    const gzip = type !== undefined && !file.endsWith('.wasm');
    const bytes = fs.readFileSync(file);
    const found = {body: gzip ? zlib.gzipSync(bytes) : bytes, gzip, type: type ?? 'application/octet-stream'};
    this.packed.set(name, found);
    return found;
  }

  /** What was loaded since the last call, when nothing more comes. */
  async taken() {
    while (this.pending || Date.now() - this.last < 60) await sleep(15);
    return this.loads.splice(0);
  }
}

export async function launch(work, chromium) {
  const {chromium: driver} = createRequire(path.join(work, 'package.json'))('playwright-core');
  return driver.launch({executablePath: chromium, args: FLAGS});
}

/** A visit: one browser context with an empty cache. */
class Visit {
  constructor(context, page, messages) {
    this.context = context;
    this.page = page;
    page.on('console', (m) => messages.add(`${m.type()}: ${m.text()}`));
    page.on('pageerror', (e) => messages.add(`error: ${e.message}`));
    page.setDefaultTimeout(PATIENCE);
  }

  close() {
    return this.context.close();
  }
}

class JianduVisit extends Visit {
  constructor(context, page, messages, root) {
    super(context, page, messages);
    this.root = root;
  }

  async ask(q) {
    await this.page.goto(`${this.root}search.html?q=${encodeURIComponent(q)}`);
    await this.page.waitForSelector('#search-results[data-state]', {state: 'attached'});
    return this.page.evaluate((root) => {
      const list = document.getElementById('search-results');
      const links = [...list.querySelectorAll(':scope > li')].slice(0, 10).map((li) => li.querySelector('a[href]')?.href ?? '');
      const shown = document.getElementById('search-corrected');
      return {
        urls: links.map((href) => decodeURI(href).replace(decodeURI(root), '')),
        total: Number(list.dataset.total),
        state: list.dataset.state,
        corrected: shown && shown.checkVisibility() ? shown.textContent.trim() : '',
      };
    }, this.root);
  }
}

/**
 * Milliseconds that scripts take for each query, data to read in included, as the browser counts them (ScriptDuration);
 * asked one after the other in one page.
 */
export async function scriptTimes(engine, queries) {
  const visit = await engine.visit();
  await visit.page.goto(`${engine.root}search.html`);
  const session = await visit.context.newCDPSession(visit.page);
  await session.send('Performance.enable');
  const taken = async () => (await session.send('Performance.getMetrics')).metrics.find((m) => m.name === 'ScriptDuration').value;
  const times = [];
  for (const q of queries) {
    const before = await taken();
    await visit.page.evaluate((words) => new Promise((done) => {
      window.asked ??= window.jianduSearch('search/');
      window.asked.ask({q: words}, () => done());
    }), q);
    times.push((await taken() - before) * 1000);
  }
  await visit.close();
  return times;
}

class PagefindVisit extends Visit {
  constructor(context, page, messages, root) {
    super(context, page, messages);
    this.root = root;
  }

  async ask(q) {
    // As on a page with its own interface: loaded once, asked again and again.
    if (this.page.url() === 'about:blank') await this.page.goto(`${this.root}blank.html`);
    return this.page.evaluate(async (words) => {
      window.pagefind ??= await import('/pagefind/pagefind.js');
      const {results} = await window.pagefind.search(words);
      const data = await Promise.all(results.slice(0, 10).map((r) => r.data()));
      return {
        urls: data.map((d) => decodeURI(d.url).replace(/^\//, '')),
        total: results.length,
        state: results.length ? 'done' : 'empty',
        corrected: '',
      };
    }, q);
  }
}

/** One of the two engines as a visitor meets it: over http from `server`, or the site from the disc. */
export class Engine {
  constructor(name, browser, root) {
    this.name = name;
    this.browser = browser;
    this.root = root;
    this.messages = new Set();
  }

  static overHttp(name, browser, server) {
    return new Engine(name, browser, server.address);
  }

  static fromDisc(browser, site) {
    return new Engine('jiandu from disc', browser, `${pathToFileURL(site)}/`);
  }

  async visit() {
    const context = await this.browser.newContext({locale: 'zh-CN', viewport: {width: 1280, height: 800}});
    const Kind = this.name === 'pagefind' ? PagefindVisit : JianduVisit;
    return new Kind(context, await context.newPage(), this.messages, this.root);
  }

  /** What kind of file a load is: data of the index, program of the search, or else. */
  part(name) {
    if (this.name === 'pagefind') {
      if (!name.startsWith('/pagefind/')) return 'rest';
      return /\.js$|wasm/.test(name) ? 'program' : 'data';
    }
    if (name.startsWith('/search/')) return 'data';
    if (/^\/assets\/search-engine[^/]*\.js$/.test(name)) return 'engine';
    return /^\/assets\/search[^/]*\.js$/.test(name) ? 'script' : 'rest';
  }
}
