// Asks one built site all its queries and writes what came out: node measure.mjs JOB.json (the job is written by `run`).
import fs from 'node:fs';
import path from 'node:path';
import {Engine, launch, scriptTimes, Server} from './browser.mjs';
import {draw, judge, readPages} from './queries.mjs';

const VISITS = 60;
const LATER = 3;
const KNOWN_ITEM = /title substring|two words|rare phrase|four characters/;

const job = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const log = (text) => process.stderr.write(`  ${text}\n`);

const quantile = (values, q) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.ceil(q * sorted.length) - 1] : null;
};

async function asked(visit, q) {
  try {
    return await visit.ask(q);
  } catch (e) {
    log(`no answer to “${q}”: ${e.message.split('\n')[0]}`);
    return {urls: [], total: 0, state: 'none', corrected: ''};
  }
}

/** All queries, in visits of a hundred as the memory of a browser is not endless. */
async function finding(engine, pages, queries) {
  const answers = [];
  let visit;
  for (const [i, query] of queries.entries()) {
    if (i % 100 === 0) {
      await visit?.close();
      visit = await engine.visit();
    }
    answers.push(await asked(visit, query.q));
  }
  await visit?.close();
  const known = queries.filter((query) => KNOWN_ITEM.test(query.group)).map((query) => query.q);
  const cpu = engine.name === 'jiandu' ? await scriptTimes(engine, known) : [];
  return {
    ...judge(pages, queries, answers),
    failed: answers.filter((a) => a.state === 'none' || a.state === 'error').length,
    cpu: cpu.length ? {n: cpu.length, median: quantile(cpu, 0.5), p95: quantile(cpu, 0.95)} : null,
  };
}

/** Visits with an empty cache: the bytes of the first query, and of each of the next ones in the same visit. */
async function bytes(engine, server, queries) {
  const known = queries.filter((query) => KNOWN_ITEM.test(query.group));
  // Spread over the list, which is in the order of the groups: each group is among the first queries and the later ones.
  const visits = Math.min(VISITS, known.length);
  const pick = (i, k) => known[Math.floor((i / visits + k / (LATER + 1)) * known.length) % known.length].q;
  const rows = {first: [], later: []};
  await server.taken();
  for (let i = 0; i < visits; i++) {
    const visit = await engine.visit();
    for (let k = 0; k <= LATER; k++) {
      await asked(visit, pick(i, k));
      const sums = {data: 0, program: 0, engine: 0, script: 0, rest: 0, files: 0};
      for (const load of await server.taken()) {
        const part = engine.part(load.name);
        sums[part] += load.bytes;
        if (part === 'data') sums.files++;
      }
      rows[k ? 'later' : 'first'].push(sums);
    }
    await visit.close();
    await server.taken();
  }
  const result = {};
  for (const [when, list] of Object.entries(rows)) {
    result[when] = {n: list.length};
    for (const part of Object.keys(list[0])) {
      const values = list.map((sums) => sums[part]);
      result[when][part] = {median: quantile(values, 0.5), p95: quantile(values, 0.95)};
    }
  }
  return result;
}

const pages = readPages(job.pages);
log('drawing queries');
const queries = draw(pages, job.seed, job.queries, job.work);
fs.writeFileSync(job.queriesFile, `[\n${queries.map((q) => JSON.stringify(q)).join(',\n')}\n]\n`);
for (const page of pages) {
  if (!fs.existsSync(path.join(job.site, page.url))) throw new Error(`the site has no ${page.url}`);
}

const server = await new Server(job.site, job.bundle).start();
const browser = await launch(job.work, job.chromium);
const result = {queries: queries.length, chromium: browser.version(), engines: {}};
try {
  for (const name of job.engines) {
    const engine = Engine.overHttp(name, browser, server);
    log(`${name}: ${queries.length} queries`);
    result.engines[name] = await finding(engine, pages, queries);
    log(`${name}: bytes`);
    result.engines[name].bytes = await bytes(engine, server, queries);
    result.engines[name].messages = [...engine.messages];
  }
  if (job.fromDisc) {
    const engine = Engine.fromDisc(browser, job.site);
    log(`${engine.name}: ${queries.length} queries`);
    result.engines[engine.name] = {...await finding(engine, pages, queries), messages: [...engine.messages]};
  }
} finally {
  await browser.close();
  server.stop();
}
fs.writeFileSync(job.result, JSON.stringify(result, null, 1));
