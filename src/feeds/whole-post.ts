import { escapeInline } from '#src/feeds/post-markdown.ts';
import { escapeHtml } from '#src/shared/escape-html.ts';

/** The parts round the text of a post: takeaways before it, answered questions after it. */
export type Around = {
  insights: readonly string[];
  faq: readonly { question: string; answer: string; html: string }[];
};

/** The titles of the two parts in the language of the text. */
export type AroundLabels = { insights: string; faq: string };

/** The whole post as HTML, as its page shows it. */
export function wholeHtml(html: string, { insights, faq }: Around, labels: AroundLabels): string {
  const items = insights.map((insight) => `<li>${escapeHtml(insight)}</li>`).join('');
  const answers = faq
    .map(({ question, html: answer }) => `<h3>${escapeHtml(question)}</h3>${answer}`)
    .join('');
  return [
    items && `<h2>${escapeHtml(labels.insights)}</h2><ul>${items}</ul>`,
    html,
    answers && `<h2>${escapeHtml(labels.faq)}</h2>${answers}`,
  ].join('');
}

/** The whole post as Markdown. */
export function wholeMarkdown(markdown: string, { insights, faq }: Around, labels: AroundLabels): string {
  const items = insights.map((insight) => `- ${escapeInline(insight)}`).join('\n');
  const answers = faq.map(({ question, answer }) => `### ${escapeInline(question)}\n\n${answer.trim()}`);
  return [
    items && `## ${escapeInline(labels.insights)}\n\n${items}`,
    markdown.trim(),
    answers.length > 0 && `## ${escapeInline(labels.faq)}\n\n${answers.join('\n\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
