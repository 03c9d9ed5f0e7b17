import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin({
  requestConfig: "./lib/platform/words-request.ts",
  experimental: {
    // Messages are compiled at build time, so that the browser needs no parser for them.
    messages: { path: "./messages", format: "json", locales: "infer", precompile: true },
  },
});

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.BUILD_DIR || ".next",
  // A browser with a page of an older build reloads instead of sending actions that no longer exist.
  ...(process.env.BUILD_ID && { deploymentId: process.env.BUILD_ID }),
  poweredByHeader: false,
  // `npm run check` looks at the types; a build that starts the product need not do so again.
  typescript: { ignoreBuildErrors: true },
  // No picture is made smaller here, so the address that would do it for anybody is closed.
  images: { unoptimized: true },
  // A form of ours is a few kilobytes; uploads have a route of their own.
  experimental: { serverActions: { bodySizeLimit: "256kb" }, proxyClientMaxBodySize: "21mb" },
  // Old browsers and crawlers ask for it by this name, whatever the page says.
  redirects: async () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }],
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
      ],
    },
  ],
};

export default withWords(config);
