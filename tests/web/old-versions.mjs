// The old Chromiums that old.test.mjs knows, by the version of chrome-aws-lambda that brings them.

export const oldChromiums = [
  { package: "64.0.3264", chromium: 64, works: false },
  { package: "1.20.4", chromium: 78, works: true }, // the oldest that the page promises
  { package: "3.1.1", chromium: 83, works: true },
  { package: "5.5.0", chromium: 88, works: true },
];
