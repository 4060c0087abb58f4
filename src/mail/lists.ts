/** The lists that a person can leave by one click: the email of notices, the digests, the newsletter. */
export const MAIL_LISTS = ['notices', 'daily', 'weekly', 'newsletter'] as const;
export type MailList = (typeof MAIL_LISTS)[number];

/** The form field with which a mail program leaves a list (RFC 8058). */
export const ONE_CLICK = { name: 'List-Unsubscribe', value: 'One-Click' } as const;
