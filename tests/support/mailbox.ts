import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { closeMail } from "@/lib/platform/mail";

export type Mailbox = {
  /** What came in, in the order in which it came. */
  readonly received: { to: string; body: string }[];
  /** Addresses that are not there. */
  readonly refused: Set<string>;
};

/** A mail server for the tests of a file, to which the product sends while they run. */
export function aMailbox(): Mailbox {
  if (!expect.getState().testPath?.includes("-alone.test"))
    throw new Error("The product remembers where its mail goes: name this file …-alone.test.ts");
  const [received, refused]: [Mailbox["received"], Set<string>] = [[], new Set()];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, callback) =>
      callback(refused.has(address) ? new Error("nobody here") : null),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        received.push({ to, body: Buffer.concat(chunks).toString() });
        callback();
      });
    },
  });
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server.server, "listening");
    vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
    vi.stubEnv("MAIL_FROM", "Koers <koers@school.example>");
  });
  afterAll(async () => {
    closeMail();
    vi.unstubAllEnvs();
    await new Promise<void>((closed) => server.close(() => closed()));
  });
  return { received, refused };
}
