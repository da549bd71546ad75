import { describe, expect, it } from "vitest";
import { variablesOf } from "../../../../src/import/compose/features/variables.ts";
import { Call, Constant } from "../../../../src/import/draft.ts";
import { remarks, shown } from "../../shown.ts";
import { part, settingOf, verdicts } from "../setting-of.ts";

const db = new Constant("db", new Call("service", ["db", {}]));
const book = new Map([["db", { constant: () => db, ports: new Map([["postgres", 5432]]) }]]);

function read(text: string, files: Readonly<Record<string, string>> = {}) {
  const given = part(`image: a\n${text}`);
  const { environment, secrets } = variablesOf(given, settingOf({ book, read: (file) => files[file] }));
  return {
    environment: shown(environment),
    secrets: shown(secrets),
    told: verdicts(remarks(given.given)).filter((each) => !each.startsWith("image")),
  };
}

describe("variables of a service", () => {
  it("are what they are, or known at deployment", () => {
    expect(
      read("environment: { A: x, N: 1, B: true, V: 'v$VERSION', URL: 'redis://db:5432', TOKEN_TTL: '3600' }"),
    ).toEqual({
      environment:
        '{ A: "x", N: 1, B: true, V: text`v${deployParameter("Version")}`, URL: db.url("postgres", { scheme: "redis" }), TOKEN_TTL: "3600" }',
      secrets: "{}",
      told: [],
    });
  });

  it("are secrets where they look like some, the same for one value", () => {
    expect(
      read("environment: { DB_PASSWORD: x, OTHER_PASSWORD: x, API_KEY: $THE_KEY, SECRET_FILE: /run/secrets/s }"),
    ).toEqual({
      environment: "{}",
      secrets:
        '{ DB_PASSWORD: secret("shop/DB_PASSWORD"), OTHER_PASSWORD: secret("shop/DB_PASSWORD"), API_KEY: secret("shop/THE_KEY"), SECRET: secret("shop/s") }',
      told: [
        "environment.DB_PASSWORD approximated",
        "environment.OTHER_PASSWORD approximated",
        "environment.API_KEY approximated",
        "environment.SECRET_FILE approximated",
      ],
    });
  });

  it("open the way where a URL has a password in it", () => {
    expect(read("environment: { DATABASE_URL: 'postgres://u:p@db:5432/app' }")).toEqual({
      environment: '{ DB_ADDRESS: db.address("postgres") }',
      secrets: '{ DATABASE_URL: secret("shop/DATABASE_URL") }',
      told: ["environment approximated"],
    });
  });

  it("stand above those of files", () => {
    expect(read("env_file: [a.env, none.env, {}]\nenvironment: { A: own }", { "a.env": "A=file\nB=file" })).toEqual({
      environment: '{ B: "file", A: "own" }',
      secrets: "{}",
      told: ["env_file.0 approximated", "env_file.1 left-out", "env_file.2 left-out"],
    });
  });
});
