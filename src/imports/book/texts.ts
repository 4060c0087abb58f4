import type { Locale } from '#src/shared/locale.ts';

/** Texts that an import writes into a book where mdBook would draw or compute something. */
export const bookTexts = {
  en: {
    listing: (number: string) => `Listing ${number}`,
    colon: ': ',
    filename: (name: string) => `Filename: \`${name}\``,
    doesNotCompile: 'This code does not compile!',
    panics: 'This code panics!',
    notDesired: 'This code does not produce the desired behavior.',
    missing: (file: string) => `(${file} is missing from the source of the book.)`,
  },
  'zh-TW': {
    listing: (number: string) => `範例 ${number}`,
    colon: '：',
    filename: (name: string) => `檔案名稱：\`${name}\``,
    doesNotCompile: '此程式碼無法編譯！',
    panics: '此程式碼會恐慌！',
    notDesired: '此程式碼不會產生預期的行為。',
    missing: (file: string) => `（書的原始檔中缺少 ${file}。）`,
  },
} satisfies Record<Locale, unknown>;
