import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin({
  requestConfig: "./lib/platform/words-request.ts",
  experimental: {
    // Messages are compiled at build time, so that the browser needs no parser for them.
    messages: { path: "./messages", format: "json", locales: "infer", precompile: true },
  },
});

const config: NextConfig = {
  poweredByHeader: false,
  typedRoutes: false,
  output: "standalone",
};

export default withWords(config);
