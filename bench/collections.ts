import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportDocument } from '#src/imports/model.ts';
import type { Judgement } from './retrieval.ts';

/** A retrieval collection in the form of BEIR. */
export type Collection = {
  name: string;
  corpus: { _id: string; title: string; text: string }[];
  queries: { _id: string; text: string }[];
  judgements: Map<string, Judgement>;
};

export function readCollection(folder: string, name: string): Collection {
  return {
    name,
    corpus: readLines(join(folder, 'corpus.jsonl')).map((line) => JSON.parse(line)),
    queries: readLines(join(folder, 'queries.jsonl')).map((line) => JSON.parse(line)),
    judgements: readJudgements(join(folder, 'qrels.tsv')),
  };
}

function readLines(file: string): string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

/** The grades by question; the first line names the columns. */
function readJudgements(file: string): Map<string, Judgement> {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of readLines(file).slice(1)) {
    const [query = '', document = '', grade] = line.split('\t');
    const grades = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, grades.set(document, Math.max(Number(grade), grades.get(document) ?? 0)));
  }
  return judgements;
}

const FIRST_DAY = Date.UTC(2020, 0, 1);
const MINUTE_MS = 60_000;
const LONGEST_TITLE = 200;

/** The documents as posts, whose slugs are the collection's name and the document's id. */
export function toDocuments({ name, corpus }: Collection): ImportDocument[] {
  return corpus.map(({ _id, title, text }, index) => ({
    path: `${name}/${_id}.md`,
    locale: /\p{Script=Han}/u.test(title + text) ? 'zh-TW' : 'en',
    slug: `${name}-${_id}`,
    title: title.trim().slice(0, LONGEST_TITLE) || _id,
    summary: '',
    markdown: asPlainText(text.trim() || title.trim() || _id),
    publishedAt: new Date(FIRST_DAY + index * MINUTE_MS).toISOString(),
    authors: ['bob'],
    tags: [],
    oldPaths: [],
  }));
}

/** Text without Markdown's signs, which the collections do not mean. */
function asPlainText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$]/g, (sign) => `\\${sign}`);
}
