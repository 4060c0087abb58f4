import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Locale } from '#src/shared/locale.ts';
import { localToken } from '../options.ts';

/** The options of `npm run import -- --stackexchange`. */
export type ExchangeOptions = {
  folder: string;
  locale: Locale;
  url: string;
  /** Null in a dry run, which asks nobody. */
  token: string | null;
  host: string | null;
  isDry: boolean;
};

const USAGE = `Usage: npm run import -- --stackexchange <folder> [--site https://tides.stackexchange.com] [--lang en|zh-TW]
                                  [--url http://localhost:8787] [--token …] [--dry-run]

  A dump of a Stack Exchange site: Posts.xml, Users.xml, Comments.xml, Votes.xml, PostLinks.xml.

  --site     where the questions are; without it, where most links among the posts lead
  --lang     the language of the questions (en)
  --dry-run  reads and converts everything, sends nothing, and reports
  --url      where Atoll runs (http://localhost:8787)
  --token    an admin's access token with the scope import; else ATOLL_TOKEN, else the local admin's`;

/** Reads the command line; a missing or wrong option ends the program with the usage. */
export function readExchangeOptions(argv: string[]): ExchangeOptions {
  try {
    return parse(argv);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

function parse(argv: string[]): ExchangeOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      stackexchange: { type: 'string' },
      site: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      url: { type: 'string', default: 'http://localhost:8787' },
      token: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { stackexchange: folder, lang, site } = values;
  if (!folder || !existsSync(folder)) throw new Error(`There is no folder ${folder ?? ''}.`);
  if (lang !== 'en' && lang !== 'zh-TW') throw new Error('--lang is en or zh-TW.');
  const host = site ? (URL.parse(site)?.host ?? null) : null;
  if (site && !host) throw new Error('--site is an address such as https://tides.stackexchange.com.');
  const isDry = values['dry-run'];
  return {
    folder: resolve(folder),
    ...{ locale: lang, host, isDry },
    url: values.url.replace(/\/$/, ''),
    token: isDry ? null : (values.token ?? process.env.ATOLL_TOKEN ?? localToken()),
  };
}
