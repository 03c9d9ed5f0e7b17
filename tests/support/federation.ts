/** Where the names of single sign-on are entered unless a test says otherwise. */
export const federation = "https://federation.example.test";
