/** Unit and integration tests. Browser tests are Playwright's (`playwright.config.ts`). */
const shared = {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
        module: { type: "es6" },
      },
    ],
  },
  transformIgnorePatterns: ["/node_modules/"],
  moduleNameMapper: {
    "\\.(css|scss)$": "<rootDir>/tests/helpers/empty-module.mjs",
    "^@payload-config$": "<rootDir>/payload.config.ts",
    "^@/(.*)$": "<rootDir>/src/$1",
  },
};

export default {
  projects: [
    { ...shared, displayName: "unit", testMatch: ["<rootDir>/tests/unit/**/*.test.{ts,tsx}"] },
    {
      ...shared,
      displayName: "int",
      testMatch: ["<rootDir>/tests/int/**/*.test.{ts,tsx}"],
      globalSetup: "<rootDir>/tests/helpers/global-setup.mjs",
      globalTeardown: "<rootDir>/tests/helpers/global-teardown.mjs",
    },
  ],
  testTimeout: 60000,
};
