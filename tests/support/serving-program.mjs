// A program that serves as the server does, and answers with the process it is.
import { createServer } from "node:http";

if (process.env.CAN_START === "no") process.exit(3);
// The server listens to its master only once the application is there.
if (process.env.CAN_START === "slowly") await new Promise((resolve) => setTimeout(resolve, 500));
const server = createServer((_, response) =>
  response.setHeader("Connection", "close").end(String(process.pid)),
);
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send("ready"));
process.on("message", (message) => message === "stop" && process.exit(0));
