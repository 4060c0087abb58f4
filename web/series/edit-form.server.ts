import { redirect } from 'react-router';
import { toEntryInputs } from '#src/series/entry-input.ts';
import {
  type OwnEntry,
  type OwnSeries,
  saveSeriesTextSchema,
  updateSeriesSchema,
} from '#src/series/model.ts';
import { applyAction, ORDER_ACTIONS, type OrderAction } from '#src/series/order.ts';
import { AppError } from '#src/shared/errors.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';
import { localeSchema } from '#src/shared/model.ts';
import { slugify } from '#src/shared/slug.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  deleteSeries,
  deleteSeriesText,
  getOwnSeries,
  publishSeries,
  saveSeriesText,
  setSeriesEntries,
  unpublishSeries,
  updateSeries,
} from '#worker/series/service.ts';
import { addUpload } from '#worker/uploads/service.ts';

/** Runs the action of a button of the page. Everything that works with script works without it. */
export async function submitSeriesForm(ctx: Context, id: string, form: FormData) {
  if (form.has('op')) return changeOrder(ctx, id, form);
  const locale = parseValues(localeSchema, textOf(form, 'locale'));
  switch (textOf(form, 'intent')) {
    case 'text':
      await saveTexts(ctx, id, locale, form);
      return { saved: true as const };
    case 'dropLanguage':
      await deleteSeriesText(ctx, id, locale);
      return redirect(`/write/series/${id}`);
    case 'publish':
      await publishSeries(ctx, id);
      return redirect(pathOf(id, locale));
    case 'unpublish':
      await unpublishSeries(ctx, id);
      return redirect(pathOf(id, locale));
    case 'delete':
      await deleteSeries(ctx, id);
      return redirect('/write/series');
    default:
      throw new AppError('malformed_request');
  }
}

function pathOf(id: string, locale: Locale): string {
  return `/write/series/${id}?lang=${locale}`;
}

async function saveTexts(ctx: Context, id: string, locale: Locale, form: FormData): Promise<void> {
  const text = parseValues(saveSeriesTextSchema, {
    title: textOf(form, 'title'),
    summary: textOf(form, 'summary').replace(/\s*[\r\n]+\s*/g, ' '),
    markdown: textOf(form, 'markdown').replace(/\r\n?/g, '\n'),
    version: Number(textOf(form, 'version')),
  });
  const coverId = await chosenCover(ctx, form);
  const slug = slugify(textOf(form, 'slug'));
  const beside = parseValues(updateSeriesSchema, {
    ...(slug && { slug }),
    ...(coverId !== undefined && { coverId }),
  });
  let own = await getOwnSeries(ctx, id);
  if (own.version !== text.version) throw new AppError('version_conflict');
  // First the change that may be refused, so that nothing is half saved.
  if ((slug && slug !== own.slug) || coverId !== undefined) own = await updateSeries(ctx, id, beside);
  await saveSeriesText(ctx, id, locale, { ...text, version: own.version });
}

/** Stores the image of the file field; null to remove the present cover, undefined to keep it. */
async function chosenCover(ctx: Context, form: FormData): Promise<string | null | undefined> {
  const file = form.get('cover');
  if (file instanceof File && file.size > 0) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return (await addUpload(ctx, { bytes, name: file.name })).upload.id;
  }
  return form.has('removeCover') ? null : undefined;
}

/** Changes the order by one step: the button's operation on the stored order, with the headings as typed. */
async function changeOrder(ctx: Context, id: string, form: FormData) {
  const own = await getOwnSeries(ctx, id);
  const [operation = '', argument = ''] = textOf(form, 'op').split(':');
  const entries = changed(withTypedHeadings(own, form), operation, argument, form);
  await setSeriesEntries(ctx, id, {
    entries: toEntryInputs(entries),
    version: Number(textOf(form, 'version')),
  });
  return redirect(`${pathOf(id, parseValues(localeSchema, textOf(form, 'locale')))}#order`);
}

function changed(entries: OwnEntry[], operation: string, argument: string, form: FormData): OwnEntry[] {
  if (operation === 'add') return [...entries, newChapter(argument)];
  if (operation === 'heading') return [...entries, { heading: headingIn(form, 'newHeading'), depth: 0 }];
  const action = ORDER_ACTIONS.find((each): each is OrderAction => each === operation);
  return (action && applyAction(entries, action, Number(argument))?.entries) || entries;
}

function newChapter(postId: string): OwnEntry {
  return { postId, title: '', shownLocale: 'en', status: 'draft', depth: 0, numbered: true };
}

function withTypedHeadings({ entries }: OwnSeries, form: FormData): OwnEntry[] {
  return entries.map((entry, index) =>
    'heading' in entry && form.has(`heading.${index}.en`)
      ? { ...entry, heading: headingIn(form, `heading.${index}`) }
      : entry,
  );
}

function headingIn(form: FormData, name: string): Partial<Record<Locale, string>> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, textOf(form, `${name}.${locale}`)]));
}
