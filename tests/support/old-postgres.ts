import { type AddressInfo, createServer } from "node:net";

const message = (kind: string, body: Buffer = Buffer.alloc(0)) => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(kind), length, body]);
};
const text = (words: string) => Buffer.from(`${words}\0`);
const short = (number: number) => Buffer.from([number >> 8, number & 255]);
const long = (number: number) => Buffer.concat([short(number >>> 16), short(number & 65535)]);

const signedIn = message("R", long(0));
const ready = message("Z", Buffer.from("I"));
const done = (what: string) => Buffer.concat([message("C", text(what)), ready]);

function answer(columns: Record<string, string>): Buffer {
  const names = Object.keys(columns);
  const described = names.map((name) =>
    Buffer.concat([text(name), long(0), short(0), long(25), short(65535), long(-1), short(0)]),
  );
  const values = Object.values(columns).map((value) =>
    Buffer.concat([long(value.length), Buffer.from(value)]),
  );
  return Buffer.concat([
    message("T", Buffer.concat([short(names.length), ...described])),
    message("D", Buffer.concat([short(names.length), ...values])),
    done("SELECT 1"),
  ]);
}

/** A server that speaks PostgreSQL's protocol just far enough to say that it is of version 13. */
export async function withOldPostgres(work: (address: string) => Promise<void>): Promise<void> {
  const server = createServer((socket) => {
    let isGreeted = false;
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      if (!isGreeted) {
        isGreeted = true;
        socket.write(Buffer.concat([signedIn, ready]));
      } else if (bytes.includes("server_version")) {
        socket.write(answer({ number: "130014", version: "13.14" }));
      } else if (bytes[0] === "Q".charCodeAt(0)) {
        socket.write(done("SET"));
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    await work(`postgresql://owner:secret@127.0.0.1:${(server.address() as AddressInfo).port}/koers`);
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}
