import type { Locale } from '#src/shared/locale.ts';
import { freeSlug, slugify } from '#src/shared/slug.ts';
import type { ExchangeOutcome, PlanExchange, PlannedText } from '#src/stackexchange/model.ts';
import { ANSWER, type Dump, QUESTION, readDump } from './dump.ts';
import type { Losses } from './html-to-markdown.ts';
import type { Places } from './links.ts';
import { hasMath } from './math.ts';
import { readExchangeOptions } from './options.ts';
import { toPeople } from './people.ts';
import { printExchangeReport } from './report.ts';
import { askPlaces, type ExchangeApi, namesHere, openExchangeApi, sendItems } from './send.ts';
import { hostOf } from './site.ts';
import { tagsOf, toAnswers, toComments, toQuestions } from './texts.ts';
import { countVotes } from './votes.ts';

/** `npm run import -- --stackexchange <folder>`: imports a dump, or says in a dry run what would be imported. */
export async function importDump(argv: string[]): Promise<void> {
  const started = performance.now();
  const { folder, host: given, locale, url, token, isDry } = readExchangeOptions(argv);
  const dump = await readDump(folder);
  const host = given ?? hostOf(dump);
  if (!host)
    throw new Error('No post links to another one, so the site is unknown: --site says where it is.');
  const api = token === null ? null : openExchangeApi(url, token);
  const { people, outcomes, making, otherVotes } = await prepareDump(dump, { api, host, locale });
  const texts = {
    ...{ questions: toQuestions(making), answers: toAnswers(making), comments: toComments(making) },
  };
  if (api)
    for (const kind of ['questions', 'answers', 'comments'] as const)
      outcomes.push(...(await sendItems<{ id: string }>(api, { site: host, locale }, kind, texts[kind])));
  const sent = [
    { kind: 'person', items: people.length },
    { kind: 'question', items: texts.questions.length },
    { kind: 'answer', items: texts.answers.length },
    { kind: 'comment', items: texts.comments.length },
  ];
  const seconds = (performance.now() - started) / 1000;
  printExchangeReport({ dump, host, sent, outcomes, losses: making.losses, otherVotes, isDry, seconds });
  if (dump.unreadable.length > 0 || outcomes.some(({ outcome }) => outcome === 'skipped'))
    process.exitCode = 1;
}

type Preparing = { api: ExchangeApi | null; host: string; locale: Locale };

/** Sends the people, because links and texts need to know who they are here, and finds out what texts are made with. */
export async function prepareDump(dump: Dump, { api, host, locale }: Preparing) {
  const people = toPeople(dump, host);
  const outcomes: ExchangeOutcome[] = api
    ? await sendItems(api, { site: host, locale }, 'people', people)
    : [];
  const { byPost: votes, others: otherVotes } = countVotes(dump);
  const losses: Losses = new Map();
  const making = {
    ...{ dump, losses, votes, math: hasMath(dump.posts.map(({ Body = '' }) => Body)) },
    places: await findPlaces(api, dump, host, namesHere(people, outcomes)),
    names: new Map(people.map((person) => [person.id, person])),
  };
  return { people, outcomes, making, otherVotes };
}

/** Where the questions and answers will be. Without a site to ask, where an empty site would have them. */
async function findPlaces(
  api: ExchangeApi | null,
  dump: Dump,
  host: string,
  people: Places['people'],
): Promise<Places> {
  const wanted = toPlan(dump, host);
  const planned: PlannedText[] = api
    ? await askPlaces(api, wanted)
    : [
        ...wanted.questions.map(({ id, slug }) => ({ kind: 'question' as const, id, key: slug })),
        ...wanted.answers.map((id) => ({ kind: 'answer' as const, id, key: id })),
      ];
  const of = (wantedKind: string) =>
    new Map(planned.filter(({ kind }) => kind === wantedKind).map(({ id, key }) => [id, key]));
  const tags = new Set(dump.posts.flatMap(({ Tags }) => tagsOf(Tags)).map(slugify));
  return { host, questions: of('question'), answers: of('answer'), people, tags };
}

/** The addresses to ask for: each question the one that its title gives, numbered within the dump. */
function toPlan({ posts }: Dump, site: string): PlanExchange {
  const taken = new Set<string>();
  const questions = posts
    .filter(({ PostTypeId }) => PostTypeId === QUESTION)
    .map(({ Id: id = '', Title = '' }) => {
      const slug = freeSlug(slugify(Title) || `question-${id}`, taken);
      taken.add(slug);
      return { id, slug };
    });
  const ids = new Set(questions.map(({ id }) => id));
  const answers = posts
    .filter(({ PostTypeId, ParentId }) => PostTypeId === ANSWER && ids.has(ParentId ?? ''))
    .map(({ Id = '' }) => Id);
  return { site, questions, answers };
}
