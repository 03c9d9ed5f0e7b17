import type { Mail } from "@/lib/platform/mail";
import { escaped } from "@/lib/platform/markup";

/** What every letter of Koers is made of: some sentences, and one thing to press. */
export type LetterText = {
  readonly to: string;
  readonly subject: string;
  readonly greeting: string;
  readonly sentences: readonly string[];
  readonly button: string;
  readonly address: string;
  readonly closing: string;
};

/** A letter in plain text and in HTML that any mail program shows: no pictures, no scripts, nothing fetched. */
export function letterOf({ to, subject, ...text }: LetterText): Mail {
  const { greeting, sentences, button, address, closing } = text;
  const plain = [
    greeting,
    "",
    ...sentences.flatMap((one) => [one, ""]),
    `${button}: ${address}`,
    "",
    closing,
  ];
  const paragraphs = [greeting, ...sentences].map((one) => `<p>${escaped(one)}</p>`);
  const html = [
    '<!doctype html><html><body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em">',
    ...paragraphs,
    `<p><a href="${escaped(address)}">${escaped(button)}</a></p>`,
    `<p>${escaped(closing)}</p></body></html>`,
  ];
  return { to, subject, text: plain.join("\n"), html: html.join("\n") };
}
