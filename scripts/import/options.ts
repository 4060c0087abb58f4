import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseTags } from '#src/editor/tags-field.ts';
import { MAX_TAGS } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { LOCAL_DATA } from '../lib/paths.ts';

/** The options of `npm run import`. */
export type ImportOptions = {
  folder: string;
  source: string;
  locale: Locale;
  url: string;
  token: string;
  site?: string;
  tags: string[];
  /** The zone of times without one. */
  timeZone: string;
  /** Writes nothing, and reports what would be written. */
  isDryRun: boolean;
  /** Ends with 1 for anything that does not come in as it was written. */
  isStrict: boolean;
  /** The source of the edition that this one translates. */
  translates?: string;
};

const USAGE = `Usage: npm run import -- <folder> [--lang en|zh-TW] [--url http://localhost:8787] [--token …]
                                  [--source name] [--site https://old.example] [--tags rust,release]
                                  [--translates name] [--timezone Asia/Taipei] [--dry-run] [--strict]

  A folder of Markdown with front matter, or of a book of mdBook (SUMMARY.md). For a dump of a Stack Exchange site:
  npm run import -- --stackexchange <folder>

  --lang    the language of the documents (en)
  --url     where Atoll runs (http://localhost:8787)
  --token   an access token with the scopes read, write and import; else ATOLL_TOKEN, else the local admin's
  --source  the name under which the documents are known (the folder's)
  --site    where the documents were published: absolute links to it become links to the posts
  --tags    tags that every document gets
  --timezone  the zone of dates and times that name none (UTC)
  --translates  the source that this one translates; for a book the one of the same name but for its language
  --dry-run  reports everything and writes nothing
  --strict  ends with 1 if anything does not come in as it was written`;

/** Reads the command line; a missing or wrong option ends the program with the usage. */
export function readOptions(argv: string[]): ImportOptions {
  try {
    return parseOptions(argv);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

function parseOptions(argv: string[]): ImportOptions {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'en' },
      url: { type: 'string', default: 'http://localhost:8787' },
      token: { type: 'string' },
      source: { type: 'string' },
      site: { type: 'string' },
      tags: { type: 'string', default: '' },
      translates: { type: 'string' },
      timezone: { type: 'string', default: 'UTC' },
      'dry-run': { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (!folder || positionals.length > 1) throw new Error('One folder, please.');
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  if (values.lang !== 'en' && values.lang !== 'zh-TW') throw new Error('--lang is en or zh-TW.');
  if (!isTimeZone(values.timezone)) throw new Error(`--timezone: there is no zone ${values.timezone}.`);
  return {
    folder: resolve(folder),
    source: values.source ?? sourceName(folder),
    locale: values.lang,
    url: values.url.replace(/\/$/, ''),
    token: values.token ?? process.env.ATOLL_TOKEN ?? localToken(),
    ...(values.site && { site: values.site.replace(/\/$/, '') }),
    tags: parseTags(values.tags).slice(0, MAX_TAGS),
    timeZone: values.timezone,
    isDryRun: values['dry-run'],
    isStrict: values.strict,
    ...(values.translates && { translates: values.translates }),
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

function sourceName(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '');
  return name.slice(0, 80) || 'folder';
}

/** The import token that `npm start` made for the local admin. */
export function localToken(): string {
  const file = join(LOCAL_DATA, 'import-token');
  if (!existsSync(file)) throw new Error('An access token is needed: --token, or ATOLL_TOKEN.');
  return readFileSync(file, 'utf8').trim();
}
