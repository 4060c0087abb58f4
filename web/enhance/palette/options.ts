import { isMeant } from '#src/palette/commands.ts';
import type { Segment } from '#src/search/highlight.ts';
import type { Suggestion } from '#src/search/model.ts';
import { goTo } from '#web/enhance/go-event.ts';
import { inLocale, perform, resultsPath } from '#web/enhance/palette/commands.ts';
import type { Drawing } from '#web/enhance/palette/dom.ts';
import { t } from '#web/enhance/palette/texts.ts';
import { viewerCommands } from '#web/enhance/palette/viewer.ts';
import { forgetSearch, forgetSearches, recentSearches } from '#web/enhance/recent-searches.ts';

/** One line of the list. `href`: it is a link too, for another tab. `stays`: the list is still there afterwards. */
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

/** What begins a text that asks for commands only. */
export const COMMANDS_ONLY = '>';

/** Options under a heading. */
export type Section = { heading: string; options: Option[] };

/** What is offered before anything is typed: what was searched for lately. */
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

/** The commands whose words are typed; all of them for nothing. */
export function commandSection(typed: string): Section[] {
  const options = viewerCommands()
    .map(({ name, action, key }): Option => {
      const act = 'go' in action ? link(inLocale(action.go)) : { run: () => perform(action) };
      return {
        ...act,
        title: t(`palette:command.${name}`),
        drawing: 'command',
        keys: name === 'shortcuts' ? ['?'] : key ? ['g', key] : undefined,
      };
    })
    .filter(({ title }) => isMeant(title as string, typed));
  return options.length === 0 ? [] : [{ heading: t('palette:group.commands'), options }];
}

/** Things whose name has what is typed. */
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

/** The search itself. */
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
