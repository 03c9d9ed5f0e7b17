/** Fixed secrets of the tests' own installation. */
export const testSecrets = {
  AUTH_SECRET: "an-auth-secret-that-only-the-tests-use",
  MASTER_KEY: Buffer.alloc(32, "koers").toString("base64"),
};
