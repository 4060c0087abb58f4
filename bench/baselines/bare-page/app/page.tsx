import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { database } from './database.ts';

type Page = { title: string; html: string };

/** Loads the page by its slug, in one batch. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Page> {
  const db = context.get(database);
  const [rows] = await db.batch<Page>([
    db.prepare('SELECT title, html FROM pages WHERE slug = ?').bind(params.slug),
  ]);
  const page = rows?.results[0];
  if (!page) throw new Response('Not found', { status: 404 });
  return page;
}

export const meta = ({ loaderData }: { loaderData?: Page }) => [{ title: loaderData?.title ?? '' }];

export default function PagePage() {
  const { title, html } = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>{title}</h1>
      <article dangerouslySetInnerHTML={{ __html: html }} />
    </main>
  );
}
