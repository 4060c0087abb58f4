/** A rendered email. */
export type Email = {
  /** The idempotency key: two emails with the same key are one. */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
};

/** The port for sending emails. `send` throws when the email was not accepted. */
export type Mailer = { send: (message: Email) => Promise<void> };

/** Cloudflare's Email Sending; locally the same binding is simulated. */
export function cloudflareMailer(binding: SendEmail, from: string): Mailer {
  const [, name = '', email = from] = /^(.*?)\s*<(.+)>$/.exec(from) ?? [];
  return {
    async send(message) {
      await binding.send({
        from: { name, email },
        to: message.to,
        subject: message.subject,
        text: message.text,
        html: message.html,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          // The platform sets the Message-ID itself and refuses ours; receivers can recognize duplicates by this id.
          'X-Entity-Ref-ID': message.key,
          ...message.headers,
        },
      });
    },
  };
}
