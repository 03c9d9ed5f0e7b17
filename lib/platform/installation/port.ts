import { createServer } from "node:net";
import { Refused } from "@/lib/platform/refused";

const reasons: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_host, port) =>
    `Port ${port} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start.`,
  EACCES: (_host, port) => `This user may not use port ${port}. Choose one above 1024 with PORT.`,
  EADDRNOTAVAIL: (host) => `HOST=${host} is not an address of this machine.`,
  ENOTFOUND: (host) => `HOST=${host} is not an address of this machine.`,
};

/** Refuses, before anything is started, when the address can't be listened on. */
export async function expectFreePort(host: string, port: number): Promise<void> {
  const error = await new Promise<NodeJS.ErrnoException | undefined>((settle) => {
    const probe = createServer();
    probe.on("error", settle);
    probe.listen(port, host, () => probe.close(() => settle(undefined)));
  });
  if (!error) return;
  const sentence = reasons[error.code ?? ""]?.(host, port) ?? `Port ${port} can't be opened (${error.code}).`;
  throw new Refused(sentence, { cause: error });
}
