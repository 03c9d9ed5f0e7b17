import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Tests that change what the product remembers once it is loaded: its environment, or a library. */
const alone = "tests/integration/**/*-alone.test.ts";

const againstDatabase = {
  globalSetup: "tests/support/global-setup.ts",
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  root,
  resolve: { alias: { "@/": root, "server-only": `${root}tests/support/empty.ts` } },
  test: {
    env: { TZ: "UTC" },
    // Half of a test against the database is waiting for it.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          testTimeout: 20_000,
          // What is tested here is pure: loading it anew for each file would be half of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...againstDatabase,
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          exclude: [alone],
          // Loading the product anew for each file would be a third of the time; what it remembers is the same for all.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...againstDatabase, name: "integration-alone", include: [alone] },
      },
    ],
  },
});
