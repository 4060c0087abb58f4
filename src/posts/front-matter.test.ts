import { expect, test } from 'vitest';
import { readDocument } from '#src/imports/document.ts';
import { toMarkdownFile } from '#src/posts/front-matter.ts';
import type { OwnPost } from '#src/posts/model.ts';

const AT = '2026-11-21T09:00:00.000Z';
const post: OwnPost = {
  id: '01987c00-0000-7000-8000-000000000000',
  slug: 'tides',
  status: 'published',
  submittedAt: null,
  publishAt: null,
  rejection: null,
  originalLocale: 'en',
  publishedAt: AT,
  createdAt: AT,
  updatedAt: AT,
  version: 1,
  coverId: null,
  difficulty: 'beginner',
  premium: false,
  visibility: 'public',
  authors: [{ name: 'bob', displayName: 'Bob', avatarUrl: null }],
  tags: [{ slug: 'sea', name: 'Sea: all' }],
  drafts: [
    {
      ...{
        locale: 'en',
        title: 'Tides "high"',
        summary: '',
        markdown: 'The sea.\n\n',
        version: 1,
        updatedAt: AT,
      },
      ...{ changed: false, published: true, insights: ['Salt'], faq: [] },
    },
  ],
};

test('a post is a file with front matter, then its text', () => {
  expect(toMarkdownFile(post, 'en')).toEqual({
    name: 'tides.en.md',
    text: `---
title: "Tides \\"high\\""
lang: "en"
slug: "tides"
date: "${AT}"
tags: ["Sea: all"]
authors: ["Bob"]
difficulty: "beginner"
insights: ["Salt"]
---

The sea.
`,
  });
});

test('the file of a draft says so, so that nobody publishes it by importing it', () => {
  const file = toMarkdownFile({ ...post, status: 'draft', publishedAt: null }, 'en');
  const result = readDocument(file?.name ?? '', file?.text ?? '', { locale: 'en', timeZone: 'UTC', now: 0 });
  expect(result).toMatchObject({ document: { publishedAt: null, draft: { detail: 'draft: true' } } });
});

test('a language without a working copy gives no file', () => {
  expect(toMarkdownFile(post, 'zh-TW')).toBeNull();
});
