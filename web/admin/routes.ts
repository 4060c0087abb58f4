import { layout, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of moderators and admins; for everybody else they are not found. */
export const adminPages: RouteConfigEntry[] = [
  layout('admin/admin-layout.tsx', [
    route('admin', 'admin/overview-page.tsx'),
    route('admin/posts', 'admin/posts-page.tsx'),
    route('admin/posts/:id', 'admin/post-page.tsx'),
    route('admin/tags', 'admin/tags-page.tsx'),
    route('admin/tags/:slug', 'admin/tag-page.tsx'),
    route('admin/uploads', 'admin/uploads-page.tsx'),
    route('admin/uploads/:id', 'admin/upload-page.tsx'),
    route('admin/people', 'admin/people-page.tsx'),
    route('admin/people/:name', 'admin/person-page.tsx'),
    route('admin/claims', 'admin/claims-page.tsx'),
    route('admin/settings', 'admin/settings-page.tsx'),
    route('admin/votes', 'admin/votes-page.tsx'),
    route('admin/redirects', 'admin/redirects-page.tsx'),
    route('admin/queues', 'admin/queues-page.tsx'),
    route('admin/dead-events', 'admin/dead-events-page.tsx'),
    route('admin/dead-events/:id', 'admin/dead-event-page.tsx'),
    route('admin/projections', 'admin/projections-page.tsx'),
    route('admin/projections/:name', 'admin/projection-page.tsx'),
    route('admin/boards', 'admin/boards-page.tsx'),
    route('admin/ask', 'admin/ask-page.tsx'),
    route('admin/jobs', 'admin/jobs-page.tsx'),
    route('admin/jobs/:name', 'admin/job-page.tsx'),
    route('admin/mail', 'admin/mail-page.tsx'),
    route('admin/mail/emails/:key', 'admin/email-page.tsx'),
    route('admin/mail/suppressions', 'admin/suppressions-page.tsx'),
  ]),
];
