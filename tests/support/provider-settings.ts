/** How the browser tests' application is told of its provider; each run of the provider listens there. */
export const providerSettings = {
  OIDC_ISSUER: "http://127.0.0.1:3597",
  OIDC_CLIENT_ID: "koers",
  OIDC_CLIENT_SECRET: "a-secret-that-only-the-tests-use",
  OIDC_NAME: "SchoolConext",
};
