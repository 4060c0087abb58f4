import type { Reflection } from '#src/practice/ending/reflection.ts';
import type { CheckIn, Practice } from '#src/practice/model.ts';
import { shownName } from '#src/practice/shown-name.ts';
import type { Translate } from '#src/shared/translate.ts';
import { toLocalTime } from '#src/shared/zoned-time.ts';

type Told = { t: Translate; timeZone: string };

/** The beginning of a practice as Markdown: what it is as front matter, why, and the reflections. */
export function practiceHead(practice: Practice, reflections: readonly Reflection[], { t }: Told): string {
  const { name, action, why, startOn, endOn, schedule, stats, tags, visibility } = practice;
  const facts = Object.entries({
    title: shownName({ name, action }),
    ...{ action, start: startOn, end: endOn, schedule },
    tags: tags.map((tag) => tag.name),
    audience: visibility,
    ...{ kept_days: stats.keptDays, kept_weeks: stats.keptWeeks, check_ins: stats.checkIns },
    ...{ minutes: stats.minutes, amount: stats.amount, unit: practice.unit },
  });
  const said = facts.filter(([, value]) => value !== null && value !== '');
  const written = reflections.flatMap(({ parts }) => parts.filter(({ text }) => text !== ''));
  return [
    '---',
    // JSON is YAML.
    ...said.map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    '---',
    `\n# ${shownName({ name, action })}`,
    ...(why ? [`\n${why}`] : []),
    ...written.map(({ part, text }) => `\n## ${t(`practice:summary.parts.${part}`)}\n\n${text}`),
    `\n## ${t('practice:page.checkIns')}`,
    '',
  ].join('\n');
}

/** A check-in as Markdown, below the heading of its day where it is the first one of the day. */
export function checkInText(
  { day, at, details, notCounted }: CheckIn,
  pictures: readonly string[],
  { t, timeZone, unit, isFirst }: Told & { unit: string; isFirst: boolean },
): string {
  const { mood = null, minutes = null, amount = null, tags = [], note = '' } = details ?? {};
  const facts = [
    toLocalTime(Date.parse(at), timeZone).slice(11, 16),
    mood && t(`practice:mood.${mood}`),
    minutes !== null && t('practice:checkIn.minutesText', { count: minutes }),
    amount !== null && `${amount} ${unit}`.trim(),
    ...tags.map((tag) => `#${tag}`),
  ].filter(Boolean);
  return [
    ...(isFirst ? [`\n### ${day}`] : []),
    `\n${facts.join(' · ')}`,
    ...(notCounted ? [`\n_${t(`practice:checkIn.notCounted.${notCounted}`)}_`] : []),
    ...(note ? [`\n${note}`] : []),
    ...pictures.map((path) => `\n![](${path})`),
    '',
  ].join('\n');
}
