/** What the tests use of smtp-server, which brings no types of its own. */
declare module "smtp-server" {
  import type { Server } from "node:net";
  import type { Readable } from "node:stream";

  type Session = { readonly envelope: { readonly rcptTo: readonly { readonly address: string }[] } };
  type Callback = (error?: Error | null) => void;

  export class SMTPServer {
    constructor(options: {
      readonly authOptional: boolean;
      readonly disabledCommands: readonly string[];
      readonly onRcptTo: (
        address: { readonly address: string },
        session: Session,
        callback: Callback,
      ) => void;
      readonly onData: (stream: Readable, session: Session, callback: Callback) => void;
    });
    readonly server: Server;
    listen(port: number, host: string): void;
    close(done: () => void): void;
  }
}
