import { matchesWords } from '#src/palette/commands.ts';
import type { Segment } from '#src/search/highlight.ts';
import type { Suggestion } from '#src/search/model.ts';
import { goTo } from '#web/enhance/go-event.ts';
import { inLocale, perform, resultsPath } from '#web/enhance/palette/commands.ts';
import type { Drawing } from '#web/enhance/palette/dom.ts';
import { t } from '#web/enhance/palette/texts.ts';
import { viewerCommands } from '#web/enhance/palette/viewer.ts';
import { forgetSearch, forgetSearches, recentSearches } from '#web/enhance/recent-searches.ts';
import { hasSingleKeys } from '#web/enhance/single-keys.ts';

/** A line of the list. `href`: it is a link too, for another tab. `stays`: opening it keeps the list open. */
export type Option = {
  title: string | readonly Segment[];
  drawing: Drawing;
  lang?: string;
  note?: string;
  keys?: readonly string[];
  href?: string;
  stays?: boolean;
  run: () => void;
  remove?: () => void;
};

/** The prefix of a text that matches commands only. */
export const COMMANDS_ONLY = '>';

/** Options under a heading. */
export type Section = { heading: string; options: Option[] };

/** Returns what is offered before anything is typed: the recent searches. */
export function recentSection(): Section[] {
  const options = recentSearches().map(
    (query): Option => ({
      ...link(resultsPath(query)),
      title: query,
      drawing: 'recent',
      remove: () => forgetSearch(query),
    }),
  );
  if (options.length === 0) return [];
  const clear: Option = { title: t('palette:clear'), drawing: 'close', stays: true, run: forgetSearches };
  return [{ heading: t('palette:group.recent'), options: [...options, clear] }];
}

/** Returns the commands that match a text; all of them for an empty text. */
export function commandSection(typed: string): Section[] {
  const hasKeys = hasSingleKeys();
  const options = viewerCommands()
    .map(({ name, action, key }): Option => {
      const act = 'go' in action ? link(inLocale(action.go)) : { run: () => perform(action) };
      return {
        ...act,
        title: t(`palette:command.${name}`),
        drawing: 'command',
        keys: hasKeys ? keysOf(name, key) : undefined,
      };
    })
    .filter(({ title }) => matchesWords(title as string, typed));
  return options.length === 0 ? [] : [{ heading: t('palette:group.commands'), options }];
}

function keysOf(name: string, key: string | undefined): string[] | undefined {
  if (name === 'shortcuts') return ['?'];
  return key ? ['g', key] : undefined;
}

/** Returns suggestions by name. */
export function suggestionSection(suggestions: readonly Suggestion[]): Section[] {
  const options = suggestions.map(
    ({ kind, path, locale, title }): Option => ({
      ...link(inLocale(path)),
      title,
      drawing: kind,
      lang: locale ?? undefined,
      note: t(`palette:kind.${kind}`),
    }),
  );
  return options.length === 0 ? [] : [{ heading: t('palette:group.suggestions'), options }];
}

/** Returns the option that searches for a text. */
export function everythingOption(text: string): Option {
  return {
    ...link(resultsPath(text)),
    title: t('palette:everything', { query: text.trim() }),
    drawing: 'search',
  };
}

function link(href: string): Pick<Option, 'href' | 'run'> {
  return { href, run: () => goTo(href) };
}
