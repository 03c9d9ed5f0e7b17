import "server-only";

import type { Transport } from "nodemailer";
import { env } from "@/lib/platform/env";

/** A message as it leaves: the same said in plain text and in simple HTML. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A line for the reader's calendar (RFC 6047). */
  readonly invitation?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string };
};

const kept = globalThis as { koersMail?: Transport };

/** Whether this installation can send mail: SMTP_URL and MAIL_FROM are set. */
export function hasMail(): boolean {
  return env().SMTP_URL !== undefined;
}

/** Sends one message; throws when there is no mail, or when the server does not take it. */
export async function sendMail({ invitation, ...letter }: Mail): Promise<void> {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (!url || !from) throw new Error("This installation sends no mail: SMTP_URL and MAIL_FROM are not set.");
  kept.koersMail ??= await openTransport(url);
  await kept.koersMail.sendMail({ from, ...letter, ...(invitation ? { icalEvent: invitation } : {}) });
}

/** Loaded when the first letter leaves: most processes never send one. */
async function openTransport(url: string): Promise<Transport> {
  const { createTransport } = await import("nodemailer");
  const closed = { disableFileAccess: true, disableUrlAccess: true };
  return createTransport({ url, pool: true, maxConnections: 2, ...closed });
}

/** Lets go of the connections to the mail server, so that a process can end. */
export function closeMail(): void {
  kept.koersMail?.close();
  delete kept.koersMail;
}
