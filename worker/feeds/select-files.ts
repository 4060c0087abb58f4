import { and, asc, eq, gt } from 'drizzle-orm';
import type { SitemapSection } from '#src/feeds/sitemap.ts';
import { sitemaps } from '#worker/feeds/tables.ts';
import type { Db, Statement } from '#worker/platform/db.ts';

/** The files of the sitemap in order, without their texts. */
export function selectFiles(db: Db) {
  const { section, page, urls, nextAfter, madeAt } = sitemaps;
  return db
    .select({ section, page, urls, nextAfter, madeAt })
    .from(sitemaps)
    .orderBy(asc(section), asc(page))
    .limit(50_000);
}

export type FileState = Awaited<ReturnType<typeof selectFiles>>[number];

/** One file that has a URL: one row or none. */
export function selectFile(db: Db, section: SitemapSection, page: number) {
  return db
    .select({ xml: sitemaps.xml, madeAt: sitemaps.madeAt })
    .from(sitemaps)
    .where(and(eq(sitemaps.section, section), eq(sitemaps.page, page), gt(sitemaps.urls, 0)));
}

/** Writes a file, and deletes the files behind it when it is the last one of its section. */
export function statementsToPutFile(db: Db, file: typeof sitemaps.$inferInsert): Statement[] {
  const { section, page } = file;
  const put = db
    .insert(sitemaps)
    .values(file)
    .onConflictDoUpdate({ target: [sitemaps.section, sitemaps.page], set: file });
  if (file.nextAfter) return [put];
  return [put, db.delete(sitemaps).where(and(eq(sitemaps.section, section), gt(sitemaps.page, page)))];
}
