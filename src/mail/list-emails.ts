import type { EmailItem, EmailSection, EmailTemplate } from '#src/mail/email.ts';

type Addressee = { displayName: string };
/** The addresses of the page to leave the list, and of the settings. */
export type Leaving = { leaveUrl: string; settingsUrl: string };

/** A merged line: the name of the type of notice, the text of the newest one, and how many more there are. */
export type MergedLine = { name: string; text: string; url?: string; more: number };

/** The content of an email of notices. `more` is the number of unread notices beyond the lines. */
export type BatchParams = Addressee &
  Leaving & { lines: EmailItem[]; merged: MergedLine[]; more: number; noticesUrl: string };

/** The email of notices: P1 notices one by one, then P2 notices merged by type. */
export const batchEmail: EmailTemplate<BatchParams> = (t, params) => {
  const { displayName, lines, merged, more, noticesUrl } = params;
  const [first] = [...lines, ...merged];
  const count = lines.length + merged.length;
  const only = count === 1 && merged.every((line) => line.more === 0) && more === 0 ? first : undefined;
  return {
    subject: only ? only.text : t('mail:batch.subject', { count: lines.length + sumOf(merged) + more }),
    greeting: t('mail:greeting', { displayName }),
    paragraphs: [t('mail:batch.intro')],
    sections: [
      ...(lines.length > 0 ? [{ items: lines }] : []),
      ...(merged.length > 0
        ? [
            {
              ...(lines.length > 0 && { heading: t('mail:batch.also') }),
              items: merged.map((line) => toItem(line, t('mail:batch.more', { count: line.more }))),
            },
          ]
        : []),
      ...(more > 0
        ? [{ items: [], more: { label: t('mail:batch.rest', { count: more }), url: noticesUrl } }]
        : []),
    ],
    action: { label: t('mail:batch.action'), url: noticesUrl },
    footer: {
      text: t('mail:batch.why'),
      links: [
        { label: t('mail:footer.leave.notices'), url: params.leaveUrl },
        { label: t('mail:footer.settings'), url: params.settingsUrl },
      ],
    },
  };
};

function sumOf(merged: readonly MergedLine[]): number {
  return merged.reduce((sum, line) => sum + 1 + line.more, 0);
}

function toItem({ name, text, url, more }: MergedLine, andMore: string): EmailItem {
  return { text, detail: more > 0 ? `${name} · ${andMore}` : name, ...(url && { url }) };
}

export type DigestParams = Addressee &
  Leaving & {
    cadence: 'daily' | 'weekly';
    sections: EmailSection[];
    /** The one personal next step. */
    step?: { text: string; label: string; url: string };
    homeUrl: string;
  };

/** A digest: the sections of the features, and one step to take next. */
export const digestEmail: EmailTemplate<DigestParams> = (t, params) => {
  const { cadence, displayName, sections, step, homeUrl } = params;
  return {
    subject: t(`mail:digest.${cadence}.subject`),
    greeting: t('mail:greeting', { displayName }),
    paragraphs: [t(`mail:digest.${cadence}.intro`)],
    sections,
    action: step
      ? { heading: t('mail:digest.step.heading'), lead: step.text, label: step.label, url: step.url }
      : { label: t('mail:digest.action'), url: homeUrl },
    footer: {
      text: t(`mail:digest.${cadence}.why`),
      links: [
        { label: t(`mail:footer.leave.${cadence}`), url: params.leaveUrl },
        { label: t('mail:footer.settings'), url: params.settingsUrl },
      ],
    },
  };
};
