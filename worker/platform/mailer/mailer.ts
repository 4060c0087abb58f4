/** A letter ready to go. */
export type Letter = {
  /** Its idempotency key; two letters that carry the same are one. */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
};

/** The port through which mail leaves. `send` throws when the letter was not taken. */
export type Mailer = { send: (letter: Letter) => Promise<void> };

/** Cloudflare's Email Sending; locally the same binding is simulated. */
export function cloudflareMailer(binding: SendEmail, from: string): Mailer {
  const [, name = '', email = from] = /^(.*?)\s*<(.+)>$/.exec(from) ?? [];
  return {
    async send(letter) {
      await binding.send({
        from: { name, email },
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          // The platform sets the Message-ID itself and refuses one of ours; this is what a receiver can fold doubles by.
          'X-Entity-Ref-ID': letter.key,
          ...letter.headers,
        },
      });
    },
  };
}
