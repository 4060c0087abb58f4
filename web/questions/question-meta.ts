import type { MetaDescriptor } from 'react-router';
import { beginningOf } from '#src/discussion/rules.ts';
import type { Answer, Question } from '#src/questions/model.ts';
import { answerPath, questionPath } from '#src/questions/rules.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { pageMeta } from '#web/meta.ts';

type About = {
  question: Question;
  answers: readonly Answer[];
  later: boolean;
  locale: Locale;
  origin: string;
};

const DESCRIPTION = 200;

/** The head of a question's page; with answers it is a QAPage for search engines. */
export function questionMeta({ question, answers, later, locale, origin }: About): MetaDescriptor[] {
  const title = translator(locale)('shared:site.titleSuffix', { title: question.title });
  const path = questionPath(question.slug);
  return pageMeta({
    ...{ title, locale, origin, path },
    description: beginningOf(question.html, DESCRIPTION),
    locales: [question.locale],
    type: 'article',
    noindex: later,
    jsonLd: answers.length > 0 && !later ? toQaPage(question, answers, origin) : null,
    feed: { title, path },
  });
}

function toQaPage(question: Question, answers: readonly Answer[], origin: string): Record<string, unknown> {
  const url = (path: string) => origin + localePath(question.locale, path);
  const toAnswer = (answer: Answer) => ({
    '@type': 'Answer',
    text: answer.html,
    url: url(answerPath(answer.id)),
    upvoteCount: answer.voteScore,
    datePublished: answer.createdAt,
    ...(answer.author && { author: toPerson(answer.author, url) }),
  });
  const shown = answers.filter(({ author }) => author !== null);
  const accepted = shown.find(({ isAccepted }) => isAccepted);
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: question.title,
      text: question.html,
      inLanguage: question.locale,
      url: url(questionPath(question.slug)),
      answerCount: question.answerCount,
      upvoteCount: question.voteScore,
      datePublished: question.createdAt,
      author: toPerson(question.author, url),
      ...(accepted && { acceptedAnswer: toAnswer(accepted) }),
      suggestedAnswer: shown.filter((answer) => answer !== accepted).map(toAnswer),
    },
  };
}

function toPerson(
  { name, displayName, hasPage }: Question['author'],
  url: (path: string) => string,
): Record<string, unknown> {
  return {
    '@type': 'Person',
    name: displayName,
    ...(hasPage !== false && { url: url(`/people/${encodeURIComponent(name)}`) }),
  };
}
